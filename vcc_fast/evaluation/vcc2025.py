"""The metrics of the 2025 challenge and of cell-eval 0.8.2, all that it registers, under its names and in its order."""

from __future__ import annotations

from functools import partial

import numpy as np

from vcc_fast.evaluation import changes, clustering, de_metrics
from vcc_fast.evaluation.changes import pearson
from vcc_fast.evaluation.comparison import Comparison, ScorerMetric
from vcc_fast.evaluation.discrimination import discrimination_score

# Numbers of top genes, beside "N": as many as are significant.
DEPTHS = (50, 100, 200, 500)


def _by_calls(function, **options):
    return lambda both: function(both.pred.calls, both.real.calls, **options)


def _discrimination(both: Comparison, distance: str) -> np.ndarray:
    return discrimination_score(both.pred.change, both.real.change, distance, both.target_columns)


def _energy_correlation(both: Comparison) -> np.ndarray:
    """Pearson correlation over perturbations of the two sides' e-distances to control, the same for each."""
    return np.full(len(both.names), pearson(both.pred.energy, both.real.energy))


def _top_metrics(name: str, function, whose: str) -> list[ScorerMetric]:
    rows = [(f"{name}_at_N", None, f"as many as {whose} has")]
    rows += [(f"{name}_at_{k}", k, f"at most {k}") for k in DEPTHS]
    return [
        ScorerMetric(
            column, f"share of top significant genes in common, {text}", 1.0, _by_calls(function, k=k), "ranks"
        )
        for column, k, text in rows
    ]


METRICS = (
    *_top_metrics("overlap", de_metrics.overlap, "the truth"),
    *_top_metrics("precision", de_metrics.precision, "the prediction"),
    ScorerMetric(
        "de_spearman_sig", "Spearman correlation over perturbations of numbers of significant genes", 1.0,
        _by_calls(de_metrics.effect_size_spearman), "ranks",
    ),
    ScorerMetric(
        "de_direction_match", "share of the truth's significant genes whose fold change has the same sign", 1.0,
        _by_calls(de_metrics.direction_match), "ranks",
    ),
    ScorerMetric(
        "de_spearman_lfc_sig", "Spearman correlation of fold changes over the truth's significant genes", 1.0,
        _by_calls(de_metrics.fold_change_spearman), "ranks",
    ),
    ScorerMetric(
        "de_sig_genes_recall", "share of the truth's significant genes that are significant in the prediction", 1.0,
        _by_calls(de_metrics.significant_recall), "ranks",
    ),
    ScorerMetric(
        "de_nsig_counts_real", "significant genes of the truth", None,
        lambda both: both.real.calls.n_significant.astype(np.float64), "ranks",
    ),
    ScorerMetric(
        "de_nsig_counts_pred", "significant genes of the prediction", None,
        lambda both: both.pred.calls.n_significant.astype(np.float64), "ranks",
    ),
    ScorerMetric(
        "pr_auc", "area under precision-recall of the truth's significant genes by predicted significance", 1.0,
        _by_calls(de_metrics.average_precision), "ranks",
    ),
    ScorerMetric(
        "roc_auc", "area under the ROC curve of the same", 1.0, _by_calls(de_metrics.roc_area), "ranks",
    ),
    ScorerMetric(
        "pearson_delta", "Pearson correlation of changes from control, all genes", 1.0,
        lambda both: changes.pearson_rows(both.pred.change, both.real.change),
    ),
    ScorerMetric(
        "mse", "mean squared error of mean profiles, all genes", 0.0,
        lambda both: changes.mean_squared_error(both.pred.mean, both.real.mean),
    ),
    ScorerMetric(
        "mae", "mean absolute error of mean profiles, all genes", 0.0,
        lambda both: changes.mean_absolute_error(both.pred.mean, both.real.mean),
    ),
    ScorerMetric(
        "mse_delta", "mean squared error of changes from control, all genes", 0.0,
        lambda both: changes.mean_squared_error(both.pred.change, both.real.change),
    ),
    ScorerMetric(
        "mae_delta", "mean absolute error of changes from control, all genes", 0.0,
        lambda both: changes.mean_absolute_error(both.pred.change, both.real.change),
    ),
    *(
        ScorerMetric(
            f"discrimination_score_{distance}", f"1 - normalised rank of the own truth by {distance} distance", 1.0,
            partial(_discrimination, distance=distance),
        )
        for distance in ("l1", "l2", "cosine")
    ),
    ScorerMetric(
        "pearson_edistance", "Pearson correlation over perturbations of e-distances to control", 1.0,
        _energy_correlation, "energy",
    ),
    ScorerMetric(
        clustering.NAME, "adjusted mutual information of Leiden clusters of mean profiles", 1.0,
        lambda both: np.full(len(both.names), clustering.clustering_agreement(both.pred.mean, both.real.mean)),
        "clusters",
    ),
)  # fmt: skip

# The three of the challenge, in the order of cell-eval's columns.
CHALLENGE = ("overlap_at_N", "mae", "discrimination_score_l1")
