"""Benchmark `embedding`."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from group import Group
from plain_scgpt import PlainScGPT

from vcc_fast import ops


def embedding(quick: bool) -> Iterator[Group]:
    """Embedding sum forward: gene, value and condition rows, 512 wide, 60,697 genes."""
    rows, width, cells, tokens = 60_697, 512, 4 if quick else 8, 5000
    plain = PlainScGPT(rows, width, n_layers=1).eval()
    for dtype in (torch.float32, torch.bfloat16):
        genes, values, conditions = (torch.randn(n, width, dtype=dtype) for n in (rows, 51, 3))
        gene_ids = torch.randint(rows, (cells, tokens))
        value_ids, flags = torch.randint(51, (cells, tokens)), torch.randint(2, (cells, tokens))
        continuous = value_ids.float()
        tables = (gene_ids, value_ids, flags, genes, values, conditions)
        cases = {
            "vcc_fast": lambda t=tables: ops.embedding_sum(*t),
            "torch eager": lambda t=tables: F.embedding(t[0], t[3]) + F.embedding(t[1], t[4]) + F.embedding(t[2], t[5]),
        }
        if dtype == torch.float32:
            cases["scGPT's eager encoders"] = lambda g=gene_ids, v=continuous, f=flags: plain.embed(g, v, f)
        work = dict.fromkeys(cases, 2.0 * cells * tokens * width * genes.itemsize)
        name = f"embedding sum {cells} x {tokens} x {width}"
        yield Group(name, str(dtype).removeprefix("torch."), cases, work, "GB/s")
