"""Which tokens have a row: the index from which gradients of a large table are summed, in Triton and in CUDA C++."""

from __future__ import annotations

import torch
from torch import Tensor

MOST_SHORT_KEYS = 2**16 - 1
"""Most rows of a table whose ids, and one more for what is not in it, fit into 16 bits."""


def sorted_tokens(ids: Tensor, n_rows: int) -> tuple[Tensor, Tensor, Tensor, int]:
    """Tokens in the order of their ids, equal ids in token order; all on the device, without waiting for it.

    Returns
    -------
    tuple
        keys: sorted ids less the shift, of a type with few bits because each eight cost a pass of the sort; ids that
        are not in the table are n_rows. order: int64 token at each position. starts: [n_rows + 1] int32 first position
        of each row. And the shift.
    """
    ids = ids.reshape(-1)
    shift, dtype = (2**15, torch.int16) if n_rows <= MOST_SHORT_KEYS else (0, torch.int32)
    present = torch.where((ids >= 0) & (ids < n_rows), ids, n_rows)
    keys, order = (present - shift).to(dtype).sort(stable=True)
    rows = torch.arange(n_rows + 1, device=ids.device).sub_(shift).to(dtype)
    return keys, order, torch.searchsorted(keys, rows, out_int32=True), shift
