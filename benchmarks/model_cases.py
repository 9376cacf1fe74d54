"""Benchmark `model`: whole forward passes against scGPT in plain torch."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import torch
from group import Group
from plain_scgpt import PlainScGPT, fast_path

from vcc_fast.model.config import ModelConfig
from vcc_fast.model.precision import cast_linears, computes_bfloat16
from vcc_fast.model.scgpt import ScGPT


def model(quick: bool) -> Iterator[Group]:
    """Whole 12 x 512 perturbation forward, one cell."""
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
    narrow = copy.deepcopy(ours)
    cast_linears(narrow, torch.bfloat16)
    # Where the processor has no bfloat16 products, torch emulates them: minutes a cell at full size.
    with_bfloat16 = quick or computes_bfloat16(torch.device("cpu"))
    for tokens in (1536,) if quick else (1536, 5000):
        gene_ids = torch.randperm(vocabulary)[:tokens]
        values = torch.log1p(torch.poisson(torch.full((1, tokens), 0.7)))
        flags = torch.zeros(1, tokens, dtype=torch.long)
        flags[0, 3] = 1

        def run_plain(fast: bool, autocast: bool, g=gene_ids, v=values, f=flags):
            with torch.no_grad(), fast_path(fast), torch.autocast("cpu", torch.bfloat16, enabled=autocast):
                return plain(g.unsqueeze(0), v, f)

        def run_ours(model: ScGPT, g=gene_ids, v=values, f=flags):
            return model.predict_perturbation(g, v, f)

        cases = {
            "vcc_fast": lambda run=run_ours: run(ours),
            "plain-torch scGPT, SDPA": lambda run=run_plain: run(False, False),
            "plain-torch scGPT, default": lambda run=run_plain: run(True, False),
        }
        if with_bfloat16:
            cases["vcc_fast bf16"] = lambda run=run_ours: run(narrow)
            cases["plain-torch scGPT, SDPA, bf16 autocast"] = lambda run=run_plain: run(False, True)
        flop = layers * (2.0 * tokens * 6 * width * width + 4.0 * tokens * tokens * width)
        yield Group(f"model 12 x 512, {tokens} genes, 1 cell", "float32", cases, dict.fromkeys(cases, flop))
