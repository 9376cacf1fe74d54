"""The order of an epoch: blocks of neighbouring cells in a shuffled order, mixed with each other within a window.

Readable cells are cut into blocks of `block_cells`, the blocks shuffled, and taken `window_blocks` at a time. Within a
window each block's cells are shuffled, and the blocks take turns: cell 0 of every block, cell 1 of every block, ... A
batch so holds cells of as many blocks as a window has, of places all over the data, while only a window's pages need
be in memory. The order depends on (seed, epoch) alone.

Several ranks: batch by batch rank r of W takes every W-th cell from place r on. As blocks take turns, these are the
blocks r, r + W, ... of the window (where W divides `window_blocks`), so ranks read different blocks, and still
the batches of all ranks together are those of one rank with W times the batch.
"""

from __future__ import annotations

import numpy as np

from vcc_fast.errors import UsageError
from vcc_fast.train.draws import BLOCKS, CELLS, draw, stream_key


class BlockShuffle:
    """The shuffled order of cells, window by window.

    Parameters
    ----------
    ranges
        int64 [R, 2]: first and one past the last number of each run of cells.
    seed
        Whole number >= 0.
    block_cells
        Neighbouring cells that stay near each other; larger reads more evenly, smaller mixes better. Default 256.
    window_blocks
        Blocks that are mixed. Default 64: 16,384 cells, about 130 MB of 2,000 values each.
    """

    def __init__(self, ranges: np.ndarray, seed: int, block_cells: int = 256, window_blocks: int = 64):
        if block_cells < 1 or window_blocks < 1:
            raise UsageError(f"block_cells and window_blocks: must be >= 1, got {block_cells} and {window_blocks}")
        self.seed, self.block_cells, self.window_blocks = seed, block_cells, window_blocks
        self._first = ranges[:, 0]
        # place among the readable cells at which each run begins
        self._places = np.cumsum([0, *(ranges[:, 1] - ranges[:, 0])], dtype=np.int64)
        self.n_cells = int(self._places[-1])
        self.n_blocks = -(-self.n_cells // block_cells)
        self.window_cells = block_cells * window_blocks
        self.n_windows = -(-self.n_blocks // window_blocks)
        self._order: tuple[int, np.ndarray] | None = None

    def window(self, epoch: int, number: int) -> np.ndarray:
        """Cells of one window in their order, int64 [window_cells], fewer in the last one."""
        blocks = self._blocks(epoch)[number * self.window_blocks : (number + 1) * self.window_blocks]
        keys = stream_key(self.seed, epoch, CELLS, blocks)[:, None]
        shuffled = np.argsort(draw(keys, np.arange(self.block_cells)), axis=1, kind="stable")
        places = blocks[:, None] * self.block_cells + shuffled
        # Only the last block of all can be short.
        turns = places.T.reshape(-1)
        return self._cells(turns[turns < self.n_cells])

    def runs(self, epoch: int, number: int, rank: int = 0, world_size: int = 1) -> np.ndarray:
        """Runs of neighbouring cells that hold what a rank takes of a window, int64 [n, 2]: its blocks, or all."""
        blocks = self._blocks(epoch)[number * self.window_blocks : (number + 1) * self.window_blocks]
        if self.window_blocks % world_size == 0 and (number + 1) * self.window_cells <= self.n_cells:
            blocks = blocks[rank::world_size]
        first = blocks * self.block_cells
        last = np.minimum(first + self.block_cells, self.n_cells)
        # A block that lies across a gap is cut there.
        gaps = [self._places[(self._places > a) & (self._places < b)] for a, b in zip(first, last, strict=True)]
        starts = np.concatenate([[a, *gap] for a, gap in zip(first, gaps, strict=True)] or [first]).astype(np.int64)
        ends = np.concatenate([[*gap, b] for b, gap in zip(last, gaps, strict=True)] or [last]).astype(np.int64)
        return np.stack([self._cells(starts), self._cells(ends - 1) + 1], axis=1)

    def _cells(self, places: np.ndarray) -> np.ndarray:
        """Numbers of the cells at some places among the readable ones."""
        run = np.searchsorted(self._places, places, side="right") - 1
        return self._first[run] + places - self._places[run]

    def _blocks(self, epoch: int) -> np.ndarray:
        """Blocks in the epoch's order; a short one comes last, so that all windows before it are full."""
        if self._order is None or self._order[0] != epoch:
            n_full = self.n_cells // self.block_cells
            order = np.argsort(draw(stream_key(self.seed, epoch, BLOCKS), np.arange(n_full)), kind="stable")
            self._order = epoch, np.concatenate([order, np.arange(n_full, self.n_blocks)])
        return self._order[1]
