"""The comparison with the best baseline, and its interval."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from vcc_fast.evaluation.best_baseline import against_best, bootstrap_interval

METRICS = {"r": {"best": 1.0}, "e": {"best": 0.0}, "n": {"best": None}}


def tables(**columns):
    """Model's and baselines' tables of perturbations p, q, r, s from {predictor: {metric: values}}."""
    names = list("pqrs")
    frames = {name: pd.DataFrame({"perturbation": names, **values}) for name, values in columns.items()}
    results = frames.pop("model")
    parts = [frame.assign(baseline=name) for name, frame in frames.items()]
    means = {name: pd.DataFrame(values).mean().to_dict() for name, values in columns.items()}
    return results, pd.concat(parts, ignore_index=True), means


def test_a_constant_difference_has_no_width():
    assert bootstrap_interval(np.full(7, 0.25)) == (0.25, 0.25)


def test_interval_of_two_values():
    # Means of two draws of 0 and 1 are 0, 1/2 and 1, with probabilities 1/4, 1/2 and 1/4.
    assert bootstrap_interval(np.array([0.0, 1.0])) == (0, 1)
    assert bootstrap_interval(np.array([0.0, 1.0]), level=0.4) == (0.5, 0.5)


def test_interval_is_that_of_the_normal_distribution_for_many():
    values = np.random.default_rng(5).normal(size=2000)
    low, high = bootstrap_interval(values, n_resamples=20_000)
    half = 1.96 * values.std() / np.sqrt(2000)
    # The standard error of a 2.5 % quantile of 20,000 draws is 0.019 standard deviations; five of those.
    assert abs(low - (values.mean() - half)) < 5 * 0.019 * half / 1.96
    assert abs(high - (values.mean() + half)) < 5 * 0.019 * half / 1.96


def test_interval_is_seeded_and_needs_two():
    values = np.random.default_rng(0).normal(size=9)
    assert bootstrap_interval(values) == bootstrap_interval(values.copy()) != bootstrap_interval(values, seed=1)
    assert np.isnan(bootstrap_interval(values[:1])).all() and np.isnan(bootstrap_interval(values[:0])).all()


def test_best_baseline_and_direction():
    results, baselines, means = tables(
        model={"r": [0.5, 0.6, 0.7, 0.8], "e": [1.0, 2, 3, 4], "n": [1.0] * 4},
        one={"r": [0.4, 0.5, 0.6, 0.7], "e": [0.5, 1.5, 2.5, 3.5], "n": [2.0] * 4},
        two={"r": [0.1, 0.1, 0.1, 0.1], "e": [3.0, 3, 3, 3], "n": [2.0] * 4},
        half={"r": [0.9] * 4, "e": [0.0] * 4, "n": [2.0] * 4},
    )
    table = against_best(results, baselines, METRICS, means, ["one", "two"]).set_index("metric")
    assert table.index.tolist() == ["r", "e"], "a count is not compared"
    assert table["baseline"].tolist() == ["one", "one"]
    assert table["verdict"].tolist() == ["better", "worse"]
    assert table["advantage"].tolist() == pytest.approx([0.1, -0.5])
    assert table.loc["e", ["low", "high"]].tolist() == pytest.approx([-0.5, -0.5])
    assert table.loc["r", "n_perturbations"] == 4
    alone = against_best(results, baselines, METRICS, means, ["two"]).set_index("metric")
    assert alone.loc["e", "verdict"] == "not told apart"


def test_pairs_follow_perturbations_not_rows():
    results, baselines, means = tables(
        model={"r": [0.1, 0.2, 0.3, 0.4], "e": [0.0] * 4}, one={"r": [0.0, 0.1, 0.2, 0.3], "e": [0.0] * 4}
    )
    found = against_best(results.iloc[::-1], baselines, {"r": METRICS["r"]}, means, ["one"])
    assert found[["low", "high"]].to_numpy().tolist() == [[pytest.approx(0.1)] * 2]


def test_what_is_undefined_is_left_out_and_said():
    nan = float("nan")
    results, baselines, means = tables(
        model={"r": [0.5, 0.6, nan, 0.8], "e": [nan] * 4}, one={"r": [0.4, nan, 0.6, 0.7], "e": [1.0] * 4},
        none={"r": [nan] * 4, "e": [2.0] * 4},
    )  # fmt: skip
    table = against_best(results, baselines, METRICS | {"n": {"best": None}}, means, ["one", "none"])
    table = table.set_index("metric")
    assert table.loc["r", "n_perturbations"] == 2 and table.loc["r", "baseline"] == "one"
    assert table.loc["e", "verdict"] == "undefined"
    none = against_best(results, baselines, {"r": METRICS["r"]}, means, ["none"])
    assert none["verdict"].tolist() == ["no baseline"]


def test_one_number_for_all_has_no_interval():
    name = "pearson_edistance"
    results, baselines, means = tables(model={name: [0.5] * 4}, one={name: [0.4] * 4})
    table = against_best(results, baselines, {name: {"best": 1.0}}, means, ["one"])
    assert table["verdict"].tolist() == ["no interval"] and table["low"].isna().all()
    assert table["advantage"].tolist() == pytest.approx([0.1])
