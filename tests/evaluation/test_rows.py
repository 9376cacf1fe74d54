"""Rows of cells: in memory, on disk, subsets, changes, budgets."""

from __future__ import annotations

import errno
import shutil
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from tests.helpers.screens import make_adata
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import InMemoryCells
from vcc_fast.evaluation.matrix import read_matrix
from vcc_fast.evaluation.pair import make_side
from vcc_fast.evaluation.rows import BYTES_PER_VALUE, OnDisk, Rows


def matrix(seed: int, n: int = 13, n_genes: int = 7) -> sparse.csr_matrix:
    rng = np.random.default_rng(seed)
    return sparse.csr_matrix((rng.random((n, n_genes)) * (rng.random((n, n_genes)) < 0.4)).astype(np.float32))


def on_disk(x: sparse.csr_matrix, block: int = 4) -> Rows:
    disk = OnDisk(x.shape[1], 0, "it")
    for start in range(0, x.shape[0], block):
        disk.append(x[start : start + block])
    return Rows(disk)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.lists(st.integers(0, 12), max_size=20), st.integers(1, 20))
def test_disk_and_memory_are_the_same(seed, index, block_rows):
    x = matrix(seed)
    for rows in (Rows.of(x), on_disk(x)):
        assert rows.shape == x.shape and rows.nnz == x.nnz
        index = np.array(index, dtype=np.int64)
        taken = rows.take(index)
        assert taken.nnz == x[index].nnz
        assert (taken.read(slice(None)).toarray() == x[index].toarray()).all()
        again = np.arange(len(index))[::-1]
        assert (taken.take(again).read(again).toarray() == x[index].toarray()).all()
        for places, block in taken.blocks(block_rows):
            assert block.shape[0] <= block_rows and block.dtype == np.float32
            assert (block.toarray() == x[index].toarray()[places]).all()


@pytest.mark.parametrize("where", [Rows.of, on_disk], ids=["memory", "disk"])
def test_changes_are_made_one_after_the_other_when_rows_are_read(where):
    x = matrix(1)
    changed = where(x).changed(lambda block: block + block).take(np.array([3, 0])).changed(np.sqrt)
    assert (changed.read(slice(None)).toarray() == np.sqrt(x[[3, 0]] + x[[3, 0]]).toarray()).all()
    assert (where(x).read(slice(None)).toarray() == x.toarray()).all(), "the store is as it was"
    assert changed.matrix is None


@pytest.mark.parametrize("where", [Rows.of, on_disk], ids=["memory", "disk"])
def test_rows_are_held_where_they_fit(where):
    some = where(matrix(2)).take(np.array([1, 1, 4]))
    needed = BYTES_PER_VALUE * some.nnz
    assert some.held(needed - 1).matrix is None
    held = some.held(needed)
    assert (held.matrix.toarray() == some.read(slice(None)).toarray()).all()
    assert held.held(0) is held, "what is in memory by itself stays"


@pytest.mark.parametrize(
    "kind", [sparse.csr_matrix, sparse.csc_matrix, lambda x: x.toarray()], ids=["csr", "csc", "dense"]
)
def test_a_file_goes_to_disk_from_its_budget_on(kind):
    x = matrix(3)
    side = make_side(InMemoryCells(make_adata(kind(x), ["a", "b"] * 6 + ["a"])), "it", "lognorm", "--o", "target_gene")
    needed = BYTES_PER_VALUE * x.nnz
    for memory, is_disk in ((needed, False), (needed - 1, True), (needed // 2, True), (1, True)):
        found = read_matrix(side, ["a", "b"], memory=memory, block_rows=3)
        assert isinstance(found.values.store, OnDisk) == is_disk
        assert (found.values.read(slice(None)).toarray() == x.toarray()).all()
        reference = read_matrix(side, ["a", "b"])
        assert (found.sums() == reference.sums()).all() and found.groups.tolist() == reference.groups.tolist()


def test_a_disk_that_is_too_small_is_said_before(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=10))
    x = matrix(4)
    side = make_side(InMemoryCells(make_adata(x, ["a"] * 13)), "the truth", "lognorm", "--o", "target_gene")
    with pytest.raises(
        DataError, match=rf"{BYTES_PER_VALUE * x.nnz} bytes of values of the truth.*10 bytes free.*TMPDIR.*--memory"
    ):
        read_matrix(side, ["a"], memory=1)


def test_a_disk_that_fills_up_is_said(monkeypatch):
    disk = OnDisk(7, 0, "the truth")

    def full(_):
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(disk, "_data", SimpleNamespace(write=full))
    with pytest.raises(DataError, match="the truth.*does not fit.*TMPDIR"):
        disk.append(matrix(5))
