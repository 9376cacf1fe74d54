"""Baselines and the split-half ceiling among the metrics of 2025, beside cell-eval's own baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast._progress import Progress
from vcc_fast.evaluation import baselines as simple
from vcc_fast.evaluation import ceiling
from vcc_fast.evaluation.baseline_kinds import Task, describe_baseline, fit_all
from vcc_fast.evaluation.baselines import Baseline
from vcc_fast.evaluation.comparison import Comparison, ScorerMetric, Screen
from vcc_fast.evaluation.constant_ranks import constant_rank_tables
from vcc_fast.evaluation.inputs import TRAINING, Inputs, Options
from vcc_fast.evaluation.matrix import CellMatrix
from vcc_fast.evaluation.profiles import Profile
from vcc_fast.evaluation.pseudobulk import GroupMoments, group_moments
from vcc_fast.evaluation.rows import Rows
from vcc_fast.evaluation.scorer_summary import Values, predictor
from vcc_fast.evaluation.scorer_tables import measure, results_table
from vcc_fast.evaluation.training import from_moments

CELLS = (
    "baselines are scored as as many identical cells a perturbation as the truth has, beside the truth's controls, as "
    "cell-eval scores its own; identical cells make nearly every gene significant, so `vcc-fast baseline` writes cells "
    "that vary, to be scored as a prediction. Metrics of distances between cells are not given for baselines"
)
HALVES = (
    "one half of each perturbation's real cells as a prediction of the other (disjoint, seed 0), {}; undefined for a "
    "single cell"
)


@dataclass(frozen=True)
class Scored:
    """A predictor's values: name, what it is, every metric of every perturbation, and numbers instead of means."""

    name: str
    description: str
    values: Values
    numbers: Mapping[str, float] | None = None

    def table(self, names: Sequence[str]) -> pd.DataFrame:
        """Its rows of `Evaluation.baselines`."""
        found = results_table(names, self.values)
        found.insert(1, "baseline", self.name)
        return found

    def predictor(self) -> dict[str, Any]:
        """Its entry of the summary."""
        return predictor(self.description, self.values, self.numbers)


def read_training(inputs: Inputs, options: Options) -> GroupMoments | None:
    """Mean lognorm profiles of `Inputs.training_groups`; None without a training file."""
    if inputs.training is None:
        return None
    groups = inputs.training_groups()
    total = int(np.isin(inputs.training.labels, groups).sum())
    with Progress(total, f"read {TRAINING}", "rows", quiet=options.quiet) as progress:
        return group_moments(
            inputs.training, groups, inputs.scales[TRAINING], block_rows=options.block_rows, progress=progress.update
        )


def fitted_baselines(
    training: GroupMoments | None, inputs: Inputs, options: Options, real: Screen
) -> tuple[list[Baseline], dict[str, str]]:
    """Those of the training file, or without one no change and the oracle; and why others are left out."""
    names = inputs.pair.perturbations
    if training is None:
        return without_training(real.control, real.mean)
    fitted = from_moments(training, inputs.training_names(), real.control, inputs.pair.genes)
    return fit_all(Task(fitted, names, real.control, options.crispr))


def without_training(control: np.ndarray, real: np.ndarray) -> tuple[list[Baseline], dict[str, str]]:
    """No change and the oracle, of the truth's control mean [G] and profiles [P, G]; and why the oracle is left out."""
    if len(real) < 2:
        return [simple.no_change(control, len(real))], {simple.ORACLE: "there is no other perturbation"}
    return [simple.no_change(control, len(real)), simple.leave_one_out_mean(real)], {}


def score_baselines(
    baselines: Sequence[Baseline],
    both: Comparison,
    metrics: Sequence[ScorerMetric],
    control: Rows,
    n_cells: np.ndarray,
    profile: Profile,
    options: Options,
) -> Iterator[Scored]:
    """Each baseline as identical cells.

    Parameters
    ----------
    both
        Its truth is compared with.
    control
        The truth's control cells [C, G].
    n_cells
        int64 [P], cells of each perturbation.
    """
    given = [metric for metric in metrics if metric.needs in ("", "ranks")]
    # Cells hold no negative values.
    profiles = [np.maximum(once(baseline.profiles), 0.0) for baseline in baselines]
    tables: Iterator = iter([None] * len(profiles))
    if any(metric.needs == "ranks" for metric in given):
        tables = constant_rank_tables(
            profiles, n_cells, control, both.names, both.genes, fdr=profile.fdr, clip=profile.clip,
            num_threads=options.num_threads, memory=options.memory // 2,
        )  # fmt: skip
    for baseline, rows, ranks in zip(baselines, profiles, tables, strict=True):
        mean = np.broadcast_to(rows, (len(both.names), rows.shape[1]))
        screen = Screen(mean, both.real.control, ranks)
        values = filled(measure(replace(both, pred=screen), given), metrics, len(both.names))
        yield Scored(baseline.name, describe_baseline(baseline), values)


def score_halves(
    cells: CellMatrix,
    control: Rows,
    inputs: Inputs,
    both: Comparison,
    metrics: Sequence[ScorerMetric],
    controls: str,
    measured: Callable[[CellMatrix, Rows], Screen],
    memory: int,
) -> Scored | None:
    """The split-half ceiling; None where a perturbation, or the control that is split with it, is a single cell.

    Parameters
    ----------
    cells
        The truth's cells, the controls in the last group.
    control
        Those controls.
    controls
        "own": the controls are split too, each half is measured from its own; "reference": all for both halves.
    measured
        From cells and controls to profiles, tests and distances.
    memory
        Bytes of values of a half that may stay in memory by themselves.
    """
    pair = inputs.pair
    n_perts = len(pair.perturbations)
    if cells.n_cells[: n_perts + (controls == "own")].min() < 2:
        return None
    names = [*pair.perturbations, pair.control]
    rows = np.flatnonzero(np.isin(pair.real.labels, names))
    halves = ceiling.half_labels(pair.real.labels[rows], pair.real.cells.obs_names[rows], names)
    screens = []
    for half in (0, 1):
        part = cells.part(np.flatnonzero(halves == half), memory)
        screens.append(measured(part, part.rows_of(n_perts) if controls == "own" else control))
    text = HALVES.format("each with one half of the controls" if controls == "own" else "the same controls for both")
    return Scored(ceiling.NAME, text, measure(replace(both, pred=screens[0], real=screens[1]), metrics))


def once(profiles: np.ndarray) -> np.ndarray:
    """[1, G] of profiles that are views of one, [P, G] of others."""
    return profiles[:1] if profiles.strides[0] == 0 else profiles


def filled(values: dict, metrics: Sequence[ScorerMetric], n_perts: int) -> dict:
    """The values with masked columns for metrics that are not given, in the order of `metrics`."""
    return {metric.name: values.get(metric.name, np.ma.masked_all(n_perts)) for metric in metrics}
