"""Baselines by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.evaluation import baselines as simple
from vcc_fast.evaluation.baseline_kinds import BY_KEY, KINDS, Task, describe_baseline, fit_all
from vcc_fast.evaluation.training import TrainingProfiles, targets

REAL = np.array([[1.0, 2.0], [3.0, 2.0], [8.0, 5.0]])
GENES = np.array(["A", "B", "C", "D"])
CONTROL = np.array([1.0, 1.0, 1.0, 1.0])


def training(names=("A", "B", "A+B"), n_cells=(1, 2, 5)) -> TrainingProfiles:
    """Own controls (1, 1, 2, 0); A (0, 1, 4, 2), B (2, 0, 2, 1), A+B (1, 2, 3, 6)."""
    mean = np.array([[0.0, 1, 4, 2], [2, 0, 2, 1], [1, 2, 3, 6]])
    return TrainingProfiles(list(names), np.array(n_cells), mean, np.array([1.0, 1, 2, 0]), GENES)


def test_no_change():
    assert simple.no_change(np.array([1.0, 4.0]), 2).profiles.tolist() == [[1, 4], [1, 4]]


def test_perturbed_means_by_perturbation_and_by_cell():
    by_perturbation, by_cell = simple.mean_by_perturbation(training(), 2), simple.mean_by_cell(training(), 2)
    assert by_perturbation.profiles.tolist() == [[1, 1, 3, 3]] * 2
    # (A + 2 B + 5 AB) / 8
    assert by_cell.profiles.tolist() == [[9 / 8, 11 / 8, 23 / 8, 34 / 8]] * 2
    assert "by perturbation" in by_perturbation.name and "by cell" in by_cell.name
    assert "3 training perturbations" in by_perturbation.description and "8 perturbed" in by_cell.description


def test_crispr_informed_mean():
    names = ["C", "A+D", "Z", "B+Z"]
    down, up = (simple.crispr_informed_mean(training(), names, crispr) for crispr in "ia")
    assert down.profiles.tolist() == [[1, 1, 0, 3], [0, 1, 3, 0], [1, 1, 3, 3], [1, 0, 3, 3]]
    assert up.profiles.tolist() == [[1, 1, 6, 3], [2, 1, 3, 6], [1, 1, 3, 3], [1, 2, 3, 3]]
    assert down.without == up.without == ("Z",)
    assert "x 0 (CRISPRi)" in down.description and "x 2 (CRISPRa)" in up.description


def test_matching_mean():
    # Both seen alone; seen; one of two; none; the double itself is not looked up.
    found = simple.matching_mean(training(), ["A+B", "B+ctrl", "B+C", "C+D"])
    assert found.profiles.tolist() == [[1, 0.5, 3, 1.5], [2, 0, 2, 1], [1.5, 0.5, 2.5, 2], [1, 1, 3, 3]]
    assert found.without == ("C+D",)


def test_additive():
    # Changes: A (-1, 0, 2, 2), B (1, -1, 0, 1), mean (0, 0, 1, 3); controls of the screen to predict are (1, 1, 1, 1).
    found = simple.additive(training(), ["A+B", "B", "B+C", "C+D"], CONTROL)
    assert found.profiles.tolist() == [[1, 0, 3, 4], [2, 0, 1, 2], [2, 0, 2, 5], [1, 1, 3, 7]]
    assert found.without == ("C+D",)


def test_one_profile_is_held_once():
    for found in (simple.no_change(REAL[0], 1000), simple.mean_by_perturbation(training(), 1000)):
        assert found.profiles.shape[0] == 1000 and found.profiles.strides[0] == 0


def test_leave_one_out():
    found = simple.leave_one_out_mean(REAL)
    assert found.profiles.tolist() == [[5.5, 3.5], [4.5, 3.5], [2, 2]]
    assert "oracle" in found.name


def test_leave_one_out_of_one():
    assert np.isnan(simple.leave_one_out_mean(REAL[:1]).profiles).all()


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.integers(2, 12))
def test_leave_one_out_is_the_mean_of_the_others(seed, n_perts):
    real = np.random.default_rng(seed).gamma(1, 1, (n_perts, 5))
    expected = [np.delete(real, row, axis=0).mean(axis=0) for row in range(n_perts)]
    np.testing.assert_allclose(simple.leave_one_out_mean(real).profiles, expected, rtol=1e-13)


@pytest.mark.parametrize(("name", "genes"), [("A", ["A"]), ("A+ctrl", ["A"]), ("ctrl+A", ["A"]), ("B+A", ["B", "A"])])
def test_targets(name, genes):
    assert targets(name) == genes


def test_what_would_only_repeat_another_is_left_out_with_the_reason():
    found, left_out = fit_all(Task(training(), ["C", "D"], CONTROL))
    assert [each.name for each in found] == [
        kind.name for kind in KINDS if kind.key not in ("matching-mean", "additive")
    ]  # fmt: skip
    assert left_out.keys() == {"matching mean", "additive"} and "no perturbation hits several" in left_out["additive"]
    found, left_out = fit_all(Task(training(), ["A+B", "C+Z"], CONTROL))
    assert len(found) == len(KINDS) and left_out == {}
    without = next(each for each in found if each.name == "bilinear ridge")
    assert without.without == ("C+Z",) and "knows nothing of C+Z" in describe_baseline(without)
    found, left_out = fit_all(Task(training(("x", "y", "z")), ["x", "q"], CONTROL))
    assert left_out.keys() == {"CRISPR-informed mean", "additive", "bilinear ridge", "linear on PCA features"}


def test_the_command_knows_the_same_kinds():
    from vcc_fast.baseline import KINDS as COMMAND

    assert COMMAND == tuple(BY_KEY) == tuple(kind.key for kind in KINDS)
