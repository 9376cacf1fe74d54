"""The encoder: post-norm layers, ReLU, eps 1e-5, attention through `ops.masked_attention`.

Shapes: B cells, S tokens, H heads, D head dim, E model width. The residual stream and the norms have the type of the
norms' weights (float32). Products run in the type of the linear weights, or in `Encoder.product_dtype`, to which the
weights are then cast in each pass: mixed precision, as training needs it. Between the layers goes the residual stream,
and with it the same in the products' type (the same tensor where the types agree).
"""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

from vcc_fast import ops
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.readout import read_layer
from vcc_fast.model.rule import AttentionRule, apply_linear, norm_backend


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
        q, k, v = (
            apply_linear(self.Wqkv, x, rule).view(n_cells, n_tokens, 3, self.n_heads, width // self.n_heads).unbind(2)
        )
        attended = ops.masked_attention(q, k, v, rule.n_known, rule.n_tokens, backend=rule.backend)
        del q, k, v
        attended = attended.reshape(n_cells, n_tokens, width)
        if rule.projected_at is not None:
            tokens = attended.view(-1, width)
            some = apply_linear(self.out_proj, tokens.index_select(0, rule.projected_at), rule)
            return tokens.index_copy(0, rule.projected_at, some).view_as(attended)
        update = apply_linear(self.out_proj, attended, rule)
        return update if rule.projected is None else torch.where(rule.projected, update, attended)


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

    def forward(self, x: Tensor, product: Tensor, rule: AttentionRule) -> tuple[Tensor, Tensor]:
        """x [B, S, E] and the same in the products' type, before and after; without gradients `x` is overwritten."""
        return self.add_branches(x, self.self_attn(product, rule), rule)

    def add_branches(self, x: Tensor, attended: Tensor, rule: AttentionRule) -> tuple[Tensor, Tensor]:
        """The layer after its attention; without gradients `x` is overwritten."""
        x, product = self._add(x, attended, self.norm1, rule)
        inner = self.dropout(apply_linear(self.linear1, product, rule, "relu"))
        return self._add(x, apply_linear(self.linear2, inner, rule), self.norm2, rule)

    def _add(self, x: Tensor, update: Tensor, norm: nn.LayerNorm, rule: AttentionRule) -> tuple[Tensor, Tensor]:
        add = ops.add_layer_norm if torch.is_grad_enabled() else ops.add_layer_norm_
        update, backend = self.dropout(update), norm_backend(rule.backend)
        return add(x, update, norm.weight, norm.bias, eps=norm.eps, return_product=True, backend=backend)


class Encoder(nn.Module):
    """A stack of layers without a final norm."""

    product_dtype: torch.dtype | None = None
    """Type of the products; None: that of the linear weights."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        layer = EncoderLayer(config.d_model, config.n_heads, config.d_hid, config.dropout)
        # As in scGPT, whose stack copies one layer: all layers start with the same weights.
        self.layers = nn.ModuleList(copy.deepcopy(layer) for _ in range(config.n_layers))

    def forward(self, x: Tensor, rule: AttentionRule) -> Tensor:
        """[B, S, E] -> [B, S, E], or [B, M, E] with `rule.rows`; without gradients `x` is overwritten."""
        *before, last = self.layers
        product = x.to(self.product_dtype or last.linear1.weight.dtype)
        for layer in before:
            x, product = layer(x, product, rule)
        if rule.rows is None:
            return last(x, product, rule)[0]
        return read_layer(last, x, product, rule)
