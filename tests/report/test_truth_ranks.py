"""Ranks of own truths: from the metrics that hold them, else computed."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd

from vcc_fast.report.truth_ranks import TruthRanks, truth_ranks


def evaluation(**columns):
    results = pd.DataFrame({"perturbation": ["a", "b", "c", "d"], **columns})
    changes = np.array([[9.0, 1, 0, 0], [0, 9.0, 1, 0], [0, 0, 9.0, 1], [1, 0, 0, 9.0]])
    return SimpleNamespace(results=results, pred_changes=changes, real_changes=changes, genes=np.array(list("wxyz")))


def test_scores_are_turned_back_into_ranks():
    found = truth_ranks(
        evaluation(discrimination_score_l1=[1.0, 0.75, 0.25, np.nan], pds_cosine=[1.0, 0.5, 0.0, 1 / 3])
    )
    assert [each.name for each in found] == ["discrimination_score_l1", "pds_cosine"]
    np.testing.assert_array_equal(found[0].rank, [1, 2, 4, np.nan])
    np.testing.assert_array_equal(found[1].rank, [1, 2.5, 4, 3])


def test_computed_where_no_metric_has_them():
    (found,) = truth_ranks(evaluation(mse=[0.0] * 4))
    np.testing.assert_array_equal(found.rank, [1, 1, 1, 1])
    wrong = evaluation(mse=[0.0] * 4)
    wrong.pred_changes = wrong.real_changes[[1, 0, 2, 3]]
    assert truth_ranks(wrong)[0].rank.tolist() != [1, 1, 1, 1]


def test_share_within():
    found = TruthRanks("d", np.array([1, 2.5, np.nan, 4]), "")
    np.testing.assert_allclose(found.share_within(), [1 / 3, 1 / 3, 2 / 3, 1])


def test_nothing_to_rank():
    alone = evaluation(mse=[0.0] * 4)
    alone.results = alone.results[:1]
    assert truth_ranks(alone) == []
