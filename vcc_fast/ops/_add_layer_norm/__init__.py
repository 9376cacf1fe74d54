"""Residual addition and layer norm in one pass."""

from vcc_fast.ops._add_layer_norm.api import add_layer_norm, add_layer_norm_

__all__ = ["add_layer_norm", "add_layer_norm_"]
