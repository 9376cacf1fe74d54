"""Counts of predicted cells: library sizes, amplitude, spread, and DE that is no artefact of identical cells."""

from __future__ import annotations

import anndata
import numpy as np
import pandas as pd
import pytest
from scipy import sparse
from scipy.stats import mannwhitneyu

from vcc_fast.data.control_counts import ControlCounts
from vcc_fast.data.count_maker import CountMaker, CountOptions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError

N_CONTROLS, N_GENES, N_CELLS = 300, 60, 200
TARGET = 1e4


def negative_binomial_controls(seed=0):
    """Counts whose rates vary by a gamma of dispersion 0.4, library sizes by a lognormal."""
    rng = np.random.default_rng(seed)
    share = rng.gamma(1.0, 1.0, N_GENES) + 0.2
    library = 400 * rng.lognormal(0, 0.3, (N_CONTROLS, 1))
    rates = library * (share / share.sum())
    return rng.poisson(rates * rng.gamma(1 / 0.4, 0.4, rates.shape)).astype(np.float32)


@pytest.fixture
def controls(tmp_path):
    counts = negative_binomial_controls()
    path = tmp_path / "controls.h5ad"
    names = [f"c{i}" for i in range(N_CONTROLS)]
    anndata.AnnData(sparse.csr_matrix(counts), obs=pd.DataFrame(index=names)).write_h5ad(path)
    with H5adFile(path) as file:
        yield ControlCounts(file, np.arange(N_CONTROLS), np.arange(N_GENES))


def lognorm(counts):
    return np.log1p(counts * (TARGET / counts.sum(1, keepdims=True)))


def test_control_counts_by_definition(controls, monkeypatch):
    counts = negative_binomial_controls().astype(np.float64)
    np.testing.assert_allclose(controls.totals, counts.sum(1))
    np.testing.assert_allclose(controls.mean, counts.mean(0))
    np.testing.assert_allclose(controls.variance, counts.var(0, ddof=1))
    z = counts / counts.sum(1, keepdims=True)
    phi = (z.var(0, ddof=1) - z.mean(0) * (1 / counts.sum(1)).mean()) / z.mean(0) ** 2
    np.testing.assert_allclose(controls.dispersion, np.maximum(phi, 0), rtol=1e-9)
    # The estimate of one gene has a relative error of some tenths; of the median over 60 genes, a tenth or less.
    assert 0.3 < np.median(controls.dispersion) < 0.5
    rows = [3, 7, 3]
    np.testing.assert_allclose(controls.mean_lognorm(rows, TARGET), lognorm(counts[rows]).mean(0), rtol=1e-6)
    np.testing.assert_array_equal(controls.counts(rows).toarray(), counts[rows])
    monkeypatch.setattr("vcc_fast.data.control_counts.BLOCK_ROWS", 7)
    again = ControlCounts(controls.file, np.arange(N_CONTROLS), np.arange(N_GENES))
    np.testing.assert_allclose(again.dispersion, controls.dispersion, rtol=1e-9)


def test_control_counts_of_some_cells_and_genes_in_another_order(controls):
    counts = negative_binomial_controls()
    columns, rows = np.array([5, 0, 30]), np.array([10, 11, 200])
    some = ControlCounts(controls.file, rows, columns)
    np.testing.assert_array_equal(some.totals[rows], counts[rows][:, columns].sum(1))
    assert np.isnan(some.totals).sum() == N_CONTROLS - 3
    np.testing.assert_array_equal(some.counts([200, 10]).toarray(), counts[[200, 10]][:, columns])
    with pytest.raises(DataError, match="none of the 0 control cells"):
        ControlCounts(controls.file, np.array([], dtype=int), columns)


def test_genes_with_few_counts_take_the_median_dispersion(tmp_path):
    counts = negative_binomial_controls()
    counts[:, 4] = 0
    counts[:9, 4] = 1
    path = tmp_path / "few.h5ad"
    anndata.AnnData(sparse.csr_matrix(counts)).write_h5ad(path)
    with H5adFile(path) as file:
        found = ControlCounts(file, np.arange(N_CONTROLS), np.arange(N_GENES)).dispersion
    assert found[4] == np.median(np.delete(found, 4))


def make(controls, predicted, method, rows, groups=None, is_control=(False,), **options):
    groups = np.zeros(len(rows), dtype=np.int64) if groups is None else groups
    options = CountOptions(method, 1, target_sum=TARGET, **options)
    means = np.stack([predicted[groups == g].mean(0) for g in range(len(is_control))]) if options.needs_means else None
    maker = CountMaker(options, controls, is_control, means, lambda g: rows[groups == g])
    got = maker.make(sparse.csr_matrix(predicted.astype(np.float32)), np.arange(len(rows)), groups, rows)
    return got.toarray().astype(np.float64), maker


def test_predictions_that_are_the_controls_give_the_controls(controls):
    counts, rows = negative_binomial_controls(), np.arange(N_CELLS)
    for method in ("stochastic", "controls"):
        got, maker = make(controls, lognorm(counts[rows]), method, rows)
        np.testing.assert_array_equal(got, counts[rows])
        assert 0.9 < maker.spread() < 1.1 and not maker.warnings()


def false_calls(got, counts):
    """Share of genes that a rank test between no change and the controls calls at 0.01, on CPM."""

    def cpm(x):
        return x / x.sum(1, keepdims=True)

    p = mannwhitneyu(cpm(got), cpm(counts), axis=0).pvalue
    return (p < 0.01).mean()


def test_identical_cells_are_called_and_methods_with_the_spread_of_controls_are_not(controls):
    """The prediction of no change as one mean for all cells: every gene called is an artefact."""
    counts = negative_binomial_controls()
    share = (counts / counts.sum(1, keepdims=True)).mean(0)
    same = np.tile(np.log1p(TARGET * share), (N_CELLS, 1))
    rows = np.arange(N_CELLS)
    stochastic, alike = make(controls, same, "stochastic", rows)
    nb, spread = make(controls, same, "nb", rows)
    assert alike.spread() < 0.5 and "alike" in alike.warnings()[0]
    assert 0.8 < spread.spread() < 1.2 and not spread.warnings()
    assert false_calls(stochastic, counts) > 0.3
    # Of 60 genes that each are called with probability 0.01, more than 6 are with probability 2e-6.
    assert false_calls(nb, counts) <= 6 / 60
    # For the method controls, no change is said in its own terms: the mean of lognorm.
    mean = np.tile(lognorm(counts[rows]).mean(0), (N_CELLS, 1))
    scaled, _ = make(controls, mean, "controls", rows)
    # float32 means make fold changes off by 1e-6, expectations of up to 60 counts by 6e-5: of 12,000 values 0.7 at most
    # are expected on the other side of a whole number, more than 8 with probability 1e-7.
    assert (scaled != counts[rows]).sum() <= 8 and np.abs(scaled - counts[rows]).max() <= 1


def test_variation_that_is_counted_twice_is_said(controls):
    counts, rows = negative_binomial_controls(), np.arange(N_CELLS)
    _, maker = make(controls, lognorm(counts[rows]), "nb", rows)
    assert maker.spread() > 2 and "more than real cells have" in maker.warnings()[0]


@pytest.mark.parametrize("scale", [0.0, 0.5, 2.0])
def test_amplitude_of_expectations(controls, scale):
    counts, rows = negative_binomial_controls(), np.arange(N_CELLS)
    base = lognorm(counts[rows])
    change = np.where(np.arange(N_GENES) % 3 == 0, 0.2, 0.0)
    got, maker = make(controls, base + change, "stochastic", rows, scale_effect=scale)
    once, _ = make(controls, base + scale * change, "stochastic", rows)
    assert maker.record()["scale_effect"] == scale
    # Expectations that agree to float32's 1e-6 or so, relative; the same draws round them apart once in 1e5 counts.
    assert (got != once).sum() <= 8


def test_controls_method_moves_means_as_predicted_and_keeps_control_rows(controls):
    counts = negative_binomial_controls()
    rows = np.arange(N_CELLS)
    groups = (np.arange(N_CELLS) % 2).astype(np.int64)
    base = lognorm(counts[rows])
    fold = np.where(np.arange(N_GENES) % 4 == 0, 0.5, 1.0)
    predicted = np.where(groups[:, None] == 0, lognorm(counts[rows] * fold), base)
    got, _ = make(controls, predicted, "controls", rows, groups, (False, True))
    np.testing.assert_array_equal(got[groups == 1], counts[rows][groups == 1])
    mine = groups == 0
    wanted, reached = predicted[mine].mean(0), lognorm(got[mine]).mean(0)
    # Rounding moves the mean of log1p by less than its own noise: compare with the noise of 100 cells' means.
    noise = predicted[mine].std(0) / np.sqrt(mine.sum())
    assert (np.abs(reached - wanted) < 3 * noise).all()
    np.testing.assert_allclose(got[mine].sum(1), counts[rows][mine].sum(1), atol=6 * np.sqrt(N_GENES / 4))


def test_a_cell_without_prediction_is_counted(controls):
    predicted = lognorm(negative_binomial_controls()[:3])
    predicted[1] = 0
    got, maker = make(controls, predicted, "multinomial", np.arange(3))
    assert got[1].sum() == 0 and maker.record()["empty_cells"] == 1
    assert "1 cells have no count" in maker.warnings()[0]
