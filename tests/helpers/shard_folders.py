"""Small folders of shards for the tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import scipy.sparse as sp

from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.train.shard_writer import ShardWriter


def small_vocab(n_genes: int = 40) -> GeneVocab:
    """Genes G0, G1, ... and scGPT's specials behind them."""
    return GeneVocab((*(f"G{i}" for i in range(n_genes)), *SPECIALS))


def random_cells(n_cells: int, vocab: GeneVocab, seed: int = 0, density: float = 0.4) -> sp.csr_matrix:
    """Counts [n_cells, V], int64 CSR; no special token has any, and the third cell has no gene at all."""
    rng = np.random.default_rng(seed)
    n_genes = len(vocab.genes)
    counts = rng.poisson(3.0, (n_cells, len(vocab))) + 1
    counts[rng.random(counts.shape) > density * rng.uniform(0.3, 1.7, (n_cells, 1))] = 0
    counts[:, n_genes:] = 0
    counts[2:3] = 0
    return sp.csr_matrix(counts)


def write_shards(folder: Path, cells: sp.csr_matrix, vocab: GeneVocab, shard_cells: int = 50, **options) -> Path:
    """Shards of the cells, which come from one source."""
    writer = ShardWriter(folder, vocab, {"made": "by a test"}, shard_cells=shard_cells, **options)
    first = writer.next[1]
    reached = np.array([(0, i + 1) for i in range(first, cells.shape[0])], dtype=np.int64)
    writer.add(cells[first:], reached)
    writer.finish([{"name": "test", "cells": cells.shape[0]}])
    return folder
