"""Sizes of new models: scGPT's is that of its released checkpoints, and names mean what the help says."""

from __future__ import annotations

import pytest

from tests.helpers.shard_folders import small_vocab
from vcc_fast.train.sizes import SIZES, new_model

# layers, width, heads, hidden; scgpt as the args.json of its whole-human checkpoint (nlayers, embsize, nheads, d_hid)
EXPECTED = {"scgpt": (12, 512, 8, 512), "small": (6, 256, 4, 512), "tiny": (3, 64, 4, 128)}


def test_there_is_no_other_size():
    assert SIZES.keys() == EXPECTED.keys()


@pytest.mark.parametrize(("name", "shape"), EXPECTED.items())
def test_a_size_is_its_models(name, shape):
    layers, width, heads, hidden = shape
    model = new_model(small_vocab(), SIZES[name], 0.2, "generative", 51, 0)
    assert len(model.transformer_encoder.layers) == layers and model.config.n_heads == heads
    weights = {name: tuple(weight.shape) for name, weight in model.named_parameters()}
    assert weights["encoder.embedding.weight"] == (len(model.vocab), width)
    assert weights[f"transformer_encoder.layers.{layers - 1}.linear1.weight"] == (hidden, width)
