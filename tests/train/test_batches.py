"""Batches: scGPT's rules by hand, every cell once, the same for any number of ranks, resumed as if never stopped."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest
import scipy.sparse as sp

from tests.helpers.shard_folders import random_cells, small_vocab, write_shards
from vcc_fast.data.binning import bin_row
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.train.batches import RATIOS, GenerativeBatches
from vcc_fast.train.shards import ShardReader

VOCAB = small_vocab()
FIELDS = ("gene_ids", "values", "targets", "known", "real", "supervised", "cells")


@pytest.fixture(scope="module")
def cells():
    return random_cells(203, VOCAB)


@pytest.fixture(scope="module")
def folder(tmp_path_factory, cells):
    return write_shards(tmp_path_factory.mktemp("data") / "shards", cells, VOCAB)


def batches(folder, **options):
    given = {"batch_size": 8, "seed": 1, "block_cells": 8, "window_blocks": 4, "max_seq_len": 14} | options
    return GenerativeBatches(folder, **given)


def assert_same(first, second):
    assert len(first) == len(second)
    for a, b in zip(first, second, strict=True):
        assert (a.ratio, a.epoch, a.step, a.n_supervised) == (b.ratio, b.epoch, b.step, b.n_supervised)
        for field in FIELDS:
            np.testing.assert_array_equal(getattr(a, field), getattr(b, field), err_msg=field)


@pytest.mark.parametrize("objective", ["generative", "masked"])
@pytest.mark.parametrize("max_seq_len", [2, 14, 1200])
def test_a_batch_is_what_scgpts_rules_say(folder, cells, objective, max_seq_len):
    n_truncated = 0
    for batch in batches(folder, objective=objective, max_seq_len=max_seq_len).epoch(0):
        n_genes = np.array([cells[cell].nnz for cell in batch.cells])
        width = min(n_genes.max() + 1, max_seq_len)
        assert batch.gene_ids.shape == (len(batch), width) and batch.ratio in RATIOS
        assert batch.gene_ids.dtype == np.int64 and batch.values.dtype == np.float32
        for i, cell in enumerate(batch.cells):
            row, n = cells[cell], n_genes[i]
            bins = dict(zip(row.indices, bin_row(row.data.astype(np.float64)), strict=True))
            if objective == "generative":
                room = int((width - 1) * batch.ratio)
                n_unknown, n_known = min(int(n * batch.ratio), room), min(n - int(n * batch.ratio), width - 1 - room)
            else:
                n_unknown = int(min(n, width - 1) * batch.ratio)
                n_known = min(n, width - 1) - n_unknown
            n_tokens = 1 + n_known + n_unknown
            n_truncated += n_tokens < n + 1
            tokens = slice(1, n_tokens)
            assert batch.gene_ids[i, 0] == VOCAB.cls_id and batch.values[i, 0] == batch.targets[i, 0] == -2
            assert (batch.gene_ids[i, n_tokens:] == VOCAB.pad_id).all() and (batch.values[i, n_tokens:] == -2).all()
            assert batch.real[i].tolist() == [True] * n_tokens + [False] * (width - n_tokens)
            assert batch.supervised[i].tolist() == [1 + n_known <= place < n_tokens for place in range(width)]
            ids = batch.gene_ids[i, tokens]
            assert len(set(ids)) == len(ids)
            assert batch.targets[i, tokens].tolist() == [bins[gene] for gene in ids]
            if objective == "generative":
                np.testing.assert_array_equal(batch.known[i], batch.real[i] & ~batch.supervised[i])
                np.testing.assert_array_equal(batch.values[i], batch.targets[i])
            else:
                np.testing.assert_array_equal(batch.known[i], batch.real[i])
                masked = batch.supervised[i]
                assert (batch.values[i, masked] == -1).all()
                np.testing.assert_array_equal(batch.values[i, ~masked], batch.targets[i, ~masked])
        assert batch.n_supervised == batch.supervised.sum()
    assert n_truncated or max_seq_len == 1200


def test_by_hand(tmp_path):
    """One cell of four genes: its bins, and at every ratio int(4 r) unknown ones, which differ from epoch to epoch."""
    counts = np.zeros((1, len(VOCAB)), dtype=np.int64)
    counts[0, [3, 5, 7, 11]] = [4, 1, 3, 2]
    one = write_shards(tmp_path / "one", sp.csr_matrix(counts), VOCAB)
    loader, seen = batches(one, n_bins=5), Counter()
    for epoch in range(60):
        (batch,) = loader.epoch(epoch)
        n_unknown = {0.25: 1, 0.5: 2, 0.75: 3}[batch.ratio]
        assert batch.known.tolist() == [[True] * (5 - n_unknown) + [False] * n_unknown]
        assert {3: 4, 5: 1, 7: 3, 11: 2} == dict(zip(batch.gene_ids[0, 1:], batch.values[0, 1:], strict=True))
        seen.update(batch.gene_ids[0, 5 - n_unknown :].tolist())
    assert set(seen) == {3, 5, 7, 11}


def test_genes_are_drawn_evenly(tmp_path):
    """Each of 10 genes is unknown, known or left out as often as the others: within 5 standard errors."""
    counts = np.zeros((400, len(VOCAB)), dtype=np.int64)
    counts[:, :10] = 1
    many = write_shards(tmp_path / "many", sp.csr_matrix(counts), VOCAB)
    unknown, known, drawn = np.zeros(len(VOCAB)), np.zeros(len(VOCAB)), 0
    for batch in batches(many, max_seq_len=7, batch_size=40).epoch(0):
        np.add.at(unknown, batch.gene_ids[batch.supervised], 1)
        np.add.at(known, batch.gene_ids[batch.known], 1)
        drawn += len(batch)
    for taken in (unknown[:10], known[:10]):
        share = taken.sum() / 10 / drawn
        assert np.abs(taken / drawn - share).max() < 5 * np.sqrt(share * (1 - share) / drawn)


@pytest.mark.parametrize("options", [{}, {"batch_size": 64}, {"batch_size": 500}, {"prefetch": 0}])
def test_every_cell_once_an_epoch(folder, options):
    loader = batches(folder, **options)
    for epoch in (0, 3):
        made = list(loader.epoch(epoch))
        assert len(made) == loader.steps_per_epoch and [batch.step for batch in made] == list(range(len(made)))
        assert np.sort(np.concatenate([batch.cells for batch in made])).tolist() == list(range(203))


def test_the_last_batch_can_be_dropped(folder):
    made = list(batches(folder, drop_last=True).epoch(0))
    assert len(made) == 203 // 8 == batches(folder, drop_last=True).steps_per_epoch
    assert {len(batch) for batch in made} == {8}


@pytest.mark.parametrize("world_size", [2, 4, 8])
def test_ranks_together_are_one_rank_with_the_whole_batch(folder, world_size):
    whole = list(batches(folder, batch_size=8).epoch(2))
    ranks = [
        list(batches(folder, batch_size=8 // world_size, rank=rank, world_size=world_size).epoch(2))
        for rank in range(world_size)
    ]
    for step, batch in enumerate(whole):
        for rank in range(world_size):
            part = ranks[rank][step]
            assert (part.ratio, part.n_supervised, part.step) == (batch.ratio, batch.n_supervised, step)
            for field in FIELDS:
                np.testing.assert_array_equal(getattr(part, field), getattr(batch, field)[rank::world_size])
    assert len(whole[-1]) == 203 % 8 and len({len(made) for made in ranks}) == 1


def test_any_world_size_has_every_cell_once(folder):
    for world_size in (3, 7):
        made = [list(batches(folder, rank=r, world_size=world_size).epoch(0)) for r in range(world_size)]
        assert len({len(rank) for rank in made}) == 1
        cells = np.concatenate([batch.cells for rank in made for batch in rank])
        assert np.sort(cells).tolist() == list(range(203))


def test_what_is_drawn_of_a_cell_does_not_depend_on_the_batch(folder):
    """At the same ratio and width: which genes are unknown."""
    unknown = {}
    for size in (1, 5):
        for batch in batches(folder, batch_size=size, max_seq_len=1200).epoch(0):
            for i, cell in enumerate(batch.cells):
                genes = tuple(batch.gene_ids[i, batch.supervised[i]])
                unknown.setdefault((cell, batch.ratio), set()).add(genes)
    assert all(len(drawn) == 1 for drawn in unknown.values())


@pytest.mark.parametrize("stop", [1, 7, 25, 26])
def test_a_resumed_run_is_the_uninterrupted_one(folder, stop):
    whole = list(batches(folder).epoch(4))
    loader, first = batches(folder), []
    for batch in loader.epoch(4):
        first.append(batch)
        if len(first) == stop:
            state = json.loads(json.dumps(loader.state()))
            break
    resumed = batches(folder)
    resumed.load_state(state)
    assert_same(first + list(resumed.epoch(state["epoch"])), whole)
    assert_same(list(resumed.epoch(5)), list(batches(folder).epoch(5)))


def test_an_epoch_begins_anew_without_a_state(folder):
    loader = batches(folder)
    next(loader.epoch(0))
    assert_same(list(loader.epoch(0)), list(batches(folder).epoch(0)))
    assert loader.state()["epoch"] == 1 and loader.state()["position"] == 0


def test_resumed_on_another_number_of_ranks(folder):
    whole, first = list(batches(folder, batch_size=8).epoch(0)), batches(folder, batch_size=8)
    for batch in first.epoch(0):
        if batch.step == 9:
            break
    states = first.state()
    for rank in range(2):
        half = batches(folder, batch_size=4, rank=rank, world_size=2)
        half.load_state(states)
        for batch, expected in zip(half.epoch(0), whole[10:], strict=True):
            np.testing.assert_array_equal(batch.gene_ids, expected.gene_ids[rank::2])
            assert (batch.step, batch.ratio) == (expected.step, expected.ratio)
    other = batches(folder, batch_size=5)
    other.load_state(states)
    rest = np.concatenate([batch.cells for batch in other.epoch(0)])
    assert sorted([*rest, *(cell for batch in whole[:10] for cell in batch.cells)]) == list(range(203))


@pytest.mark.parametrize("change", [{"seed": 2}, {"objective": "masked"}, {"max_seq_len": 15}, {"block_cells": 4}])
def test_a_state_of_another_run_is_refused(folder, change):
    with pytest.raises(UsageError, match=next(iter(change))):
        batches(folder, **change).load_state(batches(folder).state())


def test_a_state_of_other_shards_is_refused(folder, tmp_path, cells):
    other = write_shards(tmp_path / "other", cells[:50], VOCAB)
    with pytest.raises(UsageError, match="shards"):
        batches(other).load_state(batches(folder).state())


@pytest.mark.parametrize(
    "wrong",
    [
        {"objective": "causal"}, {"batch_size": 0}, {"rank": 1}, {"max_seq_len": 1}, {"n_bins": 2}, {"seed": -1},
        {"prefetch": -1}, {"num_threads": 0}, {"backend": "cuda"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)  # fmt: skip
def test_wrong_arguments(folder, wrong):
    with pytest.raises(UsageError, match=next(iter(wrong))):
        list(batches(folder, **wrong).epoch(0))


def test_a_vocabulary_without_cls(tmp_path):
    vocab = GeneVocab((*(f"G{i}" for i in range(40)), "<pad>"))
    folder = write_shards(tmp_path / "no_cls", random_cells(5, vocab), vocab)
    with pytest.raises(WeightsError, match="<cls>"):
        batches(folder)


def test_a_damaged_shard_left_out(tmp_path, cells):
    folder = write_shards(tmp_path / "damaged", cells, VOCAB)
    path = folder / "shard-00001.genes.npy"
    path.write_bytes(path.read_bytes()[:-8])
    loader = batches(ShardReader(folder, skip_corrupt=True))
    made = np.concatenate([batch.cells for batch in loader.epoch(0)])
    assert np.sort(made).tolist() == [cell for cell in range(203) if not 50 <= cell < 100]


def test_windows_are_read_ahead(folder, monkeypatch):
    """Every cell once an epoch, a window before it is taken, and only the rank's own blocks but for the last window."""
    asked = []
    monkeypatch.setattr(ShardReader, "read_ahead", lambda self, runs: asked.append(runs))
    loader = batches(folder, batch_size=4, rank=1, world_size=2, prefetch=0)
    for batch in loader.epoch(0):
        first = batch.step * loader.step_cells // loader._shuffle.window_cells
        assert len(asked) == min(first + 2, loader._shuffle.n_windows)
    sizes = [int((runs[:, 1] - runs[:, 0]).sum()) for runs in asked]
    assert sizes == [16] * 6 + [203 - 6 * 32]


def test_the_next_window_is_checked_while_batches_of_this_one_are_made(folder, monkeypatch):
    checked = []
    monkeypatch.setattr(ShardReader, "check", lambda self, runs: checked.extend(runs.tolist()))
    loader = batches(folder, batch_size=4, rank=1, world_size=2, prefetch=0)
    made = []
    for batch in loader.epoch(0):
        made.append(len(checked))
        if (batch.step + 1) * loader.step_cells == loader._shuffle.window_cells:
            whole = loader._shuffle.runs(0, 1).tolist()
            assert checked == whole, "all ranks' blocks, before the window is begun"
    assert made[:4] == [len(whole) * step // 4 for step in (1, 2, 3, 4)], "a share with each batch"


def test_reading_ahead_changes_nothing(folder, cells):
    reader = ShardReader(folder)
    reader.read_ahead(np.array([[0, 203], [2, 3], [49, 51], [100, 200]]))
    rows = reader.rows(np.arange(203))
    assert all((rows.values(i)[1] == cells[i].data).all() for i in range(203))


def test_some_of_the_cells(folder):
    reader = ShardReader(folder)
    parts = [reader.restricted(np.array(ranges)) for ranges in ([[0, 20], [150, 203]], [[20, 150]])]
    made = [np.concatenate([batch.cells for batch in batches(part).epoch(0)]) for part in parts]
    assert sorted(made[0]) == [*range(20), *range(150, 203)] and sorted(made[1]) == list(range(20, 150))
    assert reader.n_cells == 203
    with pytest.raises(UsageError, match="shards"):
        batches(parts[0]).load_state(batches(parts[1]).state())
