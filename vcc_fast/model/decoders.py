"""From hidden states to expression.

Shapes: B cells, S tokens, E model width, R genes in use.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from vcc_fast import ops
from vcc_fast.model.waiting import on_host

# Rows a decoder takes at a time without gradients: on a CPU its two hidden layers then stay in cache-sized buffers, and
# a GPU is kept busy by no fewer than this.
CHUNK_ROWS, DEVICE_CHUNK_ROWS = 4096, 65_536


class ExprDecoder(nn.Module):
    """Linear, LeakyReLU, Linear, LeakyReLU, Linear(E, 1): one number a token."""

    product_dtype: torch.dtype | None = None
    """Type of the two wide products; None: that of their weights."""

    def __init__(self, d_model: int) -> None:
        super().__init__()
        self.fc = nn.Sequential(
            nn.Linear(d_model, d_model),
            nn.LeakyReLU(),
            nn.Linear(d_model, d_model),
            nn.LeakyReLU(),
            nn.Linear(d_model, 1),
        )

    def forward(self, hidden: Tensor) -> Tensor:
        """[..., E] -> [...]."""
        if torch.is_grad_enabled():
            return self._rows(hidden)
        rows = hidden.reshape(-1, hidden.shape[-1])
        chunks = rows.split(CHUNK_ROWS if on_host(rows) else DEVICE_CHUNK_ROWS)
        read = [self._rows(chunk) for chunk in chunks]
        return (torch.cat(read) if read else rows.new_empty(0)).view(hidden.shape[:-1])

    def _rows(self, rows: Tensor) -> Tensor:
        inner = rows.to(self.product_dtype or self.fc[0].weight.dtype)
        for wide in (self.fc[0], self.fc[2]):
            inner = ops.linear(inner, wide.weight.to(inner.dtype), wide.bias.to(inner.dtype))
            inner = F.leaky_relu(inner, inplace=not torch.is_grad_enabled())
        return self.fc[4](inner.to(self.fc[4].weight.dtype)).squeeze(-1)


class AffineExprDecoder(nn.Module):
    """Expression = coefficient x control value + bias, both read off the hidden state."""

    def __init__(self, d_model: int) -> None:
        super().__init__()
        self.coeff_decoder = ExprDecoder(d_model)
        self.bias_decoder = ExprDecoder(d_model)

    def forward(self, hidden: Tensor, values: Tensor) -> Tensor:
        """[..., E] and the raw (lognorm) values [...] -> [...]."""
        return self.coeff_decoder(hidden) * values + self.bias_decoder(hidden)


class MVCDecoder(nn.Module):
    """Expression from the cell embedding: (W sigmoid(gene2query(gene row))) . cell embedding."""

    def __init__(self, d_model: int) -> None:
        super().__init__()
        self.gene2query = nn.Linear(d_model, d_model)
        self.W = nn.Linear(d_model, d_model, bias=False)

    def forward(self, cell_emb: Tensor, gene_rows: Tensor) -> Tensor:
        """Cell embeddings [B, E] and normalised gene rows [R, E] -> [B, R]; a query belongs to a gene, not a token."""
        return cell_emb @ self.queries(gene_rows).T

    def queries(self, gene_rows: Tensor) -> Tensor:
        """What a cell embedding is multiplied by: [R, E] -> [R, E]."""
        return self.W(torch.sigmoid(self.gene2query(gene_rows)))


class ClsDecoder(nn.Module):
    """scGPT's cell-type decoder: loaded, kept and written, so that a checkpoint comes out as it went in."""

    def __init__(self, d_model: int, n_cls: int, n_layers: int) -> None:
        super().__init__()
        self._decoder = nn.ModuleList()
        for _ in range(n_layers - 1):
            self._decoder.extend([nn.Linear(d_model, d_model), nn.ReLU(), nn.LayerNorm(d_model)])
        self.out_layer = nn.Linear(d_model, n_cls)

    def forward(self, cell_emb: Tensor) -> Tensor:
        """[B, E] -> [B, n_cls]."""
        for layer in self._decoder:
            cell_emb = layer(cell_emb)
        return self.out_layer(cell_emb)
