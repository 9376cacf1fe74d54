"""Distributions and normalised scores, by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from vcc_fast.evaluation.comparison import ScorerMetric
from vcc_fast.evaluation.scorer_tables import describe, from_baseline, means, missing_table, results_table

NAN = np.nan
VALUES = {
    "whole": np.ma.masked_array([4.0, 1, 3, 2]),
    "missing": np.ma.masked_array([4.0, 1, 3, 2], mask=[1, 0, 0, 1]),
    "undefined": np.ma.masked_array([4.0, NAN, 3, 2]),
    "none": np.ma.masked_all(4),
}


def test_missing_is_not_undefined():
    results = results_table(list("abcd"), VALUES)
    assert results["missing"].isna().tolist() == [True, False, False, True]
    assert results["undefined"].isna().tolist() == [False, True, False, False]
    assert missing_table(VALUES).sum().to_dict() == {"whole": 0, "missing": 2, "undefined": 0, "none": 4}
    assert means(VALUES)["missing"] == 2 and np.isnan(means(VALUES)["undefined"])


def test_describe():
    found = describe(VALUES).set_index("statistic")
    # 0.25 * 3 = 0.75, 1.5 and 2.25: places 1, 2 (a half goes up) and 2.
    assert found["whole"].tolist() == pytest.approx([4, 0, 2.5, np.sqrt(5 / 3), 1, 2, 3, 3, 4])
    assert found["missing"].tolist() == pytest.approx([2, 2, 2, np.sqrt(2), 1, 1, 3, 3, 3])
    assert found["undefined"].tolist() == pytest.approx([4, 0, NAN, NAN, 2, 3, 4, 4, 4], nan_ok=True)
    assert found["none"].tolist() == pytest.approx([0, 4, *[NAN] * 7], nan_ok=True)


def metric(name, best):
    return ScorerMetric(name, "", best, lambda both: np.zeros(1))


def test_score_against_a_baseline():
    user = {"error": np.ma.array([1.0, 3]), "share": np.ma.array([0.5, 0.7]), "worse": np.ma.array([0.1]),
            "odd": np.ma.array([NAN]), "count": np.ma.array([7.0])}  # fmt: skip
    base = {"error": np.ma.array([8.0]), "share": np.ma.array([0.2]), "worse": np.ma.array([0.4]),
            "odd": np.ma.array([0.5]), "count": np.ma.array([9.0])}  # fmt: skip
    metrics = [
        metric("share", 1.0),
        metric("error", 0.0),
        metric("worse", 1.0),
        metric("odd", 1.0),
        metric("count", None),
    ]
    found = from_baseline(user, base, metrics)
    expected = pd.DataFrame(
        {"metric": ["error", "share", "worse", "odd", "avg_score"], "from_baseline": [0.75, 0.5, 0, 0, 1.25 / 4]}
    )
    pd.testing.assert_frame_equal(found, expected)


def test_a_perfect_baseline_leaves_nothing_to_gain():
    found = from_baseline({"share": np.ma.array([1.0])}, {"share": np.ma.array([1.0])}, [metric("share", 1.0)])
    assert found["from_baseline"].tolist() == [0, 0]
