"""Tokens of a batch: the native core gives the bits of the NumPy definition, and its bins are those of `bin_rows`."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.shard_folders import random_cells, small_vocab, write_shards
from vcc_fast.data.binning import bin_rows
from vcc_fast.errors import DataError
from vcc_fast.train.draws import stream_key
from vcc_fast.train.shards import Rows, Shard, ShardReader
from vcc_fast.train.token_batch import PLACE_BITS, Tokens, TokenSettings, fill, fill_native, fill_numpy

SETTINGS = TokenSettings(n_genes=60_697, pad_id=60_694, cls_id=60_695)


class MemoryShard(Shard):
    """Arrays in memory in place of a shard's files."""

    def __init__(self, cells: list[tuple[list[int], list[int]]]):
        self.name = "shard-00007"
        self.genes, self.counts = (np.array(sum((cell[i] for cell in cells), []), dtype=np.uint16) for i in (0, 1))
        self.indptr = np.cumsum([0, *(len(cell[0]) for cell in cells)], dtype=np.int64)


def rows_of(cells) -> Rows:
    shard = MemoryShard(cells)
    begin, n = shard.indptr[:-1], np.diff(shard.indptr)
    addresses = (array.ctypes.data + 2 * begin for array in (shard.genes, shard.counts))
    return Rows(np.arange(len(cells)) + 1000, n, *addresses, (shard,), np.zeros(len(cells), dtype=np.int64), begin)


def poisoned(shape) -> Tokens:
    tokens = Tokens.empty(*shape)
    tokens.gene_ids.fill(-99)
    tokens.values.fill(np.nan)
    tokens.known.view(np.uint8).fill(7)
    tokens.real.view(np.uint8).fill(7)
    return tokens


def assert_native_is_numpy(cells, n_unknown, n_known, width, config=SETTINGS, seed=0, num_threads=1):
    pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    rows, keys = rows_of(cells), stream_key(seed, np.arange(len(cells)))
    split = [np.asarray(n, dtype=np.int64) for n in (n_unknown, n_known)]
    expected, found = poisoned((len(cells), width)), poisoned((len(cells), width))
    assert fill_numpy(rows, keys, *split, config, expected) == -1
    assert fill_native(rows, keys, *split, config, found, num_threads) == -1
    for name in ("gene_ids", "values", "known", "real"):
        assert getattr(found, name).tobytes() == getattr(expected, name).tobytes(), name
    return expected


@st.composite
def drawn_cells(draw):
    """Cells with a split: few distinct counts or many, small or up to the largest."""
    cells, unknown, known = [], [], []
    for _ in range(draw(st.integers(0, 5))):
        n = draw(st.integers(0, 70))
        rng = np.random.default_rng(draw(st.integers(0, 2**32)))
        top = draw(st.sampled_from([1, 2, 5, 60, 300, 65_535]))
        genes = np.sort(rng.choice(60_000, n, replace=False))
        cells.append((genes.tolist(), rng.integers(1, top + 1, n).tolist()))
        unknown.append(draw(st.integers(0, n)))
        known.append(draw(st.integers(0, n - unknown[-1])))
    return cells, unknown, known


@settings(max_examples=150, deadline=None)
@given(drawn_cells(), st.integers(0, 3), st.sampled_from([3, 5, 51, 300]), st.integers(0, 2**63))
def test_native_is_numpy_bit_for_bit(drawn, padding, n_bins, seed):
    cells, unknown, known = drawn
    width = 1 + max((u + k for u, k in zip(unknown, known, strict=True)), default=0) + padding
    config = TokenSettings(60_697, 60_694, 60_695, n_bins, pad_value=-2.5)
    assert_native_is_numpy(cells, unknown, known, width, config, seed)


@pytest.mark.parametrize("num_threads", [1, 2, 5])
def test_native_is_numpy_for_whole_cells(num_threads):
    """Cells of a few to 20,000 genes, more than a bucket's worth of keys, on threads."""
    rng = np.random.default_rng(3)
    lengths = [1, 2, 1999, 2000, 20_000, 3, 1025] * 3
    cells = [
        (np.sort(rng.choice(60_000, n, replace=False)).tolist(), (rng.geometric(0.3, n)).tolist()) for n in lengths
    ]
    n_unknown = [n // 4 for n in lengths]
    n_known = [n - n // 4 if i % 2 else n // 2 for i, n in enumerate(lengths)]
    assert_native_is_numpy(cells, n_unknown, n_known, 20_003, num_threads=num_threads)


def test_by_hand():
    """Of three genes the one with the smallest key is unknown, the next two known: places ascend within each."""
    cells = [([10, 20, 30], [4, 1, 9]), ([], [])]
    keys = stream_key(5, np.arange(2))
    from vcc_fast.train.draws import draw

    order = np.argsort((draw(keys[0], np.arange(3)) & ~PLACE_BITS) | np.arange(3, dtype=np.uint64))
    tokens = fill(rows_of(cells), keys, np.array([1, 0]), np.array([1, 0]), 4, SETTINGS, backend="numpy")
    genes, bins = np.array([10, 20, 30]), {10: 25, 20: 1, 30: 50}
    expected = [60_695, genes[order[1]], genes[order[0]], 60_694]
    assert tokens.gene_ids.tolist() == [expected, [60_695, 60_694, 60_694, 60_694]]
    assert tokens.values.tolist() == [[-2, bins[expected[1]], bins[expected[2]], -2], [-2, -2, -2, -2]]
    assert tokens.known.tolist() == [[True, True, False, False], [True, False, False, False]]
    assert tokens.real.tolist() == [[True, True, True, False], [True, False, False, False]]


@pytest.mark.parametrize("backend", ["numpy", "native"])
def test_bins_are_those_of_bin_rows(backend):
    """Counts and lognorm values of them have the same bins, so that shards need hold counts alone."""
    if backend == "native":
        pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    rng = np.random.default_rng(1)
    cells = [(list(range(n)), rng.negative_binomial(1, 0.2, n).clip(0) + 1) for n in (1, 2, 17, 400, 3000)]
    rows = rows_of([(genes, counts.tolist()) for genes, counts in cells])
    n = np.array([len(genes) for genes, _ in cells])
    tokens = fill(rows, stream_key(0, np.arange(5)), 0 * n, n, 3001, SETTINGS, backend=backend)
    for i, (_, counts) in enumerate(cells):
        for values in (counts.astype(np.float32), np.log1p(counts * (1e4 / counts.sum())).astype(np.float32)):
            expected = bin_rows(sp.csr_matrix(values[None]), mode="deterministic").data
            np.testing.assert_array_equal(tokens.values[i, 1 : 1 + n[i]], expected)


@pytest.mark.parametrize("backend", ["numpy", "native"])
@pytest.mark.parametrize(
    "wrong",
    [([1, 60_697], [1, 1]), ([1, 2], [1, 0]), ([5] * 65_536, [1] * 65_536)],
    ids=["gene", "count", "more genes than there are"],
)
def test_a_damaged_cell_is_named(backend, wrong):
    if backend == "native":
        pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    rows, zeros = rows_of([([3], [1]), wrong, wrong]), np.zeros(3, dtype=np.int64)
    with pytest.raises(DataError, match="shard-00007 is damaged: cell 1,001"):
        fill(rows, stream_key(0, np.arange(3)), zeros, zeros, 2, SETTINGS, backend=backend)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"n_unknown": 2, "n_known": 2}, "cannot have 2 unknown and 2 known of 3 genes"),
        ({"width": 3}, "in 3 tokens"),
        ({"n_unknown": -1}, "cannot have -1"),
        ({"n_bins": 2}, "n_bins"),
        ({"num_threads": 0}, "num_threads"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_the_core_refuses_sizes_that_do_not_fit(change, message):
    pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    given = {"n_unknown": 1, "n_known": 2, "width": 4, "n_bins": 51, "num_threads": 1} | change
    split = [np.array([given[name]]) for name in ("n_unknown", "n_known")]
    config = TokenSettings(100, 98, 99, given["n_bins"])
    rows, keys = rows_of([([1, 2, 3], [1, 1, 1])]), stream_key(0, np.arange(1))
    with pytest.raises(ValueError, match=message):
        fill_native(rows, keys, *split, config, Tokens.empty(1, given["width"]), given["num_threads"])


def test_cells_of_several_shards(tmp_path):
    pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    vocab = small_vocab()
    cells = random_cells(90, vocab)
    rows = ShardReader(write_shards(tmp_path / "s", cells, vocab, shard_cells=20)).rows(np.arange(89, -1, -2))
    config, n = TokenSettings(len(vocab), vocab.pad_id, vocab.cls_id), rows.n_values
    made = [
        fill(rows, stream_key(1, rows.cells), n // 3, n - n // 3, 44, config, backend=b) for b in ("numpy", "native")
    ]
    for name in ("gene_ids", "values", "known", "real"):
        np.testing.assert_array_equal(*(getattr(tokens, name) for tokens in made))
