"""From a source's values to counts in the vocabulary's ids: hand tables of what is kept, lost and refused."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from tests.helpers.shard_folders import small_vocab
from vcc_fast.data.align import align_genes
from vcc_fast.errors import DataError
from vcc_fast.train.cell_counts import CELLS, EMPTY, MOLECULES, SATURATED, VALUES, VocabCounts

VOCAB = small_vocab(6)
# In the order of the file: ids 4, none, 1, 0
NAMES = ("G4", "UNKNOWN", "G1", "G0")


class Source:
    """Rows in memory, given out in blocks."""

    name, ensembl_ids = "cells.h5ad", None
    var_names = np.array(NAMES, dtype=object)

    def __init__(self, values, block_rows=2):
        self.values, self.block_rows, self.n_cells = np.asarray(values), block_rows, len(values)

    def blocks(self, start):
        for first in range(start, self.n_cells, self.block_rows):
            yield first, sp.csr_matrix(self.values[first : first + self.block_rows])

    def cell_names(self, first, n):
        return np.array([f"c{i}" for i in range(first, first + n)], dtype=object)


def read(values, start=0, block_rows=2, **options):
    counts = VocabCounts(Source(values, block_rows), align_genes(NAMES, VOCAB), **options)
    return list(counts.blocks(start))


CELLS_GIVEN = [
    [5.0, 7, 0, 1],
    [0, 0, 0, 0],
    [0, 9, 0, 0],
    [1, 1, 1, 1],
    [2, 0, 3, 0],
]


def test_genes_take_their_ids_in_ascending_order():
    blocks = read(CELLS_GIVEN, block_rows=3)
    dense = np.concatenate([block.toarray() for block, *_ in blocks])
    assert dense.tolist() == [
        [1, 0, 0, 0, 5, 0, 0, 0, 0],
        [0] * 9,
        [0] * 9,
        [1, 1, 0, 0, 1, 0, 0, 0, 0],
        [0, 3, 0, 0, 2, 0, 0, 0, 0],
    ]
    for block, *_ in blocks:
        assert block.has_sorted_indices and (block.data > 0).all()
    assert [cells.tolist() for _, cells, *_ in blocks] == [[0, 1, 2], [3, 4]]
    tally = [tally for _, _, tally, _ in blocks]
    assert tally[0][VALUES].tolist() == [1, 0, 1, 0] and tally[1][VALUES].tolist() == [1, 0, 0]
    assert tally[0][MOLECULES].tolist() == [7, 0, 9, 0] and tally[0][EMPTY].tolist() == [0, 1, 1, 0]
    assert tally[0][SATURATED].tolist() == tally[0][CELLS].tolist() == [0, 0, 0, 0]


def test_filtered_cells_are_counted_on_the_way_to_the_next():
    ((block, cells, tally, n_read),) = read(CELLS_GIVEN, block_rows=5, min_genes=3)
    assert cells.tolist() == [3] and block.shape == (1, len(VOCAB)) and n_read == 5
    assert tally[CELLS].tolist() == [3, 1]
    # what is lost of a cell that is left out anyway is not counted
    assert tally[VALUES].tolist() == [1, 0]
    ((_, cells, tally, _),) = read(CELLS_GIVEN, block_rows=5, min_counts=5)
    assert cells.tolist() == [0, 4] and tally[CELLS].tolist() == [0, 3, 0]
    ((block, cells, tally, _),) = read(CELLS_GIVEN, block_rows=5, min_genes=4)
    assert block.shape == (0, len(VOCAB)) and not len(cells) and tally[CELLS].tolist() == [5]


@pytest.mark.parametrize("start", range(6))
def test_from_any_cell_on(start):
    blocks = read(CELLS_GIVEN, start=start)
    dense = [row for block, *_ in blocks for row in block.toarray().tolist()]
    assert dense == [row for block, *_ in read(CELLS_GIVEN) for row in block.toarray().tolist()][start:]
    assert [cell for _, cells, *_ in blocks for cell in cells] == list(range(start, 5))


def test_two_entries_for_one_gene_are_summed():
    source = Source(CELLS_GIVEN)
    twice = sp.csr_matrix((np.array([2.0, 3, 0]), np.array([3, 3, 0]), np.array([0, 3])), shape=(1, 4))
    source.blocks = lambda start: iter([(0, twice)])
    ((block, *_),) = VocabCounts(source, align_genes(NAMES, VOCAB)).blocks()
    assert block.indices.tolist() == [0] and block.data.tolist() == [5]


def test_counts_beyond_16_bits_are_named_or_cut():
    values = [[1, 0, 0, 0], [0, 0, 65_535, 0], [0, 99_999, 65_536, 3]]
    with pytest.raises(DataError, match=r"cells.h5ad: cell 'c2' \(number 2\), gene 'G1' has 65,536 counts.*--saturate"):
        read(values)
    blocks = read(values, saturate=True)
    assert blocks[1][0].toarray()[0, 1] == 65_535 and blocks[1][2][SATURATED].tolist() == [1, 0]
    ((block, *_),) = read([[1e30, 0, 0, 0]], saturate=True)
    assert block.data.tolist() == [65_535]
    # The least total is of the counts as they were.
    assert len(read([[1e6, 0, 0, 0], [0, 0, 9, 0]], saturate=True, min_counts=70_000)[0][1]) == 1
    # a gene that is left out may have any
    assert len(read([[0, 99_999, 1, 0]])) == 1


@pytest.mark.parametrize("value", [0.5, -1, np.nan, np.inf])
def test_what_is_no_count_is_named(value):
    values = np.zeros((4, 4))
    values[3, 2] = value
    with pytest.raises(DataError, match=r"cell 'c3' \(row 3\), gene 'G1'"):
        read(values)
