"""Tests of identical cells, against scipy on the cells themselves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from tests.helpers.rank_tables import scipy_rank_table
from vcc_fast.evaluation.constant_ranks import constant_rank_table, constant_rank_tables


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.sampled_from([{}, {"fdr": "whole_table", "clip": 20.0}]))
def test_scipy_agrees(seed, rules):
    rng = np.random.default_rng(seed)
    # Few distinct values, so that ties are many, and some genes without any value.
    control = (rng.integers(0, 5, (17, 12)) * (rng.random(12) < 0.8) / 4).astype(np.float32)
    profile = (rng.integers(0, 6, 12) / 4).astype(np.float32)
    names, sizes = ["a", "b", "c"], [1, 6, 6]
    x = np.concatenate([control, np.repeat(profile[None], sum(sizes), axis=0)])
    labels = np.repeat(["control", *names], [17, *sizes])
    expected = scipy_rank_table(
        x, labels, names, "control", scope=rules.get("fdr", "per_perturbation"), clip=rules.get("clip")
    )
    genes = np.array([f"g{i}" for i in range(12)])
    found = constant_rank_table(profile, np.array(sizes), sparse.csr_matrix(control), names, genes, **rules)
    assert found.statistic.tolist() == expected.statistic.tolist()
    np.testing.assert_allclose(found.p_value, expected.p_value, rtol=1e-12)
    np.testing.assert_allclose(found.fdr, expected.fdr, rtol=1e-12)
    np.testing.assert_allclose(found.log2_fold_change, expected.log2_fold_change, rtol=1e-9, atol=1e-12)
    assert found.n_cells.tolist() == sizes and found.n_control == 17


def test_a_gene_without_any_value_is_not_tested_apart():
    found = constant_rank_table(np.zeros(1), np.array([3]), sparse.csr_matrix((4, 1), dtype=np.float32), ["a"], ["g"])
    assert found.p_value.tolist() == [[1]] and found.log2_fold_change.tolist() == [[0]]
    assert found.statistic.tolist() == [[pytest.approx(6)]]


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10**6), st.sampled_from([{}, {"fdr": "whole_table", "clip": 20.0}, {"memory": 9 * 1000}]))
def test_several_predictions_with_a_profile_for_each_perturbation(seed, rules):
    rng = np.random.default_rng(seed)
    control = (rng.integers(0, 5, (15, 9)) * (rng.random(9) < 0.8) / 4).astype(np.float32)
    profiles = [(rng.integers(0, 6, (rows, 9)) / 4).astype(np.float32) for rows in (3, 1, 3)]
    names, sizes = ["a", "b", "c"], [4, 1, 6]
    genes = np.array([f"g{i}" for i in range(9)])
    found = constant_rank_tables(profiles, np.array(sizes), sparse.csr_matrix(control), names, genes, **rules)
    for profile, table in zip(profiles, found, strict=True):
        cells = np.repeat(np.broadcast_to(profile, (3, 9)), sizes, axis=0)
        x, labels = np.concatenate([control, cells]), np.repeat(["control", *names], [15, *sizes])
        expected = scipy_rank_table(
            x, labels, names, "control", scope=rules.get("fdr", "per_perturbation"), clip=rules.get("clip")
        )
        assert table.statistic.tolist() == expected.statistic.tolist()
        np.testing.assert_allclose(table.p_value, expected.p_value, rtol=1e-12)
        np.testing.assert_allclose(table.fdr, expected.fdr, rtol=1e-12)
        np.testing.assert_allclose(table.log2_fold_change, expected.log2_fold_change, rtol=1e-9, atol=1e-12)
