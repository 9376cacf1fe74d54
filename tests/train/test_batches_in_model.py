"""Batches are what the model's passes take, without sorting; the data side runs without torch."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from tests.helpers.paths import PARITY, ROOT
from tests.helpers.shard_folders import random_cells, small_vocab, write_shards
from vcc_fast.train.batches import GenerativeBatches


@pytest.fixture
def model():
    pytest.importorskip("torch")
    from vcc_fast.model.checkpoint import load_checkpoint

    return load_checkpoint(PARITY / "checkpoint_foundation")


def batches_of(model, tmp_path, **options):
    import scipy.sparse as sp

    vocab = model.vocab
    genes = [vocab[gene] for gene in vocab.genes]
    small = random_cells(40, small_vocab(min(len(genes), 40))).tocoo()
    cells = sp.csr_matrix((small.data, (small.row, np.array(genes)[small.col])), shape=(40, len(vocab)))
    cells.sort_indices()
    folder = write_shards(tmp_path / "shards", cells, vocab)
    return GenerativeBatches(folder, batch_size=8, seed=0, max_seq_len=24, **options)


def test_the_generative_pass_takes_them_in_their_order(model, tmp_path):
    import torch

    from vcc_fast.model.tokens import TokenOrder

    for batch in batches_of(model, tmp_path).epoch(0):
        ids, values, known, real = map(torch.from_numpy, (batch.gene_ids, batch.values, batch.known, batch.real))
        order = TokenOrder.known_first(known, real)
        assert order.index is None, "the tokens had to be sorted"
        with torch.no_grad():
            found = model.forward_generation(ids, values, known, real)
            hidden_values = values.masked_fill(torch.from_numpy(batch.supervised), 17.0)
            blind = model.forward_generation(ids, hidden_values, known, real)
        taken = found["pred"][torch.from_numpy(batch.supervised)]
        assert torch.isfinite(taken).all() and len(taken) == batch.n_supervised
        # the targets at unknown tokens are not seen
        assert torch.equal(taken, blind["pred"][torch.from_numpy(batch.supervised)])


def test_the_perception_pass_takes_masked_ones(model, tmp_path):
    import torch

    for batch in batches_of(model, tmp_path, objective="masked").epoch(0):
        n_tokens = torch.from_numpy(batch.real.sum(axis=1))
        with torch.no_grad():
            found = model.forward_perception(torch.from_numpy(batch.gene_ids), torch.from_numpy(batch.values), n_tokens)
        assert torch.isfinite(found["pred"][torch.from_numpy(batch.real)]).all()


def test_shards_and_batches_need_no_torch(tmp_path):
    vocab = small_vocab()
    folder = write_shards(tmp_path / "shards", random_cells(40, vocab), vocab)
    code = (
        "import sys\n"
        "sys.modules['torch'] = None\n"
        "from vcc_fast import shard\n"
        "from vcc_fast.train import cell_counts, h5ad_cells, shard_writer, soma_cells\n"
        "from vcc_fast.train.batches import GenerativeBatches\n"
        f"loader = GenerativeBatches({str(folder)!r}, batch_size=8, seed=0)\n"
        "assert sum(len(batch) for batch in loader.epoch(0)) == 40\n"
        f"assert shard.main(['--verify', {str(folder)!r}, '--quiet']) == 0\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
