"""Embedding sum: the rows that up to three tables hold for each token, added up."""

from vcc_fast.ops._embedding_sum.api import embedding_sum

__all__ = ["embedding_sum"]
