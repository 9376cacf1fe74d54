"""Which cells are for validation: blocks of neighbours, drawn once, that no training batch holds."""

from __future__ import annotations

import numpy as np

from vcc_fast._options import require_share
from vcc_fast.errors import UsageError

BLOCK_CELLS = 256
# Names this draw among those of the same seed.
HELD_OUT = 0x48454C44


def split_ranges(ranges: np.ndarray, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Cells for training and for validation.

    Neighbours in a file are often of one donor and batch, so blocks of up to 256 are held out, not single cells.

    Parameters
    ----------
    ranges
        int64 [R, 2]: first and one past the last number of each run of cells.
    share
        Of the cells, from 0 to less than 1; any share above 0 is at least one cell, and leaves at least one.
    seed
        Of the draw.

    Returns
    -------
    tuple
        Two arrays as `ranges`, ascending.

    Raises
    ------
    UsageError
        `share` is out of its range, or there are fewer than two cells to share out.
    """
    require_share("--validation", share)
    n_cells = int((ranges[:, 1] - ranges[:, 0]).sum())
    if share == 0:
        return ranges, np.empty((0, 2), dtype=np.int64)
    if n_cells < 2:
        raise UsageError(f"--validation {share}: {n_cells} cells are too few to hold some out; give 0 to hold out none")
    wanted = min(max(1, round(n_cells * share)), n_cells - 1)
    # Shares of small data are not to be one block, nor several times what was asked for.
    size = max(1, min(BLOCK_CELLS, wanted // 4))
    blocks = np.concatenate([_cut(first, last, size) for first, last in ranges])
    order = np.random.default_rng([HELD_OUT, seed]).permutation(len(blocks))
    lengths = (blocks[:, 1] - blocks[:, 0])[order]
    n_held = max(1, int(np.searchsorted(np.cumsum(lengths), wanted, side="right")))
    held = np.sort(order[:n_held])
    return np.delete(blocks, held, axis=0), blocks[held]


def _cut(first: int, last: int, size: int) -> np.ndarray:
    starts = np.arange(first, last, size, dtype=np.int64)
    return np.stack([starts, np.minimum(starts + size, last)], axis=1)
