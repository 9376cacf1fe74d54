"""Benchmark `token_batches`: ready batches for generative pre-training from memory-mapped shards in the page cache."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from group import Group

# Values a cell in the mean; cells of droplet assays have 1,000 to 3,000.
VALUES_A_CELL, VOCABULARY, MAX_SEQ_LEN, BATCH_SIZE = 2000, 60_697, 1200, 64


def make_shards(folder: Path, n_cells: int) -> Path:
    """Shards of cells with 300 to 6,000 genes of the vocabulary, drawn evenly, and counts that are mostly 1 to 10."""
    import numpy as np
    from scipy import sparse

    from vcc_fast.data.vocab import SPECIALS, GeneVocab
    from vcc_fast.train.shard_writer import ShardWriter

    n_genes, rng = VOCABULARY - len(SPECIALS), np.random.default_rng(0)
    vocab = GeneVocab((*(f"G{i}" for i in range(n_genes)), *SPECIALS))
    writer = ShardWriter(folder, vocab, {}, shard_cells=2048)
    for start in range(0, n_cells, 256):
        lengths = np.clip(rng.lognormal(np.log(VALUES_A_CELL) - 0.03, 0.25, 256).astype(int), 300, 6000)
        genes = np.concatenate([np.sort(rng.choice(n_genes, n, replace=False)) for n in lengths])
        counts = rng.negative_binomial(0.5, 0.15, len(genes)) + 1
        block = sparse.csr_matrix((counts, genes, np.cumsum([0, *lengths])), shape=(256, len(vocab)))
        writer.add(block, np.array([(0, start + i + 1) for i in range(256)]))
    writer.finish([{"name": "benchmark", "cells": n_cells}])
    return folder


def token_batches(quick: bool) -> Iterator[Group]:
    """One epoch: cells read, binned, split and padded, against the NumPy definition, a loop over cells."""
    import torch

    from vcc_fast.train.batches import GenerativeBatches
    from vcc_fast.train.shards import ShardReader

    n_cells, threads = 512 if quick else 4096, torch.get_num_threads()
    with tempfile.TemporaryDirectory() as scratch:
        reader = ShardReader(make_shards(Path(scratch) / "shards", n_cells))

        def epoch(**options):
            loader = GenerativeBatches(
                reader, batch_size=BATCH_SIZE, seed=0, max_seq_len=MAX_SEQ_LEN, **({"num_threads": threads} | options)
            )

            def run() -> int:
                return sum(len(batch) for batch in loader.epoch(0))

            return run

        cases = {
            f"vcc_fast, {threads} threads": epoch(),
            "vcc_fast, 1 thread, no thread ahead": epoch(num_threads=1, prefetch=0),
            "vcc_fast, objective masked": epoch(objective="masked"),
            "NumPy, a loop over cells": epoch(backend="numpy"),
        }
        # Two bytes a gene and a count are read; id, value and two flags a token are written.
        work = 4.0 * reader.manifest.n_values + n_cells * MAX_SEQ_LEN * (8 + 4 + 1 + 1)
        name = (
            f"token_batches, {n_cells:,} cells of {reader.manifest.n_values // n_cells:,} values, "
            f"{BATCH_SIZE} x {MAX_SEQ_LEN:,} tokens"
        )
        yield Group(name, "float32", cases, dict.fromkeys(cases, work), "GB/s")
