"""Tokens of a batch of cells: binned, drawn and split into known and unknown ones. Shapes: B cells, S tokens.

A cell's genes each have a random number; the ones with the smallest are unknown, the next ones known, the rest is left
out. Tokens stand in the order `<cls>`, known, unknown, padding, genes ascending within each. `fill_numpy` is the
definition; `fill_native` gives the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vcc_fast.data.binning import bin_row, pick_backend
from vcc_fast.errors import DataError
from vcc_fast.train.draws import draw
from vcc_fast.train.shards import Rows

# The low bits of a gene's random number are its place, so that no two are equal.
PLACE_BITS = np.uint64(0xFFFF)
MOST_GENES = 0xFFFF


@dataclass(frozen=True)
class TokenSettings:
    """What every batch has in common.

    Parameters
    ----------
    n_genes
        Ids below this are right; others mean a damaged shard.
    pad_id, cls_id
        Rows of the gene table.
    n_bins
        Bins including 0.
    pad_value
        Value of `<cls>` and of padding.
    """

    n_genes: int
    pad_id: int
    cls_id: int
    n_bins: int = 51
    pad_value: float = -2.0


@dataclass(frozen=True)
class Tokens:
    """gene_ids [B, S] int64, values [B, S] float32 (bins, also of unknown tokens), known and real [B, S] bool."""

    gene_ids: np.ndarray
    values: np.ndarray
    known: np.ndarray
    real: np.ndarray

    @classmethod
    def empty(cls, n_cells: int, n_tokens: int) -> Tokens:
        """Arrays of that shape, not filled."""
        types = (np.int64, np.float32, np.bool_, np.bool_)
        return cls(*(np.empty((n_cells, n_tokens), dtype=dtype) for dtype in types))


def fill(
    rows: Rows,
    keys: np.ndarray,
    n_unknown: np.ndarray,
    n_known: np.ndarray,
    width: int,
    settings: TokenSettings,
    *,
    num_threads: int = 1,
    backend: str = "auto",
) -> Tokens:
    """Make the tokens of a batch.

    Parameters
    ----------
    rows
        The cells.
    keys
        uint64 [B], the stream of each cell; draw i belongs to its i-th gene.
    n_unknown, n_known
        int64 [B]: genes to take as unknown and as known (`<cls>` not counted), together at most the cell's genes and
        width - 1.
    width
        S, tokens a cell.
    settings
        See `TokenSettings`.
    num_threads
        Threads of the native core.
    backend
        "native", "numpy", or "auto": native where the core is built.

    Raises
    ------
    DataError
        A cell holds a gene outside the vocabulary, a count of 0 or more genes than there are: its shard is damaged.
    """
    fill_one = _BACKENDS[pick_backend(backend)]
    tokens = Tokens.empty(len(rows), width)
    bad = fill_one(rows, keys, n_unknown, n_known, settings, tokens, num_threads)
    if bad >= 0:
        shard = rows.shards[rows.shard[bad]].name
        raise DataError(
            f"shard {shard} is damaged: cell {rows.cells[bad]:,} has a gene id of {settings.n_genes:,} or more, a "
            f"count of 0, or more than {MOST_GENES:,} genes; check the folder with `vcc-fast shard --verify`"
        )
    return tokens


def fill_numpy(rows, keys, n_unknown, n_known, settings, tokens, num_threads=1) -> int:
    """Fill `tokens`; the first cell with a wrong value, or -1."""
    tokens.gene_ids.fill(settings.pad_id)
    tokens.values.fill(settings.pad_value)
    tokens.known.fill(False)
    tokens.real.fill(False)
    tokens.gene_ids[:, 0] = settings.cls_id
    tokens.known[:, 0] = tokens.real[:, 0] = True
    for cell in range(len(rows)):
        genes, counts = rows.values(cell)
        if (genes >= settings.n_genes).any() or (counts == 0).any() or len(genes) > MOST_GENES:
            return cell
        bins = bin_row(counts.astype(np.float64), settings.n_bins)
        places = np.arange(len(genes), dtype=np.uint64)
        order = np.argsort((draw(keys[cell], places) & ~PLACE_BITS) | places)
        unknown = np.sort(order[: n_unknown[cell]])
        known = np.sort(order[n_unknown[cell] : n_unknown[cell] + n_known[cell]])
        taken = np.concatenate([known, unknown])
        last = 1 + len(taken)
        tokens.gene_ids[cell, 1:last], tokens.values[cell, 1:last] = genes[taken], bins[taken]
        tokens.known[cell, 1 : 1 + len(known)] = True
        tokens.real[cell, 1:last] = True
    return -1


def fill_native(rows, keys, n_unknown, n_known, settings, tokens, num_threads=1) -> int:
    """`fill_numpy` in C++."""
    from vcc_fast import _core

    def address(array: np.ndarray, dtype: str) -> int:
        assert array.dtype == dtype and array.flags.c_contiguous
        return array.ctypes.data

    # These names keep the arrays alive until the call returns.
    per_cell = [np.ascontiguousarray(a, dtype=np.int64) for a in (rows.genes, rows.counts, rows.n_values)]
    keys, split = np.ascontiguousarray(keys), [np.ascontiguousarray(a) for a in (n_unknown, n_known)]
    return _core.token_batch(
        *(address(array, "int64") for array in per_cell), address(keys, "uint64"),
        *(address(array, "int64") for array in split), *tokens.gene_ids.shape,
        settings.n_genes, settings.pad_id, settings.cls_id, settings.n_bins, settings.pad_value,
        address(tokens.gene_ids, "int64"), address(tokens.values, "float32"),
        address(tokens.known, "bool"), address(tokens.real, "bool"), num_threads,
    )  # fmt: skip


_BACKENDS = {"numpy": fill_numpy, "native": fill_native}
