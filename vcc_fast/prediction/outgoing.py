"""Between finished blocks and the file: the predicted cells in order, with `--scale-effect` and in `--output-space`.

`--scale-effect a` multiplies changes by a. With `--effect-cells` a change is from the model's own prediction without
the perturbation, and `effects` scales it. Otherwise only what control cells measure is there to compare with: all cells
of a perturbation are shifted by (a - 1) (mean prediction - mean of their control cells), gene by gene.

Counts are made of a cell's final lognorm values (`data.count_maker`), each cell from the stream of (seed, output row).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from scipy import sparse

from vcc_fast.data.amplitude import GroupMeans
from vcc_fast.data.control_counts import ControlCounts
from vcc_fast.data.count_maker import CountMaker, CountOptions
from vcc_fast.prediction import parts
from vcc_fast.prediction.blocks import postprocess, unpack
from vcc_fast.prediction.effects import Outcome, predicted_cells
from vcc_fast.prediction.prepare import Prepared

ROWS_AT_A_TIME = 256


def finished_parts(prepared: Prepared, counts: Counter) -> Iterator[parts.Part]:
    """The finished blocks in order; what was done to their values is added to `counts`."""
    for block in range(len(prepared.work.blocks)):
        part = parts.read_part(prepared.config.partial, block, prepared.settings_hash)
        counts.update(part.counts)
        yield part


def made_of_effects(prepared: Prepared, outcome: Outcome, counts: Counter) -> Iterator[tuple[int, np.ndarray]]:
    """(perturbation, cells as they are written) in order; what was done to them is added to `counts`."""
    config = prepared.config

    def finish(values: np.ndarray) -> None:
        counts.update(postprocess(values, config.postprocess, config.zero_below))

    return predicted_cells(prepared, outcome, finish)


def lognorm_cells(prepared: Prepared, outcome: Outcome, counts: Counter) -> Iterator[tuple[int, object]]:
    """(output row of the first, lognorm CSR or array [b, G]) of all predicted cells in order, amplitude included."""
    config, at = prepared.config, 0
    if prepared.effects is not None:
        for _, values in made_of_effects(prepared, outcome, counts):
            yield at, values
            at += len(values)
        return
    shift = _Shift(prepared) if config.scale_effect != 1 else None
    for part in finished_parts(prepared, counts):
        block = unpack(part, config.format, prepared.n_genes)
        if shift is not None:
            block = shift.apply(block, at)
        yield at, block
        at += block.shape[0]


def control_mean(prepared: Prepared, rows: np.ndarray) -> np.ndarray:
    """float64 [G]: mean lognorm of control cells over the genes that are written, repeats counting."""
    distinct, times = np.unique(rows, return_counts=True)
    total = np.zeros(prepared.n_genes)
    for start in range(0, len(distinct), ROWS_AT_A_TIME):
        part = slice(start, start + ROWS_AT_A_TIME)
        total += times[part] @ prepared.reader.read(distinct[part])[:, prepared.columns].astype(np.float64)
    return total / len(rows)


class _Shift:
    """(a - 1) (mean prediction - mean control) of every perturbation; reads every block once, when it is made."""

    def __init__(self, prepared: Prepared):
        config, plan = prepared.config, prepared.plan
        self._pert, self._clip, self._zero_below = plan.pert, config.postprocess == "clip", config.zero_below
        means, at = GroupMeans(len(plan.perturbations), prepared.n_genes), 0
        for part in finished_parts(prepared, Counter()):
            block = unpack(part, config.format, prepared.n_genes)
            means.add(block, plan.pert[at : at + block.shape[0]])
            at += block.shape[0]
        self._by = means.means()
        of_rows: dict[bytes, np.ndarray] = {}
        for pert, change in enumerate(self._by):
            rows = np.sort(plan.control_row[plan.pert == pert])
            if rows.tobytes() not in of_rows:
                of_rows = {rows.tobytes(): control_mean(prepared, rows)}
            change -= of_rows[rows.tobytes()]
            change *= config.scale_effect - 1

    def apply(self, block, start: int):
        """The cells from output row `start` on, shifted, of the same layout."""
        rows = self._pert[start : start + block.shape[0]]
        values = (block.toarray() if sparse.issparse(block) else block) + self._by[rows]
        if self._clip:
            np.maximum(values, 0, out=values)
        values[np.abs(values) < self._zero_below] = 0
        return sparse.csr_matrix(values, dtype=np.float32) if sparse.issparse(block) else values.astype(np.float32)


def count_maker(prepared: Prepared) -> CountMaker:
    """What makes counts of the run's predicted cells; reads the control cells, and where the method needs mean
    predictions, all blocks."""
    config, plan = prepared.config, prepared.plan
    columns = np.arange(prepared.file.n_vars)[prepared.columns]
    controls = ControlCounts(prepared.file, prepared.controls.all_rows, columns, config.quiet)
    options = CountOptions(config.count_method, config.seed, target_sum=prepared.controls.target_sum)
    means = None
    if options.needs_means:
        groups = GroupMeans(len(plan.perturbations), prepared.n_genes)
        for start, block in lognorm_cells(prepared, Outcome(), Counter()):
            groups.add(block, plan.pert[start : start + block.shape[0]])
        means = groups.means()
    return CountMaker(
        options,
        controls,
        np.zeros(len(plan.perturbations), dtype=bool),
        means,
        lambda pert: plan.control_row[plan.pert == pert],
    )
