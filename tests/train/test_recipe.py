"""Numbers of the presets, options on top of them, and numbers that are refused."""

from __future__ import annotations

from dataclasses import asdict, fields

import pytest

from vcc_fast.errors import UsageError
from vcc_fast.train.recipe import PRESETS, Recipe, RecipeOptions


def test_every_number_can_be_set_on_top_of_a_preset():
    assert {f.name for f in fields(RecipeOptions)} == {f.name for f in fields(Recipe)}
    assert all(getattr(RecipeOptions(), f.name) is None for f in fields(RecipeOptions))
    for name, preset in PRESETS.items():
        assert RecipeOptions().recipe(name) == preset
    # False and 0 are given, too.
    found = RecipeOptions(grow=False, average=0.0, epochs=2).recipe("vcc")
    assert (found.grow, found.average, found.epochs) == (False, 0.0, 2)


def test_the_learning_rate_falls_with_width_unless_it_is_set():
    assert [Recipe().rate(width) for width in (64, 256, 512)] == pytest.approx([2e-3, 5e-4, 2.5e-4])
    assert Recipe(learning_rate=3e-3).rate(512) == 3e-3 and PRESETS["scgpt"].rate(64) == 1e-4


def test_the_tutorials_numbers():
    """scGPT's Tutorial_Perturbation, and what in the recipe stands for a part that it does not have."""
    numbers = {
        "learning_rate": 1e-4, "schedule": "step", "epochs": 15, "steps_per_epoch": None, "batch_cells": 64,
        "max_genes": 1536, "clip_norm": 1.0, "patience": 10, "selection": "pearson", "pairing": "cells",
        "keep_targets": False, "train_gene_rows": True, "cell_weight": 1.0,
    }  # fmt: skip
    none = {
        "cells_per_pert": 1, "grow": False, "average": 0.0, "no_target": 0.0, "bulk_weight": 0.0,
        "separation_weight": 0.0, "responding_weight": 0.0, "gene_rows": "none", "from_no_change": False,
        "calibrate": False,
    }  # fmt: skip
    found = asdict(PRESETS["scgpt"])
    assert {name: found.pop(name) for name in [*numbers, *none]} == numbers | none
    # Of our own validation and of a term that has no weight.
    assert set(found) == {"check_cells", "temperature"}


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"epochs": 0}, "--epochs must be at least 1"),
        ({"patience": 0}, "--patience must be at least 1"),
        ({"steps_per_epoch": 0}, "--steps-per-epoch must be at least 1"),
        ({"learning_rate": float("inf")}, "--learning-rate must be above 0 and finite"),
        ({"temperature": 0.0}, "--temperature must be above 0"),
        ({"bulk_weight": float("nan")}, "--bulk-weight must be at least 0"),
        ({"no_target": 1.0}, "--no-target must be at least 0 and below 1"),
        ({"schedule": "linear"}, "--schedule must be one of .*not 'linear'"),
        ({"pairing": "all"}, "--pairing must be one of"),
        ({"selection": "mse"}, "--selection must be one of"),
        ({"cell_weight": 0.0, "bulk_weight": 0.0, "separation_weight": 0.0}, "nothing would be learned"),
        ({"steps_per_epoch": None}, "--pairing must be cells where an epoch goes once through all cells"),
    ],
)
def test_numbers_that_mean_nothing_are_refused(numbers, said):
    with pytest.raises(UsageError, match=said):
        Recipe(**numbers)


@pytest.mark.parametrize("option", [{"cells_per_pert": 2}, {"no_target": 0.1}, {"grow": True}, {"pairing": "scaled"}])
def test_the_tutorials_epochs_take_no_sampling(option):
    with pytest.raises(UsageError, match="give --steps-per-epoch"):
        RecipeOptions(**option).recipe("scgpt")
    assert RecipeOptions(**option, steps_per_epoch=5).recipe("scgpt").steps_per_epoch == 5
