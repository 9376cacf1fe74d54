"""One pre-training step of the 12 x 512 model at 1,200 tokens, half of them unknown, against plain-torch scGPT.

    python benchmarks/run.py pretrain_step [--quick]

A step is both passes with their losses, backward, clipping and Adam. Both models hold the same weights, and nothing is
timed before they gave the same losses and the same gradients. As it comes, ours moves only the rows of the gene table
that the step uses; "dense table" moves all, as the plain model does. In bfloat16 both keep float32 weights: the plain
model under `torch.autocast`, ours by `use_products`; where the processor has no such products, only `--quick` times it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

import torch
from group import Group
from plain_generative import PlainGenerative
from train_step_cases import HEADS, LAYERS, VOCABULARY, WIDTH

from vcc_fast.model.config import ModelConfig
from vcc_fast.model.precision import computes_bfloat16, use_products
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.gene_rows import GeneRows
from vcc_fast.train.generative import Objective, Tokens
from vcc_fast.train.optimiser import Optimiser

OUR_NAMES = (
    (r"^gene\.", "encoder.embedding."),
    (r"^gene_norm\.", "encoder.enc_norm."),
    (r"^value\.", "value_encoder."),
    (r"^flag\.", "flag_encoder."),
    (r"^layers\.(\d+)\.(qkv|out_proj)\.", r"transformer_encoder.layers.\1.self_attn.\2."),
    (r"^layers\.", "transformer_encoder.layers."),
    (r"\.qkv\.", ".Wqkv."),
    (r"^decoder\.", "decoder.fc."),
    (r"^gene2query\.", "mvc_decoder.gene2query."),
    (r"^mvc\.", "mvc_decoder.W."),
)


def our_name(name: str) -> str:
    """Name of a parameter of `PlainGenerative` in `ScGPT`."""
    for pattern, replacement in OUR_NAMES:
        name = re.sub(pattern, replacement, name)
    return name


def same_models(n_layers: int = LAYERS) -> tuple[ScGPT, PlainGenerative]:
    """Our model and the plain one with the same random weights, in training mode without dropout."""
    plain = PlainGenerative(VOCABULARY, WIDTH, HEADS, WIDTH, n_layers).train()
    config = ModelConfig(
        vocab_size=VOCABULARY, d_model=WIDTH, n_heads=HEADS, d_hid=WIDTH, n_layers=n_layers, dropout=0.0, mvc=True,
        flag_encoder=True,
    )  # fmt: skip
    ours = ScGPT(config).train()
    ours.load_state_dict({our_name(name): value for name, value in plain.state_dict().items()})
    return ours, plain


def draw_tokens(n_cells: int, n_tokens: int) -> Tokens:
    """Different genes in every cell, bins of 1 to 50, the second half unknown; no padding."""
    ids = torch.stack([torch.randperm(VOCABULARY - 3)[:n_tokens] for _ in range(n_cells)])
    values = torch.randint(1, 51, ids.shape).float()
    ids[:, 0], values[:, 0] = VOCABULARY - 2, -2.0
    known = (torch.arange(n_tokens) < n_tokens // 2).expand(n_cells, -1)
    return Tokens(ids, values, known, torch.ones_like(known))


def plain_losses(model: PlainGenerative, tokens: Tokens) -> list[torch.Tensor]:
    """Losses of the plain model."""
    n_known = int(tokens.known[0].sum())
    return model.losses(tokens.gene_ids, tokens.values[:, :n_known], tokens.values[:, n_known:])


def our_step(model: ScGPT, tokens: Tokens, dense: bool = False) -> Callable[[], None]:
    """One step of training as `pretrain` does it, with an Adam of its own."""
    rows = None if dense else GeneRows(model.encoder)
    optimiser, objective = Optimiser(model, 1e-5, rows=rows), Objective()
    n_predicted = int(tokens.predicted.sum())

    def run() -> None:
        with torch.enable_grad():
            if rows is not None:
                rows.take(tokens.gene_ids.unique())
            optimiser.step(len(tokens.known), lambda a, b: objective.terms(model, tokens.cells(a, b), n_predicted))
            if rows is not None:
                rows.release()

    return run


def plain_step(model: PlainGenerative, tokens: Tokens, fused: bool, autocast: bool = False) -> Callable[[], None]:
    """One step of training in plain torch."""
    adam = torch.optim.Adam(model.parameters(), lr=1e-5, fused=fused)

    def run() -> None:
        with torch.enable_grad():
            adam.zero_grad(set_to_none=True)
            with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
                loss = sum(plain_losses(model, tokens))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()

    return run


def check_same_step(ours: ScGPT, plain: PlainGenerative, tokens: Tokens) -> None:
    """Raise AssertionError unless losses and every gradient agree to float32's rounding through the layers."""
    terms: dict[str, float] = {}
    with torch.enable_grad():
        losses = plain_losses(plain, tokens)
        sum(losses).backward()
        for given in Objective().terms(ours, tokens, int(tokens.predicted.sum())):
            given["loss"].backward()
            terms |= {name: term.item() for name, term in given.items() if name != "loss"}
    found = [terms[name] for name in ("mse", "mvc", "prompt")]
    torch.testing.assert_close(found, [loss.item() for loss in losses], rtol=1e-5, atol=0)
    theirs = {our_name(name): parameter.grad for name, parameter in plain.named_parameters()}
    for name, parameter in ours.named_parameters():
        difference = (parameter.grad - theirs.pop(name)).norm() / parameter.grad.norm()
        assert difference < 1e-3, f"gradient of {name} differs by {difference:.1e} of its size"
    assert not theirs, f"parameters without a counterpart: {', '.join(theirs)}"
    for model in (ours, plain):
        model.zero_grad()


def pretrain_step(quick: bool) -> Iterator[Group]:
    """Pre-training step of the 12 x 512 model."""
    layers = 2 if quick else LAYERS
    for n_cells, n_tokens in ((1, 400),) if quick else ((1, 1200), (2, 1200)):
        ours, plain = same_models(layers)
        tokens = draw_tokens(n_cells, n_tokens)
        check_same_step(ours, plain, tokens)
        cases = {
            "vcc_fast": our_step(copy.deepcopy(ours), tokens),
            "vcc_fast, dense table": our_step(copy.deepcopy(ours), tokens, dense=True),
            "plain-torch scGPT, SDPA, Adam": plain_step(plain, tokens, fused=False),
            "plain-torch scGPT, SDPA, Adam fused": plain_step(plain, tokens, fused=True),
        }
        if quick or computes_bfloat16(torch.device("cpu")):
            use_products(ours, torch.bfloat16)
            cases["vcc_fast bf16"] = our_step(ours, tokens)
            cases["plain-torch scGPT, SDPA, bf16 autocast, Adam fused"] = plain_step(
                plain, tokens, fused=True, autocast=True
            )
        # Two passes; backward twice the products of the linear layers, and 10 S P E for attention.
        linear, attention = 2.0 * n_tokens * 6 * WIDTH**2, n_tokens * (n_tokens // 2) * WIDTH
        flop = 2 * n_cells * layers * (3 * linear + 14.0 * attention)
        name = f"pre-training step {layers} x {WIDTH}, {n_tokens} tokens, {n_cells} cell{'s' if n_cells > 1 else ''}"
        yield Group(name, "float32", cases, dict.fromkeys(cases, flop))
