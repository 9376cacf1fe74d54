"""Linear layer: a product with a weight, its bias and ReLU."""

from vcc_fast.ops._linear.api import linear

__all__ = ["linear"]
