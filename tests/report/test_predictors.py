"""Which predictor is best: never a ceiling, several where they are equal."""

from __future__ import annotations

import math

from vcc_fast.report.predictors import best_predictors, is_ceiling


def summary(best, **means):
    predictors = {name.replace("_", " "): {"mean": {"m": mean}} for name, mean in means.items()}
    return {"metrics": {"m": {"best": best}}, "predictors": predictors, "ceilings": ["split half"]}


def test_best():
    assert best_predictors(summary(1.0, model=0.5, mean=0.7, split_half=0.9), "m") == {"mean"}
    assert best_predictors(summary(0.0, model=0.5, mean=0.7, split_half=0.1), "m") == {"model"}
    assert best_predictors(summary(0.0, model=0.5, mean=0.5), "m") == {"model", "mean"}
    assert best_predictors(summary(1.0, model=math.nan, mean=math.nan), "m") == set()
    assert best_predictors(summary(1.0, model=0.5, split_half=0.3), "m") == set()
    assert best_predictors(summary(None, model=1.0, mean=2.0), "m") == set()


def test_ceilings():
    assert is_ceiling({}, "replicate (halves of the truth)") and not is_ceiling({}, "model")
    assert is_ceiling({"ceilings": ["a"]}, "a") and not is_ceiling({"ceilings": ["a"]}, "b")
