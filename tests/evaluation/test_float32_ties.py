"""Every place where float32 decides: the list for the reference screens and for random ones, and what finds them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.helpers.float32_ties import ties_of, ties_of_ranks, ties_of_table
from tests.helpers.paths import PARITY, external
from tests.helpers.random_pairs import lognorm, random_pair
from tests.helpers.rank_tables import scipy_rank_table
from tests.helpers.screens import CONTROL, lognorm_screen
from vcc_fast.evaluation.api import evaluate_anndata

# No other ties are in these screens, so everything else is equal to cell-eval's because it is the same number.
SCREENS = {"synthetic": [], "norman": []}
# `random_pair` of seeds 100 to 149; `test_installed_scorers` runs the ones with a tie through cell-eval.
RANDOM = {135: [("fold change", "pred", "drug3", "g15", "g43")]}


@pytest.mark.parity
@pytest.mark.parametrize("profile", ["vcc2025", "vcc2025-leaderboard"])
@pytest.mark.parametrize("name", list(SCREENS))
def test_the_reference_screens(name, profile):
    folder = PARITY / "evaluation_synthetic" if name == "synthetic" else external(f"parity/evaluation/{name}")
    result = evaluate_anndata(folder / "pred.h5ad", folder / "real.h5ad", profile=profile, ceiling=False, num_threads=1)
    assert ties_of(result) == SCREENS[name]


def test_random_screens():
    found = {}
    for seed in range(100, 150):
        pred, real = (lognorm(side) for side in random_pair(seed))
        ties = ties_of(evaluate_anndata(pred, real, profile="vcc2025", ceiling=False, num_threads=1))
        found |= {seed: ties} if ties else {}
    assert found == RANDOM


def planted():
    """A table of one perturbation whose six genes are all significant."""
    rng = np.random.default_rng(0)
    x = rng.random((80, 6)) + 1
    labels = np.repeat([CONTROL, "a"], 40)
    x[labels == "a"] *= 3
    return scipy_rank_table(x, labels, ["a"], CONTROL)


def test_a_tie_of_fold_changes_is_found():
    table = planted()
    assert ties_of_table(table, "pred") == []
    change = np.array([[1.0, -1.0 - 1e-9, 1.0, 2.0, 2.5, 1.0 + 1e-5]])
    # Genes 0 and 2 are equal in float64 too, which is no work of float32; gene 1 joins them in float32 alone.
    found = ties_of_table(replace(table, log2_fold_change=change), "pred")
    assert sorted(found) == [("fold change", "pred", "a", "g0", "g1"), ("fold change", "pred", "a", "g1", "g2")]


def test_a_threshold_that_float32_moves_is_found():
    table = planted()
    fdr = np.array([[0.05 - 1e-12, 0.049, 0.05, 0.051, 0.01, 1.0]])
    assert ties_of_table(replace(table, fdr=fdr), "real") == [("threshold", "real", "a", "g0", "0.05")]


def test_distances_that_float32_cannot_tell_apart_are_found():
    real, pred = lognorm_screen(1), lognorm_screen(2)
    result = evaluate_anndata(pred, real, profile="vcc2025", ceiling=False)
    assert ties_of_ranks(result, "l1") == []
    # p1's truth once more, moved by less than a rounding.
    changes = result.real_changes.copy()
    changes[2] = changes[1] * (1 + 1e-9)
    found = ties_of_ranks(replace(result, real_changes=changes), "l1")
    assert {(tie[2], tie[4]) for tie in found} == {("p1", "p2"), ("p2", "p1")}
