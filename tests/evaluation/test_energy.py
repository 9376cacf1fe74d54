"""E-distances against all pairs in float64."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse
from scipy.spatial.distance import cdist

from vcc_fast.evaluation import energy
from vcc_fast.evaluation.energy import energy_distances


def all_pairs(x, groups, n_perts):
    x = x.astype(np.float64)
    control = x[groups == n_perts]
    inside = cdist(control, control).mean()
    return [
        2 * cdist(x[groups == p], control).mean() - cdist(x[groups == p], x[groups == p]).mean() - inside
        for p in range(n_perts)
    ]


def screen(seed, n_genes=300):
    rng = np.random.default_rng(seed)
    groups = rng.permutation(np.repeat([-1, 0, 1, 2, 3], [3, 11, 1, 20, 25]))
    x = rng.gamma(2.0, 1.0, (60, n_genes)) * (rng.random((60, n_genes)) < 0.3) + (groups == 1)[:, None] * 0.5
    return x.astype(np.float32), groups


def test_by_hand():
    # One gene: controls 0 and 2, perturbed 3. 2 * mean(3, 1) - 0 - mean(0, 2, 2, 0).
    x = sparse.csr_matrix(np.array([[0.0], [2], [3]], dtype=np.float32))
    np.testing.assert_allclose(energy_distances(x, np.array([1, 1, 0]), 1), [3])


@pytest.mark.parametrize("block", [7, 512])
@pytest.mark.parametrize("small", [0, 1e9], ids=["float32", "float64"])
@pytest.mark.parametrize("seldom", [0.0, 0.3, 1.1], ids=["dense", "both", "sparse"])
def test_all_pairs_agree(block, small, seldom, monkeypatch):
    monkeypatch.setattr(energy, "BLOCK_CELLS", block)
    monkeypatch.setattr(energy, "HELD_CHUNKS", 2)
    monkeypatch.setattr(energy, "SMALL", small)
    monkeypatch.setattr(energy, "SPARSE", seldom)
    monkeypatch.setattr(energy, "BLOCK_GENES", 64)
    x, groups = screen(0)
    np.testing.assert_allclose(energy_distances(sparse.csr_matrix(x), groups, 3), all_pairs(x, groups, 3), rtol=1e-6)


@pytest.mark.parametrize("small", [0, 1e9], ids=["float32", "float64"])
def test_cells_that_are_the_same_have_no_distance(small, monkeypatch):
    monkeypatch.setattr(energy, "SMALL", small)
    x, groups = screen(1, 4000)
    x[groups == 0] = x[groups == 0][0]
    found = energy_distances(sparse.csr_matrix(x), groups, 3)
    np.testing.assert_allclose(found, all_pairs(x, groups, 3), rtol=1e-6)


def test_identical_groups_have_no_distance():
    rng = np.random.default_rng(2)
    cells = rng.gamma(2.0, 1.0, (12, 50)).astype(np.float32)
    x = np.concatenate([cells, cells[::-1]])
    found = energy_distances(sparse.csr_matrix(x), np.repeat([0, 1], 12), 1)
    np.testing.assert_allclose(found, [0], atol=1e-6)
