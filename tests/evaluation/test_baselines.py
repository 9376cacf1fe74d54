"""Baselines by hand."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.evaluation.baselines import leave_one_out_mean, no_change, perturbed_mean

REAL = np.array([[1.0, 2.0], [3.0, 2.0], [8.0, 5.0]])


def test_no_change():
    assert no_change(np.array([1.0, 4.0]), 2).profiles.tolist() == [[1, 4], [1, 4]]


def test_perturbed_mean_gives_each_perturbation_the_same_weight():
    found = perturbed_mean(REAL, 2)
    assert found.profiles.tolist() == [[4, 3], [4, 3]]
    assert "3 training perturbations" in found.description and "same weight" in found.description


def test_one_profile_is_held_once():
    for found in (no_change(REAL[0], 1000), perturbed_mean(REAL, 1000)):
        assert found.profiles.shape == (1000, 2) and found.profiles.strides[0] == 0


def test_leave_one_out():
    found = leave_one_out_mean(REAL)
    assert found.profiles.tolist() == [[5.5, 3.5], [4.5, 3.5], [2, 2]]
    assert "oracle" in found.name


def test_leave_one_out_of_one():
    assert np.isnan(leave_one_out_mean(REAL[:1]).profiles).all()


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.integers(2, 12))
def test_leave_one_out_is_the_mean_of_the_others(seed, n_perts):
    real = np.random.default_rng(seed).gamma(1, 1, (n_perts, 5))
    expected = [np.delete(real, row, axis=0).mean(axis=0) for row in range(n_perts)]
    np.testing.assert_allclose(leave_one_out_mean(real).profiles, expected, rtol=1e-13)
