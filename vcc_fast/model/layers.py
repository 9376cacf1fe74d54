"""The encoder: post-norm layers, ReLU, eps 1e-5, attention through `ops.masked_attention`.

Shapes: B cells, S tokens, H heads, D head dim, E model width. The residual stream and the norms have the type of the
norms' weights (float32); products run in the type of the linear weights.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from vcc_fast import ops
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.readout import read_layer


@dataclass(frozen=True)
class AttentionRule:
    """Who sees whom, the same for every layer of one pass."""

    n_known: Tensor | None = None
    """[B] tokens that every token sees; None: all."""
    n_tokens: Tensor | None = None
    """[B] real tokens; None: all. The rest is padding."""
    projected: Tensor | None = None
    """[B, S, 1] tokens whose attention output passes the output projection; None: all."""
    backend: str = "auto"
    """Backend of `ops.masked_attention`."""
    rows: Tensor | None = None
    """[B, M] positions of the tokens that the last layer computes; None: all."""


class SelfAttention(nn.Module):
    """Multi-head attention; Q, K and V are row blocks of one projection."""

    def __init__(self, d_model: int, n_heads: int) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.Wqkv = nn.Linear(d_model, 3 * d_model)
        self.out_proj = nn.Linear(d_model, d_model)
        nn.init.xavier_uniform_(self.Wqkv.weight)
        nn.init.zeros_(self.Wqkv.bias)
        nn.init.zeros_(self.out_proj.bias)

    def forward(self, x: Tensor, rule: AttentionRule) -> Tensor:
        """[B, S, E] -> [B, S, E]."""
        n_cells, n_tokens, width = x.shape
        # Views of the projection: the op reads them by their strides.
        q, k, v = self.Wqkv(x).view(n_cells, n_tokens, 3, self.n_heads, width // self.n_heads).unbind(2)
        attended = ops.masked_attention(q, k, v, rule.n_known, rule.n_tokens, backend=rule.backend)
        del q, k, v
        attended = attended.reshape(n_cells, n_tokens, width)
        if rule.projected is None:
            return self.out_proj(attended)
        return torch.where(rule.projected, self.out_proj(attended), attended)


class EncoderLayer(nn.Module):
    """x = norm1(x + attention(x)); x = norm2(x + feed_forward(x))."""

    def __init__(self, d_model: int, n_heads: int, d_hid: int, dropout: float) -> None:
        super().__init__()
        self.self_attn = SelfAttention(d_model, n_heads)
        self.linear1 = nn.Linear(d_model, d_hid)
        self.linear2 = nn.Linear(d_hid, d_model)
        self.norm1 = nn.LayerNorm(d_model)
        self.norm2 = nn.LayerNorm(d_model)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, rule: AttentionRule) -> Tensor:
        """[B, S, E] -> [B, S, E]; without gradients `x` is overwritten."""
        return self.add_branches(x, self.self_attn(x.to(self.linear1.weight.dtype), rule))

    def add_branches(self, x: Tensor, attended: Tensor) -> Tensor:
        """The layer after its attention; without gradients `x` is overwritten."""
        x = self.norm1(self._add(x, self.dropout(attended)))
        inner = self.linear1(x.to(self.linear1.weight.dtype))
        inner = self.dropout(F.relu(inner, inplace=not torch.is_grad_enabled()))
        return self.norm2(self._add(x, self.dropout(self.linear2(inner))))

    @staticmethod
    def _add(x: Tensor, update: Tensor) -> Tensor:
        return x + update if torch.is_grad_enabled() else x.add_(update)


class Encoder(nn.Module):
    """A stack of layers without a final norm."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        layer = EncoderLayer(config.d_model, config.n_heads, config.d_hid, config.dropout)
        # As in scGPT, whose stack copies one layer: all layers start with the same weights.
        self.layers = nn.ModuleList(copy.deepcopy(layer) for _ in range(config.n_layers))

    def forward(self, x: Tensor, rule: AttentionRule) -> Tensor:
        """[B, S, E] -> [B, S, E], or [B, M, E] with `rule.rows`; without gradients `x` is overwritten."""
        *before, last = self.layers
        for layer in before:
            x = layer(x, rule)
        return last(x, rule) if rule.rows is None else read_layer(last, x, rule)
