"""The table of scores that a user reads."""

from __future__ import annotations

import math

from vcc_fast.report.scores import format_scores


def summary(**changes):
    metrics = {"pearson_delta": {"description": "d", "best": 1.0}, "mse": {"description": "d", "best": 0.0}}
    predictors = {
        "model": {
            "description": "the prediction",
            "mean": {"pearson_delta": 0.25, "mse": 0.5},
            "n_undefined": {"pearson_delta": 1, "mse": 0},
        },
        "no change": {
            "description": "control mean",
            "mean": {"pearson_delta": math.nan, "mse": 0.004},
            "n_undefined": {"pearson_delta": 3, "mse": 0},
        },
    }
    return {
        "metrics": metrics, "predictors": predictors, "n_perturbations": 3, "n_genes": 1234, "n_pred_cells": 10,
        "n_real_cells": 20, "control_reference": "mean of 5 cells", "de_genes": {"n_top": 20, "sources": {"welch": 3}},
        "warnings": [],
    } | changes  # fmt: skip


def row(text, name):
    return next(line for line in text.splitlines() if line.startswith(name)).split()


def test_table():
    text = format_scores(summary())
    assert row(text, "pearson_delta") == ["pearson_delta", "higher", "(1", "–)", "0.2500", "*", "–"]
    assert row(text, "mse") == ["mse", "lower", "0.5000", "0.004", "*"]
    assert "1,234 genes" in text and "mean of 5 cells" in text
    assert "undefined, left out of means: model: pearson_delta 1 of 3" in text
    assert "no change: pearson_delta 3 of 3" in text
    assert "\033" not in text and "warning" not in text


def test_every_best_value_is_marked():
    same = summary()
    same["predictors"]["model"]["mean"]["mse"] = 0.004
    assert row(format_scores(same), "mse").count("*") == 2


def test_nothing_is_best_where_all_is_undefined():
    none = summary()
    none["predictors"]["model"]["mean"]["pearson_delta"] = math.nan
    assert "*" not in row(format_scores(none), "pearson_delta")


def test_warnings_and_sources():
    text = format_scores(
        summary(warnings=["weights are random"], de_genes={"n_top": 20, "sources": {"uns": 1, "welch": 2}})
    )
    assert "warning: weights are random" in text
    assert "1 from the truth's uns, 2 by |Welch t|" in text


def test_the_ceiling_is_never_best():
    found = summary(ceilings=["half"])
    found["predictors"]["half"] = {
        "description": "d", "mean": {"pearson_delta": 0.9, "mse": 0.0}, "n_undefined": {"pearson_delta": 0, "mse": 0}
    }  # fmt: skip
    text = format_scores(found)
    assert row(text, "pearson_delta")[-3:] == ["*", "–", "0.9000"] and row(text, "mse")[-2:] == ["*", "0"]
    assert "* best of the row, the ceiling left out" in text


def test_a_prediction_alone_is_not_best():
    alone = summary()
    alone["predictors"] = {"model": alone["predictors"]["model"]}
    assert "*" not in format_scores(alone)


def test_one_line_a_metric_says_whether_the_best_baseline_is_beaten():
    one = {
        "baseline": "no change", "advantage": 0.125, "low": 0.05, "high": 0.2, "n_perturbations": 3, "verdict": "better"
    }  # fmt: skip
    nothing = one | {"verdict": "undefined", "low": math.nan}
    alone = one | {"verdict": "no interval", "low": math.nan}
    text = format_scores(
        summary(against_best_baseline={"a": one, "bb": nothing, "c": alone}, comparison_rule="95% interval")
    )
    assert "model against the best baseline (95% interval; above 0 the model is better):" in text
    assert "  a   better: +0.125 (+0.05 to +0.2) against no change" in text
    assert "  bb  undefined" in text and "  c   no interval: +0.125 against no change" in text


def test_long_names_of_predictors_take_several_lines():
    found = summary()
    found["predictors"]["perturbed mean (by perturbation)"] = found["predictors"]["no change"]
    lines = format_scores(found).splitlines()
    last = next(number for number, line in enumerate(lines) if line.startswith("mean over perturbations"))
    assert lines[last].split()[-1] == "perturbation)" and "perturbed" in lines[last - 2]


def test_predictors_with_the_same_undefined_values_share_a_line():
    found = summary()
    found["predictors"]["other"] = found["predictors"]["no change"]
    assert "left out of means: no change, other: pearson_delta 3 of 3" in format_scores(found)
