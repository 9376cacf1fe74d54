"""Models by size: scGPT's own, and smaller ones for laptops."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch

from vcc_fast._options import require_choice
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import WeightsError
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.parts import generation_problem
from vcc_fast.model.scgpt import ScGPT


@dataclass(frozen=True)
class Size:
    """Shape of an encoder."""

    layers: int
    width: int
    heads: int
    hidden: int


SIZES = {"scgpt": Size(12, 512, 8, 512), "small": Size(6, 256, 4, 512), "tiny": Size(3, 64, 4, 128)}


def new_model(vocab: GeneVocab, size: Size, dropout: float, objective: str, n_bins: int, seed: int) -> ScGPT:
    """A model to be pre-trained, float32 on the CPU, with random weights drawn from `seed`.

    For the objective "masked" it has no embedding of unknown tokens, since none is trained.
    """
    config = ModelConfig(
        vocab_size=len(vocab), d_model=size.width, n_heads=size.heads, d_hid=size.hidden, n_layers=size.layers,
        dropout=dropout, pad_token=vocab.pad_token, pad_id=vocab.pad_id, n_bins=n_bins, mvc=True,
        flag_encoder=objective == "generative",
    )  # fmt: skip
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = ScGPT(config)
    model.vocab = vocab
    return model


def continued_model(folder: str, vocab: GeneVocab, dropout: float | None, objective: str, n_bins: int) -> ScGPT:
    """The model of a checkpoint, float32 on the CPU, to be trained further.

    Raises
    ------
    WeightsError
        Its vocabulary is not that of the shards, it has another number of bins, or lacks what the objective trains.
    """
    require_choice("--objective", objective, ("generative", "masked"))
    model = load_checkpoint(folder, "cpu", "fp32")
    if model.vocab.tokens != vocab.tokens:
        raise WeightsError(
            f"--checkpoint {folder}: its vocabulary ({len(model.vocab):,} tokens) is not that of the shards "
            f"({len(vocab):,} tokens), so its gene rows would be other genes'; make the shards with "
            f"`vcc-fast shard --checkpoint {folder}`"
        )
    if model.config.n_bins != n_bins:
        raise WeightsError(f"--checkpoint {folder} has {model.config.n_bins} bins, and batches are made with {n_bins}")
    problem = generation_problem(model.config) if objective == "generative" else None
    if problem or model.config.decoder != "expr":
        raise WeightsError(
            f"--checkpoint {folder}: {problem or 'it has no plain decoder (decoder.fc), which masked training needs'}"
        )
    if dropout is not None:
        model.config = replace(model.config, dropout=dropout)
        model.dropout.p = dropout
        for layer in model.transformer_encoder.layers:
            layer.dropout.p = dropout
    return model
