"""The profile of 2026: cell-eval2's metrics of counts, scaled between a mean response and a replicate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast._progress import Progress
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.bulk_baselines import CELLS, bulk_baselines
from vcc_fast.evaluation.bulk_controls import BulkControls
from vcc_fast.evaluation.bulk_counts import bulk_profiles, jackknife_variances
from vcc_fast.evaluation.comparison import ScorerMetric, own_columns
from vcc_fast.evaluation.de_calls import top_genes_table
from vcc_fast.evaluation.direction import replicate_fold_change_error
from vcc_fast.evaluation.inputs import PREDICTION, TRUTH, Inputs, Options
from vcc_fast.evaluation.matrix import CellMatrix, read_matrix
from vcc_fast.evaluation.profiles import PROFILES
from vcc_fast.evaluation.pseudobulk import group_moments
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.ranks import counts_per_million, rank_counts
from vcc_fast.evaluation.replicates import N_SPLITS, emit_response, half_splits, mean_response
from vcc_fast.evaluation.result import Evaluation
from vcc_fast.evaluation.rows import Rows
from vcc_fast.evaluation.scaling import scaled_table
from vcc_fast.evaluation.scorer_baselines import Scored
from vcc_fast.evaluation.scorer_inputs import check_controls, check_layout
from vcc_fast.evaluation.scorer_summary import Values, predictor, summarize
from vcc_fast.evaluation.scorer_tables import describe, means, measure, missing_table, results_table
from vcc_fast.evaluation.summary import MODEL
from vcc_fast.evaluation.vcc2026 import (
    EFFECT,
    ERROR,
    METRICS,
    NORMALISED,
    PARTS,
    BulkComparison,
    BulkScreen,
    normalised_error,
)

BASELINE, BASELINE_ORACLE, REPLICATE = "mean response", "mean response (oracle)", "replicate (halves of the truth)"


@dataclass(frozen=True)
class Setting:
    """What every part of one evaluation shares: perturbations, genes, own genes, metrics, threads, bytes of values."""

    names: list[str]
    genes: np.ndarray
    own: np.ndarray
    metrics: list[ScorerMetric]
    num_threads: int | None
    memory: int

    @property
    def with_ranks(self) -> bool:
        """Whether a metric needs rank-sum tests."""
        return any(metric.needs == "ranks" for metric in self.metrics)

    def controls(self, cells: Rows) -> BulkControls:
        """Control cells, with what is made of them once."""
        return BulkControls.of(cells, self.memory // 8, self.num_threads)

    def tests(self, cells: CellMatrix, control: BulkControls, *, whole: bool = True) -> RankTable:
        """Rank-sum tests of perturbed cells against controls; `whole` as in `screen`."""
        options = {"num_threads": self.num_threads, "memory": self.memory // 2}
        if whole:
            return rank_counts(cells, control.cells, self.names, self.genes, **options)
        cells = replace(cells, values=counts_per_million(cells.values))
        return rank_counts(cells, control.per_million, self.names, self.genes, space="lognorm", **options)

    def screen(self, cells: CellMatrix, control: BulkControls, *, whole: bool = True) -> BulkScreen:
        """Bulk profiles, variances and tests of perturbed cells (the first groups) against controls.

        `whole` is False for cells that are not whole numbers.
        """
        n_perts = len(self.names)
        sums = cells.sums(self.num_threads)[:n_perts]
        ranks = self.tests(cells, control, whole=whole) if self.with_ranks else None
        variance = jackknife_variances(cells.values, cells.groups, sums, self.num_threads)
        return BulkScreen(bulk_profiles(sums), variance, control.profile, control.variance, ranks)

    def measure(self, pred: BulkScreen, real: BulkScreen) -> tuple[Values, dict[str, float]]:
        """Values of every perturbation, and one number a metric."""
        both = BulkComparison(self.names, self.own, pred, real)
        parts = PARTS if any(metric.name == NORMALISED for metric in self.metrics) else ()
        values = measure(both, [*self.metrics, *parts])
        numbers = means({metric.name: values[metric.name] for metric in self.metrics})
        if parts:
            numbers[NORMALISED] = normalised_error(values[ERROR].data, values[EFFECT].data)
        return values, numbers


def run(inputs: Inputs, options: Options) -> Evaluation:
    """Score counts as cell-eval2 does with its preset `vcc2026`."""
    pair, profile = inputs.pair, PROFILES[options.profile]
    check_layout(inputs, options.profile)
    _check_counts(inputs, options)
    check_controls(pair, "reference", options.extra_controls)
    chosen = options.metrics or profile.metrics
    metrics = sorted((metric for metric in METRICS if metric.name in chosen), key=lambda m: chosen.index(m.name))
    setting = Setting(
        pair.perturbations, pair.genes, own_columns(pair.perturbations, pair.genes), metrics, options.num_threads,
        options.memory,
    )  # fmt: skip
    truth = _read(inputs, options, TRUTH, [*pair.perturbations, pair.control])
    n_perts = len(pair.perturbations)
    control = setting.controls(truth.rows_of(n_perts).held(options.memory // 4))
    real = setting.screen(truth, control)
    n_real, warnings = truth.n_cells, _own_gene_warnings(setting)
    base = _baseline(setting, inputs, options, truth, control, real) if options.scaling else None
    replicate = _replicate(setting, truth, real, pair.control, warnings) if options.scaling else None
    # Its memory is for the prediction.
    del truth
    cells = _read(inputs, options, PREDICTION, pair.perturbations)
    pred = setting.screen(cells, control)
    n_pred = cells.n_cells
    del cells
    values, numbers = setting.measure(pred, real)

    rivals, left_out = [], {}
    if options.baselines:
        rivals, left_out = bulk_baselines(setting, inputs, options, control, n_real[:n_perts], real)
    predictors = {rival.name: rival.predictor() for rival in rivals}
    predictors = {MODEL: predictor("the prediction", values, numbers)} | predictors
    more = {"space": "counts", "baselines_left_out": left_out, "baseline_cells": CELLS, "ceilings": []}
    tables = {}
    if base is not None:
        rivals.insert(0, base)
        predictors[base.name] = base.predictor()
        if replicate is not None:
            more["ceilings"] = [REPLICATE]
            predictors[REPLICATE] = {
                "description": f"one half of the truth's cells as a prediction of the other, mean of {N_SPLITS} splits",
                "mean": replicate, "n_undefined": dict.fromkeys(replicate, 0),
            }  # fmt: skip
            scaled = scaled_table(numbers, base.numbers, replicate)
            tables["scaled.csv"] = scaled
            more |= {
                "score": dict(zip(scaled["metric"], scaled["scaled"].tolist(), strict=True)),
                "score_scale": f"{base.name} is 0, {REPLICATE} is 1",
            }
    if "pds_cosine" in numbers:
        more["constant_prediction"] = {"pds_cosine": 0.5 if n_perts > 1 else 1.0}
    summary = summarize(
        inputs, options, metrics, predictors, controls="reference",
        n_cells={"pred": n_pred, "real": n_real[:-1], "control": n_real[-1], "pred_control": 0},
        de_rule="Wilcoxon rank-sum of counts per million, false discovery rate below 0.05 over genes that the controls "
        "express above 5", more=more,
    )  # fmt: skip
    summary["warnings"] = [*warnings, *summary["warnings"]]
    columns, de_genes = top_genes_table(real.ranks, setting.names, setting.genes)
    return Evaluation(
        results=results_table(setting.names, values),
        baselines=pd.concat([rival.table(setting.names) for rival in rivals], ignore_index=True) if rivals else None,
        agg=_with_ratio(describe(values), numbers),
        de_genes=de_genes,
        summary=summary,
        pred_changes=pred.change,
        real_changes=real.change,
        genes=pair.genes,
        de_columns=columns,
        missing=missing_table(values),
        pred_ranks=pred.ranks,
        real_ranks=real.ranks,
        extra_tables=tables,
    )


def _check_counts(inputs: Inputs, options: Options) -> None:
    """This scorer takes counts, measures from the truth's controls and scales by itself."""
    for side in (inputs.pair.pred, inputs.pair.real):
        if side.space != "counts":
            raise DataError(
                f"the profile 'vcc2026' scores counts, and {side.name} is declared {side.space} ({side.option}); give "
                "raw counts, which `vcc-fast to-counts` draws from lognorm predictions"
            )
    if options.controls == "own":
        raise UsageError("the profile 'vcc2026' measures both sides from the truth's controls: --controls reference")
    if options.target_sum is not None or options.rescale:
        raise UsageError("the profile 'vcc2026' has sums of its own: leave --target-sum and --rescale out")


def _read(inputs: Inputs, options: Options, which: str, names: list[str]) -> CellMatrix:
    side = inputs.pair.real if which == TRUTH else inputs.pair.pred
    total = int(np.isin(side.labels, names).sum())
    with Progress(total, f"read {which}", "rows", quiet=options.quiet) as progress:
        return read_matrix(
            side, names, memory=options.memory // 2, block_rows=options.block_rows,
            num_threads=options.num_threads, progress=progress.update,
        )  # fmt: skip


def _baseline(
    setting: Setting, inputs: Inputs, options: Options, truth: CellMatrix, control: BulkControls, real: BulkScreen
) -> Scored:
    """The mean response as a prediction."""
    n_perts, n_cells = len(setting.names), truth.n_cells
    means = truth.means()
    control_mean = means[n_perts]
    if inputs.training is None:
        name, text = BASELINE_ORACLE, "mean response of the truth's perturbations, emitted as scaled control cells"
        response = mean_response(means[:n_perts], setting.own)
    else:
        name, text = BASELINE, "mean response of the training perturbations, emitted as scaled control cells"
        response = _training_response(inputs, options, setting.genes, control_mean)
    cells = emit_response(response, control.cells, control_mean, n_cells[:n_perts], memory=setting.memory // 4)
    pred = setting.screen(cells, control, whole=False)
    return Scored(name, text, *setting.measure(pred, real))


def _training_response(inputs: Inputs, options: Options, genes: np.ndarray, control_mean: np.ndarray) -> np.ndarray:
    """Mean counts under the training perturbations; as a change of the truth's controls where the training file has
    controls of its own."""
    names = inputs.training_names()
    has_control = bool((inputs.training.labels == inputs.pair.control).any())
    groups = [*names, inputs.pair.control] if has_control else names
    means = group_moments(inputs.training, groups, block_rows=options.block_rows).mean
    response = mean_response(means[: len(names)], own_columns(names, genes))
    if not has_control:
        return response
    before = means[-1]
    return control_mean * np.divide(response, before, out=np.ones_like(response), where=before > 0)


def _replicate(
    setting: Setting, truth: CellMatrix, real: BulkScreen, control: str, warnings: list[str]
) -> dict[str, float] | None:
    """Mean over splits of one number a metric; None, and a warning, where a group is a single cell."""
    if truth.n_cells.min() < 2:
        thin = [*setting.names, control][int(truth.n_cells.argmin())]
        warnings.append(
            f"{thin!r} is a single cell in the truth, which cannot be split: there is no replicate, no scale"
        )
        return None
    n_perts = len(setting.names)
    found: list[Mapping[str, float]] = []
    order = np.argsort([*setting.names, control], kind="stable")
    for halves in half_splits(truth, order, memory=setting.memory // 2):
        first, second = (setting.screen(half, setting.controls(half.rows_of(n_perts))) for half in halves)
        _, numbers = setting.measure(second, first)
        if "de_wilcoxon_lfc_nmae" in numbers:
            numbers["de_wilcoxon_lfc_nmae"] = _replicate_error(first, second, real, setting.own)
        found.append(numbers)
    return {name: float(np.mean([numbers[name] for numbers in found])) for name in found[0]}


def _replicate_error(first: BulkScreen, second: BulkScreen, real: BulkScreen, own: np.ndarray) -> float:
    found = replicate_fold_change_error(first.ranks, second.ranks, real.ranks, own).compressed()
    return float(found.mean()) if len(found) else float("nan")


def _own_gene_warnings(setting: Setting) -> list[str]:
    if (setting.own >= 0).any():
        return []
    return ["no perturbation is named after a gene of the files, so that no own gene is left out of any metric"]


def _with_ratio(agg: pd.DataFrame, numbers: Mapping[str, Any]) -> pd.DataFrame:
    """The distributions, with the number of the metric that has none per perturbation as its mean."""
    if NORMALISED in numbers:
        agg.loc[agg["statistic"] == "mean", NORMALISED] = numbers[NORMALISED]
    return agg
