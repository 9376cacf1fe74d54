"""Metrics of called genes, each by hand."""

from __future__ import annotations

import numpy as np

from vcc_fast.evaluation import direction
from vcc_fast.evaluation.direction import CalledPair, replicate_fold_change_error
from vcc_fast.evaluation.rank_table import RankTable

NAN = np.nan


def table(fdr, change, p_value=None):
    fdr, change = np.array(fdr, dtype=np.float64), np.array(change, dtype=np.float64)
    n_genes = fdr.shape[1]
    return RankTable(
        names=["p"] * len(fdr), genes=np.array([f"g{i}" for i in range(n_genes)]), n_cells=np.ones(len(fdr)),
        n_control=1, mean=change, control_mean=change[0], statistic=fdr,
        p_value=fdr if p_value is None else np.array(p_value, dtype=np.float64), log2_fold_change=change, fdr=fdr,
    )  # fmt: skip


def called(pred, real, own=-1):
    return CalledPair(pred, real, np.array([own]))


REAL = table([[0.01, 0.01, 0.01, 0.2, 0.01, NAN]], [[1.0, -2, 3, 1, 0, 5]])
PRED = table([[0.04, 0.03, 0.5, 0.01, 0.02, 0.01]], [[2.0, 1, 1, -1, 1, 5]])


def test_fidelity():
    # Predicted calls that the truth can judge: 0 (right), 1, 3 (wrong); gene 4 has no true direction, 5 is not tested.
    # The truth calls 0, 1, 2 and 4.
    assert direction.fidelity(called(PRED, REAL)).tolist() == [1 / 4]
    # Without gene 0: none right of 1, 3; the truth calls 1, 2, 4.
    assert direction.fidelity(called(PRED, REAL, own=0)).tolist() == [0]
    nothing = table([[1.0] * 6], [[0.0] * 6])
    assert direction.fidelity(called(nothing, nothing)).mask.tolist() == [True]
    assert direction.fidelity(called(PRED, nothing)).mask.tolist() == [True], "no true direction, so no call counts"
    assert direction.fidelity(called(nothing, REAL)).tolist() == [0]


def test_reach_goes_down_the_predictions_order():
    # Of the truth's 0, 1, 2 (and 4, which cannot be judged): called 1 (0.03, wrong), 0 (0.04, right), then 2 (right).
    assert direction.reach(called(PRED, REAL)).tolist() == [0]
    # Without gene 1: 0 and 2 are both right, of the truth's 0, 2, 4.
    assert direction.reach(called(PRED, REAL, own=1)).tolist() == [2 / 3]
    assert direction.reach(called(PRED, table([[1.0] * 6], [[1.0] * 6]))).mask.tolist() == [True]


def test_reach_recovers_after_a_miss():
    n = 30
    real = table([[0.01] * n], [[1.0] * n])
    change = np.ones(n)
    for wrong, expected in (([0], 1), ([0, 1, 2], 1), ([0, 1, 2, 3], 0), ([29], 1), ([5, 27, 28, 29], 28 / 30)):
        predicted = change.copy()
        predicted[wrong] = -1
        pred = table([np.linspace(0.01, 0.04, n)], [predicted])
        assert direction.reach(called(pred, real)).tolist() == [expected], wrong


def test_ties_are_broken_by_p_then_size_then_name():
    real = table([[0.01] * 4], [[1.0, 1, 1, 1]])
    # Gene 3 first (p), then 2 (size), then 0 and 1 (names): only gene 1 is wrong, and last.
    pred = table([[0.02] * 4], [[1.0, -1, 2, 1]], [[0.002, 0.002, 0.002, 0.001]])
    assert direction.reach(called(pred, real)).tolist() == [3 / 4]


def test_jaccard():
    # The prediction calls 0, 1, 3, 4, 5, the truth 0, 1, 2, 4.
    assert direction.jaccard(called(PRED, REAL)).tolist() == [3 / 6]
    assert direction.jaccard(called(PRED, REAL, own=4)).tolist() == [2 / 5]
    nothing = table([[1.0] * 6], [[0.0] * 6])
    assert direction.jaccard(called(nothing, nothing)).tolist() == [1]


def test_fold_change_error():
    n = 12
    real = table([[0.01] * n], [[2.0] * 10 + [np.inf, -np.inf]])
    pred = table([[0.5] * 8 + [NAN, 0.5, 0.5, 0.5]], [[1.0] * 8 + [9.0, np.inf, 1, 1]])
    # Ten finite true changes of 2: eight errors of 1; one gene was not tested and one is infinite: 0 for both.
    found = direction.fold_change_error(called(pred, real))
    assert found.tolist() == [(8 * 1 + 2 * 2) / 20]
    assert direction.fold_change_error(called(pred, real, own=0)).mask.tolist() == [True], "nine genes are too few"


def test_replicates_share_the_whole_truths_genes():
    whole = table([[0.01] * 10 + [0.9]], [[2.0] * 11])
    first, second = table([[NAN] + [0.5] * 10], [[1.0] * 11]), table([[0.5] * 11], [[3.0] * 11])
    # The first half did not test gene 0: 3 apart there, 2 elsewhere.
    assert replicate_fold_change_error(first, second, whole, np.array([-1])).tolist() == [(3 + 9 * 2) / 20]


def test_a_perfect_prediction_is_perfect():
    real = table([[0.01] * 12], [[1.0, -1] * 6])
    both = called(real, real)
    assert (
        direction.fidelity(both).tolist() == direction.reach(both).tolist() == direction.jaccard(both).tolist() == [1]
    )
    assert direction.fold_change_error(both).tolist() == [0]
