"""Inputs that the tests of the ops share, an independent dense oracle, and outputs poisoned before they are written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from unittest import mock

import torch
from torch import Tensor


class AttentionCase(NamedTuple):
    """Sizes and counts of one call; `n_known` or `n_tokens` None is passed on as None."""

    id: str
    S: int
    H: int
    D: int
    n_known: tuple[int, ...] | None
    n_tokens: tuple[int, ...] | None


# Token counts that are no multiple of any tile, and one that is; every kind of count: none, one, some, all.
ATTENTION_CASES = (
    AttentionCase("dense-S1", 1, 1, 16, None, None),
    AttentionCase("dense-S67", 67, 2, 64, None, None),
    AttentionCase("dense-S128", 128, 1, 32, None, None),
    AttentionCase("padding-only", 33, 2, 24, None, (0, 1, 20, 33)),
    AttentionCase("known-only", 70, 2, 64, (0, 1, 64, 70), None),
    AttentionCase("known-and-padding", 150, 3, 64, (0, 0, 33, 129, 131), (0, 5, 77, 140, 131)),
    AttentionCase("known-tile-edges", 131, 1, 40, (63, 64, 65, 128), (131, 130, 65, 128)),
    AttentionCase("wide-heads", 75, 2, 128, (9, 70), (75, 72)),
)


def attention_inputs(case: AttentionCase, dtype: torch.dtype, seed: int = 0) -> tuple[Tensor | None, ...]:
    """q, k, v [B, S, H, D], n_known, n_tokens."""
    generator = torch.Generator().manual_seed(seed)
    counts = [None if count is None else torch.tensor(count) for count in (case.n_known, case.n_tokens)]
    B = next((len(count) for count in counts if count is not None), 2)
    qkv = (torch.randn(B, case.S, case.H, case.D, generator=generator).to(dtype) for _ in range(3))
    return *qkv, *counts


def dense_attention(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None
) -> tuple[Tensor, Tensor]:
    """The definition by an N x N mask, in float64 and differentiable; valid rows of lse only (0 elsewhere)."""
    B, S, H, D = q.shape
    position = torch.arange(S)
    n_tokens = torch.full((B,), S) if n_tokens is None else n_tokens
    n_known = n_tokens if n_known is None else n_known
    valid = position < n_tokens[:, None]  # [B, S]
    seen = (position < n_known[:, None])[:, None, :] | torch.eye(S, dtype=torch.bool)  # [B, S, S]
    scores = torch.einsum("bihd,bjhd->bhij", q.double(), k.double()) / D**0.5
    scores = scores.masked_fill(~seen[:, None], -torch.inf)
    out = torch.einsum("bhij,bjhd->bihd", scores.softmax(-1), v.double())
    return out * valid[..., None, None], torch.where(valid[:, None], scores.logsumexp(-1), 0)


def embedding_inputs(
    B: int, S: int, E: int, dtype: torch.dtype, *, index_dtype: torch.dtype = torch.int64, seed: int = 0
) -> tuple[Tensor, ...]:
    """Ids of genes, values and conditions [B, S], some -1, and tables [rows, E] of 50, 9 and 3 rows."""
    generator = torch.Generator().manual_seed(seed)
    rows = (50, 9, 3)
    ids = (torch.randint(-1, n, (B, S), generator=generator, dtype=index_dtype) for n in rows)
    tables = (torch.randn(n, E, generator=generator).to(dtype) for n in rows)
    return *ids, *tables


@contextmanager
def poisoned_memory() -> Iterator[None]:
    """Within it, `torch.empty` and `empty_like` hand out NaN, so that what a kernel does not write is seen."""

    def poisoned(create):
        def filled(*args, **kwargs):
            tensor = create(*args, **kwargs)
            return tensor.fill_(torch.nan) if tensor.is_floating_point() else tensor

        return filled

    with (
        mock.patch.object(torch, "empty", poisoned(torch.empty)),
        mock.patch.object(torch, "empty_like", poisoned(torch.empty_like)),
    ):
        yield
