"""Benchmark `model`: whole forward passes against scGPT in plain torch."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from group import Group
from plain_scgpt import PlainScGPT, fast_path


def model(quick: bool) -> Iterator[Group]:
    """Whole 12 x 512 perturbation forward, one cell."""
    from vcc_fast.model.config import ModelConfig
    from vcc_fast.model.scgpt import ScGPT

    vocabulary, width, layers = 5000, 512, 12
    plain = PlainScGPT(vocabulary, width, n_layers=layers).eval()
    config = ModelConfig(
        vocab_size=vocabulary,
        d_model=width,
        n_heads=8,
        d_hid=width,
        n_layers=layers,
        decoder="affine",
        pert_encoder=True,
    )
    ours = ScGPT(config).eval()
    for tokens in (1536,) if quick else (1536, 5000):
        gene_ids = torch.randperm(vocabulary)[:tokens]
        values = torch.log1p(torch.poisson(torch.full((1, tokens), 0.7)))
        flags = torch.zeros(1, tokens, dtype=torch.long)
        flags[0, 3] = 1

        def run_plain(fast: bool, g=gene_ids, v=values, f=flags):
            with torch.no_grad(), fast_path(fast):
                return plain(g.unsqueeze(0), v, f)

        cases = {
            "vcc_fast": lambda g=gene_ids, v=values, f=flags: ours.predict_perturbation(g, v, f),
            "plain-torch scGPT, SDPA": lambda run=run_plain: run(False),
            "plain-torch scGPT, default": lambda run=run_plain: run(True),
        }
        flop = layers * (2.0 * tokens * 6 * width * width + 4.0 * tokens * tokens * width)
        yield Group(f"model 12 x 512, {tokens} genes, 1 cell", "float32", cases, dict.fromkeys(cases, flop))
