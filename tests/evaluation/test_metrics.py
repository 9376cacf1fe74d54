"""Every metric on a table small enough to compute by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.evaluation.metrics import METRIC_NAMES, METRICS, Profile, pearson

PRED = np.array([1.0, 2.0, 3.0, 4.0])
REAL = np.array([1.0, 3.0, 2.0, 6.0])
CONTROL = np.array([1.0, 2.0, 1.0, 2.0])
DE = np.array([1, 2, 3])
# Changes: predicted 0 0 2 2, real 0 1 1 4.
BY_HAND = {
    "pearson": 7 / math.sqrt(70),
    "mse": 1.5,
    "mae": 1.0,
    "pearson_delta": 2 / 3,
    "mse_delta": 1.5,
    "pearson_de": 9 / math.sqrt(156),
    "mse_de": 2.0,
    "pearson_de_delta": 0.5,
    "mse_de_delta": 2.0,
}
FUNCTIONS = {metric.name: metric.function for metric in METRICS}


@pytest.mark.parametrize("name", METRIC_NAMES)
def test_by_hand(name):
    assert FUNCTIONS[name](Profile(PRED, REAL, CONTROL, DE)) == pytest.approx(BY_HAND[name], abs=1e-15)


@pytest.mark.parametrize("metric", METRICS, ids=METRIC_NAMES)
def test_perfect_prediction_has_the_best_value(metric):
    assert metric.function(Profile(REAL, REAL, CONTROL, DE)) == pytest.approx(metric.best, abs=1e-15)


def test_table_is_complete():
    assert set(METRIC_NAMES) == set(BY_HAND)
    assert all(metric.best in (0.0, 1.0) and metric.description for metric in METRICS)
    assert len({metric.description for metric in METRICS}) == len(METRICS)


def test_no_change_has_no_correlation_of_changes():
    profile = Profile(CONTROL, REAL, CONTROL, DE)
    assert math.isnan(FUNCTIONS["pearson_delta"](profile)) and math.isnan(FUNCTIONS["pearson_de_delta"](profile))
    assert FUNCTIONS["mse_delta"](profile) == 4.5


def test_a_control_mean_rounded_to_float32_is_no_change():
    control = np.random.default_rng(0).gamma(2.0, 1.0, 500)
    real = control + np.random.default_rng(1).normal(size=500)
    profile = Profile(control.astype(np.float32).astype(np.float64), real, control, DE)
    assert (profile.pred != control).any()
    assert math.isnan(FUNCTIONS["pearson_delta"](profile))
    moved = Profile(control + 1e-4 * (real - control), real, control, DE)
    assert FUNCTIONS["pearson_delta"](moved) == pytest.approx(1.0)


def test_without_de_genes_only_their_metrics_are_undefined():
    profile = Profile(PRED, REAL, CONTROL, np.empty(0, dtype=np.int64))
    undefined = {name for name, function in FUNCTIONS.items() if math.isnan(function(profile))}
    assert undefined == {name for name in METRIC_NAMES if "_de" in name and name not in ("pearson_delta", "mse_delta")}


def test_nan_profiles_give_nan():
    profile = Profile(np.full(4, np.nan), REAL, CONTROL, DE)
    assert all(math.isnan(function(profile)) for function in FUNCTIONS.values())


@pytest.mark.parametrize("values", [[], [1.0], [2.0, 2.0]], ids=["none", "one", "constant"])
def test_undefined_correlations(values):
    x = np.array(values)
    assert math.isnan(pearson(x, np.arange(len(x), dtype=float)))
    assert math.isnan(pearson(np.arange(len(x), dtype=float), x))


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**6), st.integers(3, 40), st.floats(0.1, 10), st.floats(-5, 5))
def test_pearson_is_numpys_and_ignores_scale_and_shift(seed, n, scale, shift):
    x, y = np.random.default_rng(seed).normal(size=(2, n))
    assert pearson(x, y) == pytest.approx(np.corrcoef(x, y)[0, 1], abs=1e-12)
    assert pearson(scale * x + shift, y) == pytest.approx(pearson(x, y), abs=1e-9)
    assert -1 <= pearson(x, -x) <= -1 + 1e-12
