"""scGPT's own metrics, against the numbers that it computed."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from tests.helpers.paths import PARITY
from vcc_fast.evaluation.scgpt import scgpt_metrics

pytestmark = pytest.mark.parity


@pytest.fixture(scope="module")
def cells():
    return dict(np.load(PARITY / "misc" / "metrics.npz"))


def means(cells, key):
    return np.stack([cells[key][cells["pert_cat"] == name].astype(np.float64).mean(axis=0) for name in cells["conds"]])


@pytest.mark.parametrize(
    ("variant", "de", "non_zero"), [("default", "de_idx", False), ("non_zero_genes", "nd_idx", True)],
    ids=["default", "non_zero_genes"],
)  # fmt: skip
def test_golden(cells, variant, de, non_zero):
    golden = json.loads((PARITY / "misc" / "golden.json").read_text())[variant]
    control = cells["ctrl"].astype(np.float64).mean(axis=0)
    found = scgpt_metrics(means(cells, "pred"), means(cells, "truth"), control, cells[de], non_zero_genes=non_zero)
    assert found.keys() == golden.keys()
    assert found == pytest.approx(golden, abs=1e-6)


def test_conditions_without_any_expression_are_left_out():
    pred, real = np.array([[1.0, 2, 4], [1, 2, 3]]), np.array([[1.0, 2, 3], [0, 0, 0]])
    de = [np.array([0, 1, 2])] * 2
    assert scgpt_metrics(pred, real, np.zeros(3), de) == scgpt_metrics(pred[:1], real[:1], np.zeros(3), de[:1])
    assert all(math.isnan(value) for value in scgpt_metrics(pred[1:], real[1:], np.zeros(3), de[1:]).values())
