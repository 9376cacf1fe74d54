"""The embedding sum, forward and backward: 512 wide, 60,697 genes, as the whole-human checkpoint of scGPT has.

Counted work: a gene row read and a row written for each token, forward; a row read and a gene row written, backward.
Results are reused memory, as in a loop that frees one before it makes the next, unless a case says "fresh".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from group import Group
from plain_scgpt import PlainScGPT

from vcc_fast import ops
from vcc_fast.ops import _memory

ROWS, BINS, WIDTH, TOKENS = 60_697, 51, 512, 5000


def embedding(quick: bool) -> Iterator[Group]:
    """Forward, backward, and both encoders of the model."""
    plain = PlainScGPT(ROWS, WIDTH, n_layers=1).eval()
    cells = 4 if quick else 8
    for dtype in (torch.float32, torch.bfloat16):
        yield from op(cells, dtype, plain)
    for in_cells in (1, cells):
        yield in_the_model(in_cells, plain)


def op(cells: int, dtype: torch.dtype, plain: PlainScGPT) -> Iterator[Group]:
    """Every token another gene, most values zero."""
    tables = [torch.randn(n, WIDTH, dtype=dtype) for n in (ROWS, BINS, 3)]
    shared = torch.randperm(ROWS)[:TOKENS]
    ids = (torch.randint(ROWS, (cells, TOKENS)), *values_and_flags(cells))
    rows = torch.randn(cells, TOKENS, WIDTH).to(dtype)
    other = torch.empty_like(rows)
    work = 2.0 * rows.numel() * rows.itemsize
    copies = {"copy onto existing pages": lambda: other.copy_(rows), "copy into fresh pages (clone)": rows.clone}
    name = f"{cells} x {TOKENS} x {WIDTH}"

    def forward():
        return ops.embedding_sum(*ids, *tables)

    cases = {
        "vcc_fast": forward,
        "vcc_fast, fresh output": lambda: (_memory.release_memory(), forward()),
        "vcc_fast, genes shared by the cells": lambda: ops.embedding_sum(shared, *ids[1:], *tables),
        "torch eager": lambda: sum(F.embedding(i, t) for i, t in zip(ids, tables, strict=True)),
        **copies,
    }
    if dtype == torch.float32:
        cases["scGPT's eager encoders"] = lambda: plain.embed(ids[0], ids[1].float(), ids[2])
    yield group(f"embedding sum {name}", dtype, cases, work)

    def backward(genes: torch.Tensor, gene_rows: int):
        arguments = (rows, genes, *ids[1:], gene_rows, BINS, 3, "native")
        return torch.ops.vcc_fast.embedding_sum_backward(*arguments)

    in_use, index = torch.unique(shared, return_inverse=True)
    dense = torch.ops.aten.embedding_dense_backward
    cases = {
        "vcc_fast": lambda: backward(ids[0], ROWS),
        "vcc_fast, fresh gradient": lambda: (_memory.release_memory(), backward(ids[0], ROWS)),
        "vcc_fast, genes shared, rows in use": lambda: backward(index, len(in_use)),
        "torch embedding_dense_backward": lambda: [
            dense(rows, i, n, -1, False) for i, n in zip(ids, (ROWS, BINS, 3), strict=True)
        ],
        **copies,
    }
    if dtype == torch.float32:
        with torch.enable_grad():
            out = plain.embed(ids[0], ids[1].float(), ids[2])
        weights = encoder_weights(plain)
        cases["scGPT's eager encoders"] = lambda: torch.autograd.grad(out, weights, rows, retain_graph=True)
    yield group(f"embedding sum backward {name}", dtype, cases, work)


def in_the_model(cells: int, plain: PlainScGPT) -> Group:
    """Gene ids and continuous values to hidden states, and the gradients of every weight that they pass."""
    from vcc_fast.model.config import ModelConfig
    from vcc_fast.model.scgpt import ScGPT

    sizes = {"vocab_size": ROWS, "d_model": WIDTH, "n_heads": 8, "d_hid": WIDTH, "n_layers": 1}
    ours = ScGPT(ModelConfig(**sizes, decoder="affine", pert_encoder=True)).eval()
    genes = torch.randperm(ROWS)[:TOKENS]
    _, flags = values_and_flags(cells)
    depth = torch.randint(2000, 6000, (cells, 1))
    values = torch.log1p(torch.poisson(torch.full((cells, TOKENS), 0.7)) * (1e4 / depth))
    weights = [*ours.encoder.parameters(), *ours.value_encoder.parameters(), *ours.pert_encoder.parameters()]

    def run():
        return ours._embed(genes, values, None, flags, ours._pert_table())

    def run_plain():
        return plain.embed(genes.expand(cells, -1), values, flags)

    cases = {
        "vcc_fast": run,
        "scGPT's eager encoders": run_plain,
        "vcc_fast, with gradients": lambda: with_gradients(run, weights),
        "scGPT's eager encoders, with gradients": lambda: with_gradients(run_plain, encoder_weights(plain)),
    }
    work = 2.0 * cells * TOKENS * WIDTH * 4
    return group(f"embedding in the model {cells} x {TOKENS} x {WIDTH}", torch.float32, cases, work)


def values_and_flags(cells: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Bins [B, S], 70 % of them zero, and flags [B, S] with one gene of each cell perturbed."""
    values = torch.randint(BINS, (cells, TOKENS)).masked_fill(torch.rand(cells, TOKENS) < 0.7, 0)
    return values, torch.zeros(cells, TOKENS, dtype=torch.long).index_fill_(1, torch.tensor([3]), 1)


def encoder_weights(plain: PlainScGPT) -> list[torch.Tensor]:
    modules = (plain.gene, plain.gene_norm, plain.value, plain.pert)
    return [weight for module in modules for weight in module.parameters()]


def with_gradients(run: Callable[[], torch.Tensor], weights: list[torch.Tensor]) -> tuple[torch.Tensor, ...]:
    with torch.enable_grad():
        out = run()
        return torch.autograd.grad(out, weights, torch.ones_like(out))


def group(name: str, dtype: torch.dtype, cases: dict[str, Callable[[], object]], work: float) -> Group:
    return Group(name, str(dtype).removeprefix("torch."), cases, dict.fromkeys(cases, work), "GB/s")
