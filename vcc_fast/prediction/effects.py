"""`--effect-cells C`: the change of a perturbation measured on C control cells, and given to the others.

A statistical saving: P perturbations of n cells each cost n + C P forward passes in place of n P.

1. Every control cell i of the run passes the model without a perturbation: u_i.
2. The C effect cells, the same for every perturbation p, pass it with p: y_pi. Their changes are d_pi = y_pi - u_i.
3. m_p = mean of d_pi over the effect cells, gene by gene, and the half-width of its 95 % confidence interval,
   h_p = t(0.975, C - 1) sd(d_p) / sqrt(C).
4. An effect cell is written as y_pi, any other as u_i + m_p; only then negatives and small values are post-processed.
   With `--scale-effect a`, as y_pi + (a - 1) m_p and u_i + a m_p; a m_p and a h_p are recorded.

The others start from the model's own u_i, not from the measured control: then all cells of a perturbation come from
one distribution, and before post-processing their mean is exactly mean(u) + m_p, an unbiased estimate of what the
ordinary run gives, whose error is that of m_p. What is lost is how the change differs from cell to cell: where a gene
falls in proportion to its level, cells of low u_i come out below 0, and setting them to 0 raises the mean. By how much
the mean moved is recorded.

The effect cells are the beginning of the seeded draw of controls, a random sample (with `--batch-col` a stratified
one, for which h_p is on the safe side). h_p is of each gene by itself, not of all at once.

Shapes: C effect cells, U different control cells, G genes written, P perturbations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from vcc_fast.errors import UsageError
from vcc_fast.prediction import parts
from vcc_fast.prediction.plan import Perturbation, Plan, make_plan

if TYPE_CHECKING:
    from vcc_fast.data.sampling import ControlPool
    from vcc_fast.prediction.prepare import Prepared

CONFIDENCE = 0.95
CACHE_BYTES = 512 * 2**20
ROWS_AT_A_TIME = 256


@dataclass(frozen=True)
class Effects:
    """Which cells are computed.

    Attributes
    ----------
    controls
        [U] rows of the input: the run's control cells, each once; passes without a perturbation.
    cells
        [C] rows of the input: the effect cells.
    """

    controls: np.ndarray
    cells: np.ndarray

    def is_computed(self, rows: np.ndarray) -> np.ndarray:
        """bool [n]: which control cells are effect cells, so that their predictions are the model's own."""
        return np.isin(rows, self.cells)


def plan_effects(
    plan: Plan, pool: ControlPool, n_effect: int, seed: int, batch_size: int, cells_per_block: int
) -> tuple[Effects, Plan]:
    """The effect cells, and the forward passes: U without a perturbation, then C of every perturbation.

    Raises
    ------
    UsageError
        A perturbation has fewer cells than `n_effect`, or there are not as many different control cells.
    """
    fewest = min(plan.perturbations, key=lambda perturbation: perturbation.n_cells)
    if fewest.n_cells < n_effect:
        raise UsageError(
            f"--effect-cells {n_effect} is more than the {fewest.n_cells:,} cells of {fewest.name}: give at most as "
            "many as the perturbation with the fewest cells has, or leave the option out"
        )
    drawn = pool.draw(n_effect, seed=seed)
    if drawn.replaced:
        raise UsageError(
            f"--effect-cells {n_effect} needs as many different control cells, and the draw has "
            f"{n_effect - drawn.replaced:,}: give fewer, since a cell that counts twice makes the interval too narrow"
        )
    _, first = np.unique(plan.control_row, return_index=True)
    effects = Effects(plan.control_row[np.sort(first)], drawn.rows)
    passes = [Perturbation("no perturbation", (), (), len(effects.controls))]
    passes += [replace(perturbation, n_cells=n_effect) for perturbation in plan.perturbations]
    work = make_plan(
        passes,
        lambda perturbation: effects.controls if perturbation is passes[0] else effects.cells,
        batch_size,
        cells_per_block,
    )
    return effects, work


@dataclass
class Change:
    """Mean and spread of paired changes, cells added in any number at a time.

    Attributes
    ----------
    n
        Cells so far.
    mean
        [G] float64.
    squares
        [G] float64, sum of squared deviations from the mean.
    """

    n: int = 0
    mean: np.ndarray | float = 0.0
    squares: np.ndarray | float = 0.0

    def add(self, changes: np.ndarray) -> None:
        """Add the changes [b, G] of b cells."""
        total, mean = self.n + len(changes), changes.mean(axis=0)
        gap = mean - self.mean
        self.squares = self.squares + np.square(changes - mean).sum(axis=0) + gap**2 * (self.n * len(changes) / total)
        self.mean, self.n = self.mean + gap * (len(changes) / total), total

    def half_width(self, confidence: float = CONFIDENCE) -> np.ndarray:
        """[G] half-width of the mean's t-interval."""
        from scipy.stats import t

        return t.ppf((1 + confidence) / 2, self.n - 1) * np.sqrt(self.squares / (self.n - 1) / self.n)


@dataclass
class Outcome:
    """What was found out about each perturbation while its cells were put together: 12 bytes a gene of each."""

    mean: list[np.ndarray] = field(default_factory=list)
    """[G] float32 each, the mean change."""
    half_width: list[np.ndarray] = field(default_factory=list)
    """[G] float32 each."""
    shift: list[np.ndarray] = field(default_factory=list)
    """[G] float32 each, by how much post-processing moved the mean of the perturbation's cells."""
    counts: dict[str, Any] | None = None
    """With `--output-space counts`: how they were made."""

    def tables(self) -> dict[str, np.ndarray]:
        """Entries of varm, float32 [G, P]."""
        return {"effect_mean": np.stack(self.mean, axis=1), "effect_half_width": np.stack(self.half_width, axis=1)}

    def record(self, prepared: Prepared) -> dict[str, Any]:
        """What the file says about it, JSON-able; lists have one entry a perturbation."""
        genes = np.asarray(prepared.var.index, dtype=str)
        shifts = [np.abs(shift) for shift in self.shift]
        return {
            "cells": len(prepared.effects.cells),
            "passes_without_perturbation": len(prepared.effects.controls),
            "confidence": CONFIDENCE,
            "perturbations": [perturbation.name for perturbation in prepared.plan.perturbations],
            "mean_abs_change": [float(np.abs(mean).mean(dtype=np.float64)) for mean in self.mean],
            "mean_half_width": [float(width.mean(dtype=np.float64)) for width in self.half_width],
            "max_half_width": [float(width.max()) for width in self.half_width],
            "max_half_width_gene": [str(genes[width.argmax()]) for width in self.half_width],
            "max_shift_of_mean": [float(shift.max()) for shift in shifts],
            "max_shift_of_mean_gene": [str(genes[shift.argmax()]) for shift in shifts],
        }


def predicted_cells(
    prepared: Prepared, outcome: Outcome, finish: Callable[[np.ndarray], None]
) -> Iterator[tuple[int, np.ndarray]]:
    """(perturbation, float32 [b, G]) in the order of the output; fills `outcome`.

    Parameters
    ----------
    prepared
        The run, all of whose passes are finished.
    outcome
        Takes what is found out.
    finish
        Post-processes cells in place.

    Raises
    ------
    DamagedPart
        A block is not whole.
    """
    effects, plan, passes = prepared.effects, prepared.plan, _Passes(prepared)
    baseline_of = _index_of(effects.controls)
    effect_of = _index_of(effects.cells)
    for pert in range(len(plan.perturbations)):
        first = len(effects.controls) + pert * len(effects.cells)
        change = Change()
        for start in range(0, len(effects.cells), ROWS_AT_A_TIME):
            cells = effects.cells[start : start + ROWS_AT_A_TIME]
            with_it = passes.take(first + start + np.arange(len(cells))).astype(np.float64)
            change.add(with_it - passes.take(baseline_of(cells)))
        # From the model's own prediction without the perturbation, so that nothing but the change is scaled.
        scale = prepared.config.scale_effect
        outcome.mean.append((scale * change.mean).astype(np.float32))
        outcome.half_width.append((scale * change.half_width()).astype(np.float32))
        rows = plan.control_row[plan.pert == pert]
        shift = np.zeros(prepared.n_genes)
        for start in range(0, len(rows), ROWS_AT_A_TIME):
            block = rows[start : start + ROWS_AT_A_TIME]
            computed = effects.is_computed(block)
            values = np.empty((len(block), prepared.n_genes), dtype=np.float32)
            values[computed] = passes.take(first + effect_of(block[computed]))
            values[~computed] = passes.take(baseline_of(block[~computed])) + scale * change.mean
            if scale != 1:
                values[computed] += (scale - 1) * change.mean
            before = values.sum(axis=0, dtype=np.float64)
            finish(values)
            shift += (values.sum(axis=0, dtype=np.float64) - before) / len(rows)
            yield pert, values
        outcome.shift.append(shift.astype(np.float32))


def _index_of(rows: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """A function from some of the different `rows` to their places in it."""
    order = np.argsort(rows)
    return lambda some: order[np.searchsorted(rows, some, sorter=order)]


class _Passes:
    """Rows of the finished forward passes, read from their blocks; the blocks used last stay in memory."""

    def __init__(self, prepared: Prepared):
        work = prepared.work
        self._starts = np.array([work.block_rows(block)[0] for block in range(len(work.blocks))])
        self._n_genes = prepared.n_genes
        largest = max(stop - start for start, stop in map(work.block_rows, range(len(work.blocks))))
        self._block = lru_cache(maxsize=max(2, CACHE_BYTES // (4 * largest * self._n_genes)))(
            lambda block: parts.read_part(prepared.config.partial, block, prepared.settings_hash).arrays["values"]
        )

    def take(self, rows: np.ndarray) -> np.ndarray:
        """float32 [n, G] of passes `rows` [n]."""
        values = np.empty((len(rows), self._n_genes), dtype=np.float32)
        block_of = np.searchsorted(self._starts, rows, side="right") - 1
        for block in np.unique(block_of):
            mine = block_of == block
            values[mine] = self._block(int(block))[rows[mine] - self._starts[block]]
        return values


def tell_effects(record: dict[str, Any], n_cells: int) -> list[str]:
    """What was done and how certain it is, as sentences; `record` is `Outcome.record`'s."""
    widest, moved = (int(np.argmax(record[name])) for name in ("max_half_width", "max_shift_of_mean"))
    lines = [
        f"--effect-cells: changes computed on {record['cells']:,} control cells and their mean given to the others, "
        f"{n_cells:,} cells in all",
        f"95 % half-width of a gene's mean change: {np.mean(record['mean_half_width']):.3g} on average (mean |change| "
        f"{np.mean(record['mean_abs_change']):.3g}), {record['max_half_width'][widest]:.3g} at most "
        f"({record['perturbations'][widest]}, gene {record['max_half_width_gene'][widest]}); all are in "
        'varm["effect_half_width"]',
    ]
    if record["max_shift_of_mean"][moved] > 0:
        lines.append(
            f"setting values to 0 moved a gene's mean over the cells by {record['max_shift_of_mean'][moved]:.3g} at "
            f"most ({record['perturbations'][moved]}, gene {record['max_shift_of_mean_gene'][moved]}), which the "
            "intervals do not include; --postprocess none keeps means as estimated"
        )
    return lines


def saved(work: Plan, plan: Plan) -> str:
    """The cost beside that of the ordinary run, as words."""
    return f"{work.n_cells:,} cells through the model in place of {plan.n_cells:,}"
