"""scGPT written a second time, in the plainest torch: one token at a time through the embeddings, a boolean S x S mask.

It shares only the weights with the package.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def embed(state: dict[str, Tensor], gene_ids: Tensor, values: Tensor, condition: Tensor) -> Tensor:
    """gene_ids, values [B, S], condition rows [B, S, E] -> [B, S, E]."""
    width = state["encoder.embedding.weight"].shape[1]

    def norm(x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, (width,), state[f"{name}.weight"], state[f"{name}.bias"])

    gene = norm(state["encoder.embedding.weight"][gene_ids], "encoder.enc_norm")
    inner = F.relu(F.linear(values[..., None].clamp(max=512), *linear(state, "value_encoder.linear1")))
    value = norm(F.linear(inner, *linear(state, "value_encoder.linear2")), "value_encoder.norm")
    return gene + value + condition


def linear(state: dict[str, Tensor], name: str) -> tuple[Tensor, Tensor]:
    return state[f"{name}.weight"], state[f"{name}.bias"]


def encode(state: dict[str, Tensor], x: Tensor, seen: Tensor, n_heads: int) -> Tensor:
    """x [B, S, E], seen [B, S, S] bool (query, key) -> [B, S, E]."""
    n_cells, n_tokens, width = x.shape
    index = 0
    while f"transformer_encoder.layers.{index}.linear1.weight" in state:
        layer = f"transformer_encoder.layers.{index}"
        q, k, v = (
            part.reshape(n_cells, n_tokens, n_heads, width // n_heads).transpose(1, 2)
            for part in F.linear(x, *linear(state, f"{layer}.self_attn.Wqkv")).chunk(3, dim=-1)
        )
        scores = (q @ k.transpose(-1, -2) / (width // n_heads) ** 0.5).masked_fill(~seen[:, None], -torch.inf)
        attended = (scores.softmax(-1) @ v).transpose(1, 2).reshape(n_cells, n_tokens, width)
        x = x + F.linear(attended, *linear(state, f"{layer}.self_attn.out_proj"))
        x = F.layer_norm(x, (width,), *linear(state, f"{layer}.norm1"))
        inner = F.relu(F.linear(x, *linear(state, f"{layer}.linear1")))
        x = F.layer_norm(
            x + F.linear(inner, *linear(state, f"{layer}.linear2")), (width,), *linear(state, f"{layer}.norm2")
        )
        index += 1
    return x


def decode(state: dict[str, Tensor], hidden: Tensor, prefix: str) -> Tensor:
    """[B, S, E] -> [B, S]."""
    for index in (0, 2):
        hidden = F.leaky_relu(F.linear(hidden, *linear(state, f"{prefix}.fc.{index}")), 0.01)
    return F.linear(hidden, *linear(state, f"{prefix}.fc.4"))[..., 0]


def seen_by(known: Tensor) -> Tensor:
    """known [B, S] -> [B, S, S]: every token sees the known ones, and itself."""
    return known[:, None, :] | torch.eye(known.shape[1], dtype=torch.bool)
