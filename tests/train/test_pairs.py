"""Batches: what is drawn depends on (seed, step) alone, and is what a recipe says."""

from __future__ import annotations

import anndata
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.finetune_screens import PERTURBATIONS, pairs_of, screen, write
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.train.pairs import NONE, _response, _weights


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    with H5adFile(write(screen(), tmp_path_factory.mktemp("pairs") / "screen.h5ad")) as opened:
        yield opened


def same(one, other):
    return all(np.array_equal(value, vars(other)[name]) for name, value in vars(one).items())


@pytest.mark.parametrize("options", [{}, {"pairing": "cells"}, {"batch_col": "batch"}, {"preset": "scgpt"}])
def test_a_step_is_drawn_the_same_whenever_it_is(file, options):
    first, second = pairs_of(file, **options), pairs_of(file, **options)
    late = second.draw(5, 12)
    for step in range(5):
        first.draw(step, 12)
    assert same(first.draw(5, 12), late)
    assert not np.array_equal(first.draw(6, 12).rows, late.rows)
    assert not np.array_equal(pairs_of(file, **options, seed=1).draw(5, 12).rows, late.rows)


@given(st.integers(0, 40), st.booleans(), st.integers(1, 61), st.integers(1, 20), st.integers(1, 5))
@settings(max_examples=40, deadline=None)
def test_targets_are_always_in_the_sample(file, step, grow, max_genes, batch_cells, cells_per_pert):
    pairs = pairs_of(
        file, grow=grow, max_genes=max_genes, batch_cells=batch_cells, cells_per_pert=cells_per_pert, no_target=0.3
    )
    batch = pairs.draw(step, 41)
    assert len(set(batch.tokens.tolist())) == len(batch.tokens)
    n_cells = len(batch.rows) // len(batch.perturbations)
    assert n_cells == cells_per_pert and len(batch.rows) == n_cells * len(batch.perturbations)
    for place, group in enumerate(batch.perturbations):
        flagged = batch.tokens[batch.flags[place * n_cells].astype(bool)]
        expected = [] if group == NONE else sorted(pairs.targets[group])
        assert sorted(flagged) == expected
    named = batch.perturbations[batch.perturbations != NONE]
    assert len(set(named.tolist())) == len(named)


def test_the_tutorials_sample_may_lose_them(file):
    pairs = pairs_of(file, "scgpt", max_genes=12, batch_cells=8)
    flags, named = [], []
    for step in range(60):
        batch = pairs.draw(step, 60)
        assert len(batch.tokens) == 12
        flags += batch.flags.any(axis=1).tolist()
        named += (batch.perturbations != NONE).tolist()
    flags, named = np.array(flags), np.array(named)
    # A fifth of the tokens: most single targets are lost, as in scGPT, and controls never have one.
    assert 0.1 < flags[named].mean() < 0.4 and not flags[~named].any()


def test_growing_keeps_the_number_of_tokens(file):
    pairs = pairs_of(file, max_genes=48, batch_cells=4, cells_per_pert=2, keep_targets=False)
    shapes = [pairs.draw(step, 12).values.shape for step in range(12)]
    # At least 32 genes, then a third (of which 32 are more), then all.
    assert [shape[1] for shape in shapes] == [32] * 10 + [48] * 2
    assert [shape[0] for shape in shapes] == [6] * 10 + [4] * 2


def test_scaled_responses_by_hand(tmp_path):
    """Two controls and one perturbed cell: a cell is multiplied by the ratio of mean lognorm, a rise from 0 added."""
    adata = screen(n_genes=3, perturbations=("G0",), n_controls=2, n_cells=1)
    rows = (adata.obs["target_gene"] == "G0").to_numpy()
    counts = np.zeros((3, 3), dtype=np.float32)
    counts[~rows], counts[rows] = [[100, 300, 0], [300, 100, 0]], [200, 100, 100]
    adata.X = counts
    # Totals of 400 scaled to 10,000: 100 -> 2,500, 200 -> 5,000, 300 -> 7,500.
    low, middle, high = np.log1p([2500, 5000, 7500])
    mean = (low + high) / 2
    change = np.array([middle - mean, low - mean, low])
    ratio, rise = np.array([middle / mean, low / mean, 1]), np.array([0, 0, low])
    values = {False: np.array([low, high, 0]), True: np.array([high, low, 0])}
    first = int(np.flatnonzero(~rows)[0])
    with H5adFile(write(adata, tmp_path / "hand.h5ad")) as file:
        batch = pairs_of(file, no_target=0.0, cells_per_pert=4, batch_cells=4, max_genes=3).draw(0, 1)
    np.testing.assert_allclose(batch.change[0], change[batch.tokens], rtol=1e-5)
    assert set(batch.rows) == set(np.flatnonzero(~rows))
    for row, found, wanted in zip(batch.rows, batch.values, batch.wanted, strict=True):
        expected = values[bool(row != first)]
        np.testing.assert_allclose(found, expected[batch.tokens], rtol=1e-5)
        np.testing.assert_allclose(wanted, (expected * ratio + rise)[batch.tokens], rtol=1e-5)


def test_a_response_beyond_four_fold_is_given_to_all_cells_alike():
    means, control = np.array([[8.0, 2.0, 0.5, 0.0]]), np.array([[1.0, 1.0, 0.0, 2.0]])
    fold, rise = _response(means, control)
    np.testing.assert_array_equal(fold, [[4, 2, 1, 0]])
    np.testing.assert_array_equal(rise, [[4, 0, 0.5, 0]])
    # The mean over cells is the perturbation's.
    np.testing.assert_allclose(fold * control + rise, means)


def test_a_target_that_is_not_measured_is_a_token_of_its_own_perturbation_alone(file):
    """As in prediction; and with it no gene is lost."""
    for options in ({}, {"pairing": "cells"}, {"keep_targets": False}):
        pairs = pairs_of(file, grow=False, no_target=0.0, **options)
        of_absent = pairs.names.index("ABSENT")
        seen = set()
        for step in range(12):
            batch = pairs.draw(step, 12)
            there = of_absent in batch.perturbations
            assert sorted(batch.tokens) == list(range(60 + there))
            seen.add(there)
        assert seen == {True, False}


def test_no_target_means_no_change(file):
    batch = pairs_of(file, no_target=0.999, batch_cells=32).draw(3, 12)
    none = np.repeat(batch.perturbations == NONE, 4)
    assert none.any()
    assert np.array_equal(batch.wanted[none], batch.values[none])
    assert not batch.flags[none].any() and not batch.change[batch.perturbations == NONE].any()


def test_cells_are_paired_within_their_batch(file):
    batches = file.obs_column("batch")
    pairs = pairs_of(file, pairing="cells", batch_col="batch", batch_cells=64, no_target=0.0, grow=False)
    labels = pairs.labels
    for step in range(4):
        batch = pairs.draw(step, 4)
        assert np.isin(batch.rows, labels.control_rows).all()
        cells = pairs.reader.read(np.arange(file.n_obs))[:, batch.tokens]
        for i, (row, wanted) in enumerate(zip(batch.rows, batch.wanted, strict=True)):
            perturbed = pairs.rows[batch.perturbations[i // 4]]
            found = [cell for cell in perturbed if np.array_equal(cells[cell], wanted)]
            assert any(batches[cell] == batches[row] for cell in found)


def test_a_batch_without_controls_takes_any(tmp_path):
    adata = screen()
    labels = adata.obs["target_gene"]
    adata.obs["batch"] = np.where(labels == "G1", "lonely", np.where(labels == "G2", "b1", "b0"))
    adata.obs.loc[adata.obs_names[labels == "non-targeting"][:5], "batch"] = "b1"
    with H5adFile(write(adata, tmp_path / "lonely.h5ad")) as file:
        pairs = pairs_of(file, names=["G1", "G2", "G3"], batch_col="batch", no_target=0.0, batch_cells=48)
        plain = pairs_of(file, names=["G1", "G2", "G3"])
        cells = pairs.reader.read(np.arange(file.n_obs)).astype(np.float64)
        control = {name: cells[rows].mean(0) for name, rows in pairs.labels.control_groups.items()}
        means = [cells[pairs.labels.rows[name]].mean(0) for name in ("G1", "G2", "G3")]
        np.testing.assert_allclose(pairs.change[0], plain.change[0], atol=1e-6)
        np.testing.assert_allclose(pairs.change[1], means[1] - control["b1"], atol=1e-5)
        np.testing.assert_allclose(pairs.change[2], means[2] - control["b0"], atol=1e-5)
        assert np.abs(pairs.change[1] - plain.change[1]).max() > 1e-2
        batch = pairs.draw(0, 1)
        # Scaled cells are drawn from the same batches too.
        for group, rows in zip(batch.perturbations, batch.rows.reshape(len(batch.perturbations), -1), strict=True):
            if group:
                assert set(file.obs_column("batch")[rows]) == {"b1" if group == 1 else "b0"}


def test_the_tutorials_epoch_takes_every_cell_once_and_drops_the_rest(file):
    names = [name for name in sorted(PERTURBATIONS) if name not in ("G5", "G1+G2")]
    pairs = pairs_of(file, "scgpt", names=names, batch_cells=10)
    n_cells = 20 + 6 * len(names)
    assert n_cells == 62 and pairs.steps_per_epoch() == 6
    partners = []
    for epoch in range(2):
        seen = []
        for step in range(6 * epoch, 6 * epoch + 6):
            batch = pairs.draw(step, 12)
            assert len(batch.rows) == len(batch.perturbations) == 10
            control = batch.perturbations == NONE
            assert np.array_equal(batch.wanted[control], batch.values[control]) and not batch.flags[control].any()
            assert (
                batch.flags[~control].sum(1) == [len(pairs.targets[p]) for p in batch.perturbations[~control]]
            ).all()
            seen += [(int(p), tuple(w)) for p, w in zip(batch.perturbations, _by_token(batch), strict=True)]
            partners.append(dict(zip(seen[-10:], batch.rows.tolist(), strict=True)))
        assert len(set(seen)) == 60
    first, second = ({k: v for each in partners[6 * e : 6 * e + 6] for k, v in each.items()} for e in (0, 1))
    # A cell's partner stays its own from epoch to epoch; the order, and who is dropped, does not.
    both = first.keys() & second.keys()
    assert len(both) >= 58 and all(first[key] == second[key] for key in both)
    assert not same(pairs.draw(0, 12), pairs.draw(6, 12))


def _by_token(batch):
    """Wanted cells with their genes in one order, so that cells can be recognised."""
    wanted = np.zeros((len(batch.wanted), 61), dtype=np.float32)
    wanted[:, batch.tokens] = batch.wanted
    return wanted


def test_weights_of_genes_that_respond():
    change, error = np.array([[2.0, 0.1, 0.0]]), np.array([[1.0, 1.0, 0.0]])
    assert _weights(change, error, 0.0).tolist() == [[1, 1, 1]]
    # Of a squared change of 4 a quarter is noise; of 0.01 everything.
    raw = np.array([1 + 2 * 0.75, 1, 1])
    np.testing.assert_allclose(_weights(change, error, 2.0)[0], raw / raw.mean(), rtol=1e-6)
    # One cell says nothing for certain.
    assert _weights(change, np.full((1, 3), np.inf), 2.0).tolist() == [[1, 1, 1]]


def test_values_are_the_files(file):
    batch = pairs_of(file).draw(0, 12)
    x = anndata.read_h5ad(file.path).X.toarray().astype(np.float64)
    lognorm = np.zeros((file.n_obs, 61))
    lognorm[:, :60] = np.log1p(x / x.sum(1, keepdims=True) * 1e4)
    np.testing.assert_allclose(batch.values, lognorm[batch.rows][:, batch.tokens], rtol=1e-5)
