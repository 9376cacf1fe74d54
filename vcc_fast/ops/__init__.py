"""The mathematics of the model as functions of tensors.

========================= ==================================================================================
`masked_attention`        attention in which a query sees the known tokens of its cell, and itself
`embedding_sum`           sum of the rows that up to three tables hold for each token
`add_layer_norm`          layer norm of x + update; `add_layer_norm_` overwrites x
`linear`                  linear layer with its bias and ReLU
`backend_table`           what `backend="auto"` takes for each device, type and head dim, and whether it is there
`auto_backend`            what it takes on this machine
`available_backends`      every backend of one op, and why those that cannot run cannot
========================= ==================================================================================

Each op is one folder: `api` (arguments, registration with torch), `reference` (its definition, in plain torch), and one
file for each backend. Only `api` picks a backend; backends import neither each other nor the reference.

Shape legend: B cells in a batch, S tokens, H heads, D head dim, E model width.
"""

from vcc_fast.ops._add_layer_norm import add_layer_norm, add_layer_norm_
from vcc_fast.ops._dispatch import auto_backend, available_backends, backend_table
from vcc_fast.ops._embedding_sum import embedding_sum
from vcc_fast.ops._linear import linear
from vcc_fast.ops._masked_attention import masked_attention

__all__ = [
    "add_layer_norm",
    "add_layer_norm_",
    "auto_backend",
    "available_backends",
    "backend_table",
    "embedding_sum",
    "linear",
    "masked_attention",
]
