"""Masked attention: a query sees the known tokens of its cell, and itself."""

from vcc_fast.ops._masked_attention.api import masked_attention

__all__ = ["masked_attention"]
