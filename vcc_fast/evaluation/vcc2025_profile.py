"""The profiles of 2025: cell-eval's metrics, beside its cell-mean baseline and the normalised score against it.

Each file is read once, one at a time, into memory, or into a temporary file where it is too large for that; what is
kept of it are mean profiles, the table of rank-sum tests and the e-distances.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast._progress import Progress
from vcc_fast.errors import UsageError
from vcc_fast.evaluation import clustering, vcc2025
from vcc_fast.evaluation.ceiling import NAME as CEILING
from vcc_fast.evaluation.cell_mean import cell_mean_baseline
from vcc_fast.evaluation.comparison import Comparison, ScorerMetric, Screen
from vcc_fast.evaluation.de_calls import top_genes_table
from vcc_fast.evaluation.energy import energy_distances
from vcc_fast.evaluation.inputs import PREDICTION, TRUTH, Inputs, Options
from vcc_fast.evaluation.matrix import CellMatrix, one_group, read_matrix
from vcc_fast.evaluation.profiles import PROFILES
from vcc_fast.evaluation.ranks import rank_lognorm
from vcc_fast.evaluation.result import Evaluation
from vcc_fast.evaluation.rows import Rows
from vcc_fast.evaluation.scorer_baselines import (
    CELLS,
    Scored,
    fitted_baselines,
    read_training,
    score_baselines,
    score_halves,
)
from vcc_fast.evaluation.scorer_inputs import check_controls, check_layout
from vcc_fast.evaluation.scorer_summary import predictor, summarize
from vcc_fast.evaluation.scorer_tables import describe, from_baseline, measure, missing_table, results_table
from vcc_fast.evaluation.summary import MODEL


def run(inputs: Inputs, options: Options) -> Evaluation:
    """Score cells as cell-eval does."""
    profile, pair = PROFILES[options.profile], inputs.pair
    check_layout(inputs, options.profile)
    controls = options.controls or profile.controls
    check_controls(pair, controls, options.extra_controls)
    chosen, left_out = _without_clusters(options, options.metrics or profile.metrics)
    metrics = [metric for metric in vcc2025.METRICS if metric.name in chosen]
    metrics.sort(key=lambda metric: chosen.index(metric.name))
    needs = {metric.needs for metric in metrics}

    truth = _read(inputs, options, TRUTH, [*pair.perturbations, pair.control])
    real_cells, control = truth.n_cells, truth.rows_of(len(pair.perturbations)).held(options.memory // 4)
    real = _measure(truth, control, inputs, options, needs)
    n_cells = {"real": real_cells[:-1], "control": real_cells[-1], "pred_control": real_cells[-1]}
    training = read_training(inputs, options)
    baseline = cell_mean_baseline(
        inputs, options, profile, real, control, real_cells[:-1], training, with_ranks="ranks" in needs
    )
    both = Comparison(pair.perturbations, pair.genes, real, real)
    halves = None
    if options.ceiling:
        halves = score_halves(
            truth, control, inputs, both, metrics, controls,
            lambda cells, own: _measure(cells, own, inputs, options, needs), options.memory // 4,
        )  # fmt: skip
    del truth
    fitted, left_out_baselines = fitted_baselines(training, inputs, options, real) if options.baselines else ([], {})
    if options.ceiling and halves is None:
        left_out_baselines[CEILING] = "a perturbation, or the control, is a single cell"
    others = [] if halves is None else [halves]
    others[:0] = score_baselines(fitted, both, metrics, control, real_cells[:-1], profile, options)
    pred, pred_cells = _read_prediction(inputs, options, needs, controls, real, control)
    n_cells["pred"] = pred_cells[: len(pair.perturbations)]
    if controls == "own":
        n_cells["pred_control"] = pred_cells[-1]

    both = replace(both, pred=pred)
    values = measure(both, metrics)
    beside = measure(replace(both, pred=baseline.screen), [metric for metric in metrics if _of_baseline(metric)])
    for metric in metrics:
        beside.setdefault(metric.name, np.ma.masked_all(len(both.names)))
    beside = {metric.name: beside[metric.name] for metric in metrics}
    scores = from_baseline(values, beside, [metric for metric in metrics if _of_baseline(metric)])
    rivals = [Scored(baseline.name, baseline.description, beside), *others]
    baselines = pd.concat([rival.table(both.names) for rival in rivals], ignore_index=True)
    summary = summarize(
        inputs, options, metrics,
        {MODEL: predictor("the prediction", values)} | {rival.name: rival.predictor() for rival in rivals},
        controls=controls, n_cells=n_cells, de_rule=_rule(profile),
        more=_more(scores, baseline.name, beside)
        | {
            "ceilings": [rival.name for rival in others if rival.name == CEILING],
            "baselines_left_out": left_out_baselines, "baseline_cells": CELLS,
        },
    )  # fmt: skip
    summary["warnings"] = [*left_out, *summary["warnings"]]
    columns, de_genes = top_genes_table(real.ranks, both.names, both.genes)
    return Evaluation(
        results=results_table(both.names, values),
        baselines=baselines,
        agg=describe(values),
        de_genes=de_genes,
        summary=summary,
        pred_changes=pred.change,
        real_changes=real.change,
        genes=pair.genes,
        de_columns=columns,
        missing=missing_table(values),
        scores=scores,
        pred_ranks=pred.ranks,
        real_ranks=real.ranks,
    )


def _without_clusters(options: Options, chosen: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """The metrics without the clustering one where its packages are missing, and a sentence that says so.

    Raises
    ------
    UsageError
        It was asked for by name.
    """
    missing = clustering.missing_packages() if clustering.NAME in chosen else []
    if not missing:
        return chosen, []
    text = f"{clustering.NAME} needs {', '.join(missing)} (pip install vcc-fast[clustering]; igraph is GPL)"
    if options.metrics is not None:
        raise UsageError(f"--metrics: {text}")
    return tuple(name for name in chosen if name != clustering.NAME), [f"{text}: there is no such column"]


def _of_baseline(metric: ScorerMetric) -> bool:
    """Whether a metric is given for the cell-mean baseline: not where its cells' distances would be needed."""
    return metric.needs in ("", "ranks")


def _read_prediction(inputs: Inputs, options: Options, needs: set[str], controls: str, real: Screen, control: Rows):
    """The prediction's screen, and its cells a group."""
    pair = inputs.pair
    if controls == "own":
        cells = _read(inputs, options, PREDICTION, [*pair.perturbations, pair.control])
        own = cells.rows_of(len(pair.perturbations)).held(options.memory // 4)
        return _measure(cells, own, inputs, options, needs), cells.n_cells
    cells = _read(inputs, options, PREDICTION, pair.perturbations)
    return replace(_measure(cells, control, inputs, options, needs), control=real.control), cells.n_cells


def _read(inputs: Inputs, options: Options, which: str, names: list[str]) -> CellMatrix:
    side = inputs.pair.real if which == TRUTH else inputs.pair.pred
    total = int(np.isin(side.labels, names).sum())
    with Progress(total, f"read {which}", "rows", quiet=options.quiet) as progress:
        return read_matrix(
            side, names, inputs.scales[which].apply, memory=options.memory // 2, block_rows=options.block_rows,
            num_threads=options.num_threads, progress=progress.update,
        )  # fmt: skip


def _measure(cells: CellMatrix, control: Rows, inputs: Inputs, options: Options, needs: set[str]) -> Screen:
    """Profiles, tests and distances of perturbed cells (controls may be in a last group) from control cells."""
    pair = inputs.pair
    profile, n_perts = PROFILES[options.profile], len(pair.perturbations)
    ranks = None
    if "ranks" in needs:
        ranks = rank_lognorm(
            cells, control, pair.perturbations, pair.genes, fdr=profile.fdr, clip=profile.clip,
            float32_means=profile.float32_means, num_threads=options.num_threads, memory=options.memory // 2,
        )  # fmt: skip
    energy = None
    if "energy" in needs:
        energy = energy_distances(cells.values, cells.groups, n_perts, control, options.num_threads)
    return Screen(cells.means()[:n_perts], one_group(control).means()[0], ranks, energy)


def _rule(profile) -> str:
    scope = "each perturbation's genes" if profile.fdr == "per_perturbation" else "the whole table"
    clip = "" if profile.clip is None else f", fold changes clipped to {profile.clip:g} where a mean is zero"
    return f"Wilcoxon rank-sum, false discovery rate below 0.05 over {scope}{clip}"


def _more(scores: pd.DataFrame, baseline: str, beside: dict[str, np.ma.MaskedArray]) -> dict[str, Any]:
    constant = {name: float(found.mean()) for name, found in beside.items() if name.startswith("discrimination")}
    return {
        "score": dict(zip(scores["metric"], scores["from_baseline"].tolist(), strict=True)),
        "score_scale": f"{baseline} is 0, the best value is 1",
        "constant_prediction": constant,
    }
