"""Control cells that are changed to a baseline's mean."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from vcc_fast.evaluation import baseline_cells
from vcc_fast.evaluation.baseline_cells import HIGHEST, Pool, emit


def pool_of(n: int = 4000, seed: int = 0) -> Pool:
    """Genes: common, half zeros, rare (1 in 20), never seen."""
    rng = np.random.default_rng(seed)
    x = rng.gamma(4, 0.3, (n, 4)) * (rng.random((n, 4)) < [1.0, 0.5, 0.05, 0.0])
    return Pool.of(sparse.csr_matrix(x.astype(np.float32)))


def cells(pool, profile, control, how="resampled", n=None, seed=3, name="p"):
    n = pool.cells.shape[0] if n is None else n
    return np.vstack(list(emit(pool, n, np.asarray(profile), np.asarray(control), how=how, seed=seed, name=name)))


def mean_of(pool) -> np.ndarray:
    return np.asarray(pool.cells.mean(axis=0, dtype=np.float64)).ravel()


@pytest.mark.parametrize("how", baseline_cells.HOW)
def test_without_a_change_cells_stay_as_they_are(how):
    pool = pool_of(300)
    control = mean_of(pool)
    assert np.array_equal(cells(pool, control, control, how), pool.cells.toarray())


def test_resampled_means_are_the_baselines():
    pool = pool_of()
    control = mean_of(pool)
    for factor in (0.0, 0.3, 1.5):
        wanted = control * factor + [0, 0, 0.01, 0.02]
        found = cells(pool, wanted, control)
        # Five standard errors of 4,000 cells' mean.
        error = 5 * found.std(axis=0, ddof=1) / np.sqrt(len(found))
        assert (np.abs(found.mean(axis=0, dtype=np.float64) - wanted) <= error + 1e-6).all(), factor
        assert found.min() >= 0 and found.dtype == np.float32


def test_resampled_cells_keep_zeros_and_values_of_the_controls():
    pool = pool_of()
    control = mean_of(pool)
    found = cells(pool, control * [1, 1.2, 1.2, 1], control)
    assert (found[:, 2] == 0).mean() > 0.9
    for gene in (1, 2):
        assert np.isin(found[:, gene], pool.cells[:, [gene]].toarray()).all()
    assert found[:, 1].std() > 0.5 * pool.cells[:, [1]].toarray().std()


def test_more_than_all_zeros_filled_lifts_every_cell():
    pool = pool_of()
    control = mean_of(pool)
    wanted = control + [1.0, 2.0, 3.0, 0]
    found = cells(pool, wanted, control)
    np.testing.assert_allclose(found.mean(axis=0), wanted, rtol=0.03)
    assert (found[:, :3] > 0).all()


def test_a_gene_that_no_control_has_gets_usual_values():
    pool = pool_of()
    control = mean_of(pool)
    found = cells(pool, control + [0, 0, 0, 0.1], control)[:, 3]
    assert set(np.unique(found)) == {np.float32(0), np.float32(pool.usual)}
    assert found.mean() == pytest.approx(0.1, rel=0.3)


def test_shifted_adds_and_cuts():
    pool = Pool.of(sparse.csr_matrix(np.array([[0, 2.0], [1, 4]], dtype=np.float32)))
    found = cells(pool, [0.75, 1.0], [0.5, 3.0], "shifted")
    assert found.tolist() == [[0.25, 0], [1.25, 2]]


@pytest.mark.parametrize("how", baseline_cells.HOW)
def test_values_stay_lognorm(how):
    pool = pool_of(50)
    control = mean_of(pool)
    low, high = cells(pool, control - 100, control, how), cells(pool, control + 100, control, how)
    assert low.max() == 0 if how == "resampled" else low.min() == 0
    assert high.max() <= HIGHEST < 15


@pytest.mark.parametrize("how", baseline_cells.HOW)
def test_cells_depend_on_seed_name_and_place_alone(how, monkeypatch):
    pool = pool_of(300)
    control = mean_of(pool)
    wanted = control * 1.3
    expected = cells(pool, wanted, control, how)
    assert np.array_equal(cells(pool, wanted, control, how, n=130), expected[:130])
    monkeypatch.setattr(baseline_cells, "BLOCK_CELLS", 7)
    assert np.array_equal(cells(pool, wanted, control, how), expected)
    if how == "resampled":
        assert not np.array_equal(cells(pool, wanted, control, how, seed=4), expected)
        assert not np.array_equal(cells(pool, wanted, control, how, name="q"), expected)
