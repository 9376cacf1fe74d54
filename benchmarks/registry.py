"""What is measured: one function a benchmark, each giving groups of cases that are timed against each other.

Counted work: attention 4·S·n_known·D·H FLOP a cell (the self terms of unknown tokens are not counted); embedding
2·E·itemsize bytes a token (one gene row read, one row written); model: linear layers 2·S·(4·E² + 2·E·F) plus attention
4·S²·E a layer; binning 4 bytes a non-zero value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import torch
import torch.nn.functional as F
from layer_norm_cases import layer_norm
from plain_scgpt import PlainScGPT, fast_path
from train_step_cases import train_step

from vcc_fast import ops


@dataclass(frozen=True)
class Group:
    """Cases of one shape and type, timed in one interleaved run.

    Attributes
    ----------
    name, dtype
        Row label, and the type that decides which measured peak is the limit.
    cases
        What to time; the first one is ours.
    work
        Counted work of each case: FLOP, or bytes when `unit` is "GB/s".
    """

    name: str
    dtype: str
    cases: dict[str, Callable[[], object]]
    work: dict[str, float]
    unit: str = "GFLOP/s"
    notes: dict[str, str] = field(default_factory=dict)


def known_mask(n_known: int, n_tokens: int) -> torch.Tensor:
    """The known/unknown rule as the [S, S] boolean matrix that torch needs for it."""
    mask = torch.zeros(n_tokens, n_tokens, dtype=torch.bool)
    mask[:, :n_known] = True
    mask.fill_diagonal_(True)
    return mask


def eager_attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:  # [B, H, S, D]
    return torch.softmax(q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5, dim=-1) @ v


def attention(quick: bool) -> Iterator[Group]:
    """Masked attention forward, 8 heads x 64."""
    heads, dim = 8, 64
    for dtype in (torch.float32, torch.bfloat16):
        for tokens in (1200,) if quick else (1200, 5000):
            known = tokens // 4
            q, k, v = (torch.randn(1, tokens, heads, dim, dtype=dtype) for _ in range(3))
            tq, tk, tv = (x.transpose(1, 2) for x in (q, k, v))
            n_known, mask = torch.tensor([known]), known_mask(known, tokens)
            dense, quarter = 4.0 * tokens * tokens * dim * heads, 4.0 * tokens * known * dim * heads
            cases = {
                "vcc_fast dense": lambda q=q, k=k, v=v: ops.masked_attention(q, k, v),
                "vcc_fast 25% known": lambda q=q, k=k, v=v, n=n_known: ops.masked_attention(q, k, v, n),
                "torch SDPA dense": lambda q=tq, k=tk, v=tv: F.scaled_dot_product_attention(q, k, v),
                "torch SDPA mask": lambda q=tq, k=tk, v=tv, m=mask: F.scaled_dot_product_attention(
                    q, k, v, attn_mask=m
                ),
            }
            # In bfloat16, torch's eager products take most of a minute a call where the processor emulates them.
            if dtype == torch.float32 or tokens <= 1200:
                cases["torch eager"] = lambda q=tq, k=tk, v=tv: eager_attention(q, k, v)
            work = dict.fromkeys(cases, dense) | {"vcc_fast 25% known": quarter, "torch SDPA mask": quarter}
            yield Group(f"attention {tokens} x {heads} x {dim}", str(dtype).removeprefix("torch."), cases, work)


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


def binning(quick: bool) -> Iterator[Group]:
    """scGPT's 51 quantile bins of count-like cells, against its loop over dense rows."""
    import numpy as np
    from scipy import sparse

    from vcc_fast.data.binning import bin_row, bin_rows

    rng = np.random.default_rng(0)
    cells, genes = 50 if quick else 200, 18_080
    rates = rng.gamma(0.35, 3.0, genes)
    dense = np.log1p(rng.poisson(rates * rng.lognormal(0, 0.3, (cells, 1)))).astype(np.float32)
    rows = sparse.csr_matrix(dense)
    random_state = np.random.RandomState(0)

    def loop(draw: bool):
        for row in dense:
            values = row[row != 0]
            bin_row(values, 51, random_state.rand(len(values)) if draw else None)

    cases = {
        "vcc_fast deterministic": lambda: bin_rows(rows, 51, mode="deterministic"),
        "vcc_fast, scGPT's random ties": lambda: bin_rows(rows, 51, mode="random", rng=random_state),
        "its random stream alone": lambda: random_state.rand(rows.nnz),
        "row loop deterministic": lambda: loop(False),
        "row loop, scGPT's random ties": lambda: loop(True),
    }
    name = f"binning {cells} cells, {rows.nnz // cells} non-zeros each"
    yield Group(name, "float32", cases, dict.fromkeys(cases, 4.0 * rows.nnz), "GB/s")


BENCHMARKS = {
    "attention": attention,
    "embedding": embedding,
    "model": model,
    "layer_norm": layer_norm,
    "train_step": train_step,
    "binning": binning,
}

# The tests that must pass before a figure of this benchmark is worth reading.
GATES = {
    "attention": ["tests/ops", "-k", "masked_attention"],
    "embedding": ["tests/ops", "-k", "embedding_sum"],
    "model": ["tests/model"],
    "layer_norm": ["tests/core", "tests/ops", "-k", "add_layer_norm"],
    "train_step": ["tests/model", "-k", "training or passes"],
    "binning": ["tests/data/test_binning.py", "tests/core/test_bin_rows.py"],
}
