"""The work as a list: which cells, from which controls, in which batches and blocks; decided before any is done.

Everything here follows from the settings alone, so a resumed run finds the same plan. Shapes: N cells (output rows).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

MAX_BLOCK_CELLS = 256
MAX_BLOCK_SECONDS = 60.0
# Several processes share the blocks of a run evenly where there are many; below 32 cells one is not worth a file.
BLOCKS_TO_SHARE = 64
MIN_BLOCK_CELLS = 32
# Two cores of a laptop. A nominal figure, since a measured one would differ from run to run, and with
# it the blocks.
NOMINAL_FLOPS = {"cpu": 5e10, "cuda": 2e13}


@dataclass(frozen=True)
class Perturbation:
    """One perturbation to predict.

    Attributes
    ----------
    name
        As it was asked for, e.g. "TP53" or "A+B".
    columns
        Columns of the dataset's genes that are perturbed.
    appended
        Targets that the dataset does not have, which enter as extra tokens (`--missing-target append`).
    n_cells
        Cells to predict.
    """

    name: str
    columns: tuple[int, ...]
    appended: tuple[str, ...]
    n_cells: int


@dataclass(frozen=True)
class Plan:
    """All work.

    Attributes
    ----------
    perturbations
        In the order of the output.
    pert, replicate, control_row
        [N] each: output row -> perturbation, i-th cell of it, row of the control cell in the input.
    batches
        int64 [n, 2], (start, stop) output rows of each forward pass; never across perturbations with different extra
        tokens.
    blocks
        (first, last + 1) batches of each block, the unit that is kept on disk.
    """

    perturbations: tuple[Perturbation, ...]
    pert: np.ndarray
    replicate: np.ndarray
    control_row: np.ndarray
    batches: np.ndarray
    blocks: tuple[tuple[int, int], ...]

    @property
    def n_cells(self) -> int:
        """Cells to predict in all."""
        return len(self.pert)

    def block_rows(self, block: int) -> tuple[int, int]:
        """(start, stop) output rows of a block."""
        first, last = self.blocks[block]
        return int(self.batches[first, 0]), int(self.batches[last - 1, 1])

    def obs_names(self) -> list[str]:
        """A readable, unique name per output row: perturbation and number."""
        return [f"{each.name}-{i}" for each in self.perturbations for i in range(each.n_cells)]


def make_plan(
    perturbations: Sequence[Perturbation],
    draw: Callable[[Perturbation], np.ndarray],
    batch_size: int,
    cells_per_block: int,
) -> Plan:
    """Lay out all work.

    Parameters
    ----------
    perturbations
        In the order of the output.
    draw
        Rows of the control cells of one perturbation, [n_cells]; called once for each.
    batch_size
        Cells a forward pass, at most.
    cells_per_block
        Cells a block, at most, unless one batch alone has more.
    """
    sizes = [perturbation.n_cells for perturbation in perturbations]
    runs, stop = [], 0
    # Neighbours with the same extra tokens fill up each other's batches.
    for _, alike in groupby(perturbations, key=lambda perturbation: perturbation.appended):
        start, stop = stop, stop + sum(perturbation.n_cells for perturbation in alike)
        first = np.arange(start, stop, batch_size, dtype=np.int64)
        runs.append(np.stack([first, np.minimum(first + batch_size, stop)], axis=1))
    batches = np.concatenate(runs)
    return Plan(
        perturbations=tuple(perturbations),
        pert=np.repeat(np.arange(len(sizes)), sizes),
        replicate=np.concatenate([np.arange(size) for size in sizes]),
        control_row=np.concatenate([draw(perturbation) for perturbation in perturbations]).astype(np.int64),
        batches=batches,
        blocks=tuple(_blocks(batches, cells_per_block)),
    )


def _blocks(batches: np.ndarray, cells_per_block: int) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(batches):
        fitting = np.searchsorted(batches[:, 1], batches[first, 0] + cells_per_block, side="right")
        last = max(first + 1, int(fitting))
        yield first, last
        first = last


def cells_per_block(flops_per_cell: float, device_type: str, n_cells: int) -> int:
    """Cells of a block, 1 to 256: at most about a minute on a nominal device, and enough blocks to share.

    Parameters
    ----------
    flops_per_cell
        FLOPs of one cell.
    device_type
        "cpu" or "cuda".
    n_cells
        Cells in all. The number of processes must not matter, since a run goes on with any.
    """
    affordable = MAX_BLOCK_SECONDS * NOMINAL_FLOPS[device_type] / max(flops_per_cell, 1.0)
    to_share = max(MIN_BLOCK_CELLS, -(-n_cells // BLOCKS_TO_SHARE))
    return int(min(MAX_BLOCK_CELLS, to_share, max(1, affordable)))
