"""scGPT's perturbation model in plain torch, as its users run it: the baseline of the model benchmark.

`nn.TransformerEncoder` is scGPT's own encoder where flash-attn is not installed. In eval mode without gradients torch
takes its "fast path", which writes the N x N attention weights of every head (`fast_path=True`: what users get by
default); without it each layer calls `scaled_dot_product_attention` (`fast_path=False`: the stronger baseline).
"""

from __future__ import annotations

import torch
from torch import nn


class PlainValueEncoder(nn.Module):
    """Clamp, Linear(1, E), ReLU, Linear(E, E), LayerNorm: run on every token, as scGPT does."""

    def __init__(self, d_model: int):
        super().__init__()
        self.linear1, self.linear2, self.norm = (
            nn.Linear(1, d_model),
            nn.Linear(d_model, d_model),
            nn.LayerNorm(d_model),
        )

    def forward(self, values: torch.Tensor) -> torch.Tensor:  # [B, S] -> [B, S, E]
        return self.norm(self.linear2(torch.relu(self.linear1(values.unsqueeze(-1).clamp(max=512)))))


def expression_decoder(d_model: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(d_model, d_model), nn.LeakyReLU(), nn.Linear(d_model, d_model), nn.LeakyReLU(), nn.Linear(d_model, 1)
    )


class PlainScGPT(nn.Module):
    """Gene, value and perturbation embeddings, a post-norm encoder, the affine expression decoder."""

    def __init__(self, vocab_size: int, d_model: int = 512, n_heads: int = 8, d_hid: int = 512, n_layers: int = 12):
        super().__init__()
        self.gene, self.gene_norm = nn.Embedding(vocab_size, d_model), nn.LayerNorm(d_model)
        self.value, self.pert = PlainValueEncoder(d_model), nn.Embedding(3, d_model, padding_idx=0)
        layer = nn.TransformerEncoderLayer(d_model, n_heads, d_hid, dropout=0.0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, n_layers, enable_nested_tensor=False)
        self.coeff, self.bias = expression_decoder(d_model), expression_decoder(d_model)

    def embed(self, gene_ids: torch.Tensor, values: torch.Tensor, flags: torch.Tensor) -> torch.Tensor:
        return self.gene_norm(self.gene(gene_ids)) + self.value(values) + self.pert(flags)

    def forward(self, gene_ids: torch.Tensor, values: torch.Tensor, flags: torch.Tensor) -> torch.Tensor:  # [B, S] each
        hidden = self.encoder(self.embed(gene_ids, values, flags))
        return self.coeff(hidden).squeeze(-1) * values + self.bias(hidden).squeeze(-1)


class fast_path:
    """Turns torch's encoder fast path on or off inside a `with` block."""

    def __init__(self, enabled: bool):
        self.enabled = enabled

    def __enter__(self):
        self.before = torch.backends.mha.get_fastpath_enabled()
        torch.backends.mha.set_fastpath_enabled(self.enabled)

    def __exit__(self, *exception):
        torch.backends.mha.set_fastpath_enabled(self.before)
