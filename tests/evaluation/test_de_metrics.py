"""Calls of significance and the metrics on them, each by hand."""

from __future__ import annotations

import numpy as np
import pytest

from vcc_fast.evaluation import de_metrics
from vcc_fast.evaluation.de_calls import DeCalls
from vcc_fast.evaluation.rank_table import RankTable


def calls(fdr, change):
    fdr, change = np.array(fdr, dtype=np.float64), np.array(change, dtype=np.float64)
    n_perts, n_genes = fdr.shape
    return DeCalls(
        RankTable(
            names=[f"p{i}" for i in range(n_perts)], genes=np.array([f"g{i}" for i in range(n_genes)]),
            n_cells=np.ones(n_perts), n_control=1, mean=change, control_mean=change[0], statistic=fdr, p_value=fdr,
            log2_fold_change=change, fdr=fdr,
        )
    )  # fmt: skip


# Significant in the truth: p0 genes 1, 0, 3 by size; p1 none; p2 gene 2.
REAL = calls(
    [[0.01, 0.02, 0.5, 0.001], [1, 1, 1, 1], [1, 1, 0.04, 0.05]],
    [[2.0, -3.0, 9.0, 1.0], [0, 0, 0, 0], [1, 2, 3, 4]],
)
# In the prediction: p0 genes 2, 1; p1 gene 0; p2 none.
PRED = calls(
    [[0.3, 0.04, 0.01, 0.2], [0.01, 1, 1, 1], [1, 0.5, 0.9, 1]],
    [[1.0, -1.0, -4.0, -2.0], [1, 0, 0, 0], [1, 2, -3, 4]],
)


def test_calls():
    assert REAL.n_significant.tolist() == [3, 0, 1]
    assert [columns.tolist() for columns in REAL.ranked] == [[1, 0, 3], [], [2]]
    assert [columns.tolist() for columns in PRED.ranked] == [[2, 1], [0], []]


def test_ties_keep_the_order_of_genes_and_infinite_changes_come_first():
    found = calls([[0.01] * 5], [[1.0, -np.inf, -1.0, np.inf, 1 + 1e-9]])
    assert found.ranked[0].tolist() == [1, 3, 0, 2, 4], "float32 makes 1 and 1 + 1e-9 equal"


def test_the_threshold_is_float32():
    just_below, just_above = 0.05 - 1e-10, 0.05 + 1e-10
    assert calls([[just_below, just_above, 0.0499999]], [[1, 1, 1]]).significant.tolist() == [[False, False, True]]


def test_a_gene_that_was_not_tested_is_not_significant():
    assert calls([[np.nan, 0.01]], [[1, 1]]).significant.tolist() == [[False, True]]


@pytest.mark.parametrize(
    ("k", "overlap", "precision"),
    # p0: the truth's top 3 are 1, 0, 3, the prediction's 2, 1: one in common; of the top 2 again gene 1; of 1 none.
    [(None, [1 / 3, 0, 0], [1 / 2, 0, 0]), (2, [1 / 2, 0, 0], [1 / 2, 0, 0]), (1, [0, 0, 0], [0, 0, 0])],
)
def test_overlap_and_precision(k, overlap, precision):
    np.testing.assert_allclose(de_metrics.overlap(PRED, REAL, k), overlap)
    np.testing.assert_allclose(de_metrics.precision(PRED, REAL, k), precision)


def test_no_significant_gene_anywhere():
    none = calls(np.ones((3, 4)), np.ones((3, 4)))
    assert de_metrics.overlap(none, REAL).tolist() == de_metrics.precision(PRED, none).tolist() == [0, 0, 0]
    assert de_metrics.effect_size_spearman(PRED, none).tolist() == [1, 1, 1]


def test_shares():
    # Of p0's genes 0, 1, 3 the prediction calls 1, and has the signs of 0 and 1.
    found = de_metrics.significant_recall(PRED, REAL)
    assert found.mask.tolist() == [False, True, False] and found.compressed().tolist() == [1 / 3, 0]
    found = de_metrics.direction_match(PRED, REAL)
    assert found.mask.tolist() == [False, True, False] and found.compressed().tolist() == [2 / 3, 0]


def test_correlations():
    # p0: real 2, -3, 1 and predicted 1, -1, -2 have ranks 3, 1, 2 and 3, 2, 1; p2 has one gene.
    found = de_metrics.fold_change_spearman(PRED, REAL)
    assert found.mask.tolist() == [False, True, False]
    np.testing.assert_allclose(found.compressed(), [0.5, np.nan])
    # Significant genes of p0 and p2: 3, 1 and 2, 0.
    np.testing.assert_allclose(de_metrics.effect_size_spearman(PRED, REAL), 1)


def test_areas():
    # p0: labels of genes by predicted significance 2, 1, 3, 0 are 0, 1, 1, 1.
    np.testing.assert_allclose(de_metrics.average_precision(PRED, REAL), [(1 / 2 + 2 / 3 + 3 / 4) / 3, np.nan, 1 / 2])
    # p2: scores of genes 1, 2, then 0 and 3 equal; the one label is second.
    np.testing.assert_allclose(de_metrics.roc_area(PRED, REAL), [0, np.nan, 2 / 3])


def test_areas_with_ties_and_with_rates_below_the_floor():
    real = calls([[0.01, 1, 0.01, 1]], np.ones((1, 4)))
    pred = calls([[1e-30, 1e-12, 1, 1]], np.ones((1, 4)))
    # The first two tie at the floor, the others at 1: precision 1/2 at recall 1/2, and 2/4 at 1.
    np.testing.assert_allclose(de_metrics.average_precision(pred, real), [0.5])
    np.testing.assert_allclose(de_metrics.roc_area(pred, real), [0.5])


def test_a_perfect_prediction_is_perfect():
    for function in (de_metrics.significant_recall, de_metrics.direction_match):
        assert function(REAL, REAL).compressed().tolist() == [1, 1]
    assert de_metrics.overlap(REAL, REAL).tolist() == de_metrics.precision(REAL, REAL).tolist() == [1, 0, 1]
    assert de_metrics.average_precision(REAL, REAL)[[0, 2]].tolist() == [1, 1]
    assert de_metrics.roc_area(REAL, REAL)[[0, 2]].tolist() == [1, 1]
