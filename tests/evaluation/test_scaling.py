"""Scaled scores, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from vcc_fast.evaluation.scaling import scale, scaled_table
from vcc_fast.evaluation.vcc2026 import NORMALISED

NAN = float("nan")


@pytest.mark.parametrize(
    ("name", "value", "baseline", "replicate", "expected"),
    [
        ("pds_cosine", 0.7, 0.5, 0.9, 0.5),
        ("pds_cosine", 0.1, 0.5, 0.9, -1.0),
        ("pds_cosine", 1.0, 0.5, 0.9, 1.25),
        ("pds_cosine", NAN, 0.5, 0.9, -1.25),
        (NORMALISED, 0.5, 1.0, 0.1, 0.5 / 0.9),
        (NORMALISED, 3.0, 1.0, 0.1, 0.0),
        (NORMALISED, -0.2, 1.0, 0.1, 1.0),
        (NORMALISED, NAN, 1.0, 0.1, 0.0),
        ("de_wilcoxon_lfc_nmae", 0.5, 1.0, 0.5, 1.0),
        ("de_wilcoxon_lfc_nmae", 9.0, 1.0, 0.5, -6.0),
        ("de_wilcoxon_lfc_nmae", NAN, 1.0, 0.5, -6.0),
        ("pds_cosine", 0.7, 0.9, 0.5, NAN),
        ("de_wilcoxon_lfc_nmae", 0.7, 0.5, 0.5, NAN),
    ],
)
def test_by_hand(name, value, baseline, replicate, expected):
    assert scale(name, value, baseline, replicate) == pytest.approx(expected, nan_ok=True)


def test_table():
    values = {"pds_cosine": 0.7, NORMALISED: 3.0}
    found = scaled_table(values, {"pds_cosine": 0.5, NORMALISED: 1.0}, {"pds_cosine": 0.9, NORMALISED: 0.0})
    assert found["metric"].tolist() == ["pds_cosine", NORMALISED, "avg_score"]
    np.testing.assert_allclose(found["scaled"], [0.5, 0, 0.25])
