"""Gene rows that begin with what is known of genes: leading directions, and screens that know little."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.helpers.finetune_screens import CONTROL, pairs_of, screen, write
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.train.initial_rows import add_to, begin_with, coexpression, known_of_genes, responses
from vcc_fast.train.screen import read_labels
from vcc_fast.train.screen_tokens import make_tokens
from vcc_fast.train.working_model import TABLE, new_model


def test_coexpression_is_the_leading_part_of_the_correlation():
    rng = np.random.default_rng(0)
    values = rng.standard_normal((50, 8)) @ rng.standard_normal((8, 20)) + 0.1 * rng.standard_normal((50, 20))
    found = coexpression(values, 6)
    correlation = np.corrcoef(values.T)
    eigenvalues, vectors = np.linalg.eigh(correlation)
    leading = vectors[:, -6:] * np.sqrt(eigenvalues[-6:])
    leading /= np.sqrt((leading**2).sum(1).mean())
    # Signs and order are free: products of rows are not.
    np.testing.assert_allclose(found @ found.T, leading @ leading.T, atol=1e-5)
    assert (found**2).sum(1).mean() == pytest.approx(1, rel=1e-5)
    assert np.array_equal(found, coexpression(values, 6))


def test_few_cells_or_genes_leave_columns_empty():
    values = np.random.default_rng(0).standard_normal((4, 9))
    found = coexpression(values, 7)
    assert found.shape == (9, 7) and found[:, :3].any(axis=0).all() and not found[:, 3:].any()
    for shape in ((1, 9), (4, 1)):
        assert not coexpression(np.ones(shape), 3).any()


def test_where_nothing_varies_rows_are_empty():
    values = np.random.default_rng(1).random((10, 6))
    values[:, 2] = 3.0
    found = coexpression(values, 3)
    assert np.isfinite(found).all() and not found[2].any()
    assert not coexpression(np.full((10, 6), 0.3), 3).any()


def test_responses_leave_out_the_targets_own():
    rng = np.random.default_rng(2)
    change = rng.standard_normal((8, 12))
    own = [np.array([i, i + 1]) for i in range(8)]
    other = change.copy()
    for row, hit in zip(other, own, strict=True):
        row[hit] = 100 * rng.standard_normal(2)
    assert np.array_equal(responses(change, own, 4), responses(other, own, 4))
    assert responses(change, own, 4).any(axis=0).all()


@pytest.mark.parametrize("n_responding", [0, 1, 3])
def test_responses_where_most_genes_have_none(n_responding):
    """Genes that are not expressed do not respond: the median of the spreads is 0."""
    change = np.zeros((6, 40))
    change[:, :n_responding] = np.random.default_rng(3).standard_normal((6, n_responding))
    with np.errstate(all="raise"):
        found = responses(change, [np.array([39])] * 6, 2)
    assert np.isfinite(found).all() and not found[n_responding:].any()
    assert found.any() == (n_responding > 0)


def test_one_perturbation_has_no_spread():
    assert not responses(np.ones((1, 5)), [np.array([0])], 1).any()


@pytest.mark.parametrize(("kinds", "expected"), [("coexpression", 24), ("responses", 2), ("both", 26)])
def test_the_first_columns_are_written(tmp_path, kinds, expected):
    with H5adFile(write(screen(), tmp_path / "screen.h5ad")) as file:
        pairs = pairs_of(file)
        tokens = pairs.reader.tokens
        working = new_model(tokens.vocab, tokens.ids, "tiny", 0.0, seed=0)
        before = working.whole_state()[TABLE].clone()
        known = known_of_genes(
            pairs.reader, kinds, pairs.labels.control_rows, pairs.change, pairs.targets, working.config.d_model, 0
        )
        begin_with(working, tokens.ids, known)
        after = working.whole_state()[TABLE]
    found = known.shape[1]
    assert found == expected
    changed = before != after
    assert changed[tokens.ids].any(dim=0)[:found].any() and not changed[:, found:].any()
    special = [i for i in range(len(before)) if i not in set(tokens.ids.tolist())]
    assert not changed[special].any()


def test_what_is_added_to_trained_rows_is_as_long_as_they_are(tmp_path):
    """In products of rows: the directions are drawn, and must not matter."""
    with H5adFile(write(screen(), tmp_path / "screen.h5ad")) as file:
        pairs = pairs_of(file)
        tokens = pairs.reader.tokens
        working = new_model(tokens.vocab, tokens.ids, "tiny", 0.0, seed=0)
        table = working.model.encoder.embedding.weight.detach()
        places = working.tokens(tokens.ids)
        before = table.clone()
        known = known_of_genes(
            pairs.reader, "coexpression", pairs.labels.control_rows, pairs.change, pairs.targets, 64, 0
        )
        add_to(working, tokens.ids, known, 3)
        added = (table - before)[places].numpy()
        assert np.array_equal(known, coexpression(pairs.reader.read(pairs.labels.control_rows), 24))
    assert not torch.equal(table[places], before[places])
    length = before[places].square().sum(1).mean().numpy()
    np.testing.assert_allclose(added @ added.T, length * known @ known.T, atol=1e-5)
    others = np.setdiff1d(np.arange(len(table)), places)
    assert torch.equal(table[others], before[others])


def test_genes_without_a_row_of_their_own_are_left_alone(tmp_path):
    """They share the padding token's row, which no gene may move."""
    vocab = GeneVocab((*(f"G{i}" for i in range(50)), *SPECIALS))
    with H5adFile(write(screen(), tmp_path / "screen.h5ad")) as file:
        labels = read_labels(file, "target_gene", CONTROL, None)
        tokens = make_tokens(file, vocab, labels.requests)
        assert (tokens.ids == vocab.pad_id).sum() > 1
        working = new_model(tokens.vocab, tokens.ids, "tiny", 0.0, seed=0)
        table = working.model.encoder.embedding.weight.detach()
        before = table.clone()
        add_to(working, tokens.ids, np.random.default_rng(0).random((len(tokens), 24), dtype=np.float32), 0)
    pad = working.tokens(np.array([vocab.pad_id]))[0]
    assert torch.equal(table[pad], before[pad]) and not torch.equal(table, before)
