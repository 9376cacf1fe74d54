"""Fold changes and false discovery rates under each scorer's rules, by hand and against scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import false_discovery_control

from vcc_fast.errors import UsageError
from vcc_fast.evaluation.fold_change import false_discovery_rate, log2_fold_change, percent_change

MEAN = np.array([[8.0, 0.0, 3.0, 0.0], [2.0, 4.0, 0.0, 0.0]])
CONTROL = np.array([2.0, 4.0, 0.0, 0.0])


def test_without_epsilon_one_sided_zeros_are_infinite():
    np.testing.assert_array_equal(log2_fold_change(MEAN, CONTROL), [[2, -np.inf, np.inf, 0], [0, 0, 0, 0]])
    np.testing.assert_array_equal(percent_change(MEAN, CONTROL), [[3, -1, np.inf, 0], [0, 0, 0, 0]])


def test_with_epsilon():
    found = log2_fold_change(MEAN, CONTROL, epsilon=1.0)
    np.testing.assert_allclose(found, np.log2((MEAN + 1) / (CONTROL + 1)))
    np.testing.assert_allclose(percent_change(MEAN, CONTROL, epsilon=1.0), (MEAN - CONTROL) / (CONTROL + 1))


def test_zero_means_are_clipped_as_in_pdex_0_1_27():
    # both zero: ratio 1; control zero: 20; perturbation zero: 1 / 20; a large ratio is left alone
    mean, control = np.array([[0.0, 5.0, 0.0, 800.0]]), np.array([0.0, 0.0, 5.0, 2.0])
    found = log2_fold_change(mean, control, clip=20)
    np.testing.assert_allclose(found, [[0, np.log2(20), -np.log2(20), np.log2(400)]])


def test_false_discovery_rate_by_perturbation_and_over_the_table():
    p = np.random.default_rng(0).random((4, 50)) ** 4
    np.testing.assert_array_equal(false_discovery_rate(p), false_discovery_control(p, axis=1))
    whole = false_discovery_rate(p, scope="whole_table", num_threads=2)
    np.testing.assert_array_equal(whole, false_discovery_control(p.reshape(-1)).reshape(p.shape))


def test_false_discovery_rate_over_tested_genes_alone():
    rng = np.random.default_rng(1)
    p, tested = rng.random((3, 40)) ** 3, rng.random((3, 40)) < 0.5
    tested[2] = False
    found = false_discovery_rate(p, tested)
    assert np.isnan(found[~tested]).all()
    for row in range(2):
        np.testing.assert_array_equal(found[row][tested[row]], false_discovery_control(p[row][tested[row]]))
    whole = false_discovery_rate(p, tested, scope="whole_table")
    np.testing.assert_array_equal(whole[tested], false_discovery_control(p[tested]))
    assert np.isnan(whole[~tested]).all()


def test_unknown_scope():
    with pytest.raises(UsageError, match="per_perturbation, whole_table, not 'all'"):
        false_discovery_rate(np.ones((1, 2)), scope="all")
