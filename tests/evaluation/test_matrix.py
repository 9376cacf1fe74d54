"""Cells read into one matrix: groups, order of genes, stored zeros, duplicates."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from tests.helpers.screens import make_adata
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import InMemoryCells
from vcc_fast.evaluation.matrix import read_matrix
from vcc_fast.evaluation.pair import make_side

X = np.array([[1.5, 0, 2], [0, 0, 0], [0.5, 3, 0], [0, 4, 1]], dtype=np.float32)
LABELS = ["b", "a", "b", "c"]


def side(x, genes=None, wanted=None):
    cells = InMemoryCells(make_adata(x, LABELS, genes=genes))
    return make_side(cells, "it", "lognorm", "--real-space", "target_gene", wanted)


def whole(cells):
    return cells.values.read(slice(None))


@pytest.mark.parametrize("kind", [np.asarray, sparse.csr_matrix, sparse.csc_matrix])
@pytest.mark.parametrize("block_rows", [1, 3, 100])
def test_groups(kind, block_rows):
    found = read_matrix(side(kind(X)), ["a", "b"], block_rows=block_rows)
    assert whole(found).toarray().tolist() == X[:3].tolist() and whole(found).dtype == np.float32
    assert found.groups.tolist() == [1, 0, 1] and found.n_cells.tolist() == [1, 2]
    assert found.sums().tolist() == [[0, 0, 0], [2, 3, 2]]
    assert found.means().tolist() == [[0, 0, 0], [1, 1.5, 1]]
    assert found.rows_of(1).read(slice(None)).toarray().tolist() == X[[0, 2]].tolist()


def test_genes_come_in_the_truths_order():
    found = read_matrix(side(X, ["z", "x", "y"], np.array(["x", "y", "z"])), ["a", "b", "c"])
    assert whole(found).toarray().tolist() == X[:, [1, 2, 0]].tolist()
    assert (np.diff(whole(found).indices[2:4]) > 0).all()


def test_stored_zeros_go_and_duplicates_are_added_up():
    x = sparse.csr_matrix(
        (np.array([1, 0.5, 0, 2], dtype=np.float32), np.array([1, 1, 0, 2]), np.array([0, 3, 3, 4, 4]))
    )
    found = read_matrix(side(x), ["a", "b", "c"])
    assert found.values.nnz == 2 and whole(found).toarray()[[0, 2]].tolist() == [[0, 1.5, 0], [0, 0, 2]]


def test_values_are_converted_after_their_check():
    found = read_matrix(side(X), ["b"], lambda block: block * 10)
    assert whole(found).toarray()[0].tolist() == [15, 0, 20]
    with pytest.raises(DataError, match="'c2'.*'g1'"):
        wrong = X.copy()
        wrong[2, 1] = 20
        read_matrix(side(wrong), ["b"], lambda block: block / 10)
