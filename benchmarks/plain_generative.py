"""scGPT's generative pre-training in plain torch, on its best path: the baseline of the pre-training benchmark.

scGPT's own code runs the unknown tokens of a layer through a look-alike of `nn.MultiheadAttention` that writes the
attention weights of every head. Here they call `scaled_dot_product_attention` with the boolean mask that says the same,
and the known tokens call it without one; decoders read the unknown tokens only. So this is what plain torch can do, not
what scGPT does.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from plain_scgpt import PlainValueEncoder, expression_decoder
from torch import Tensor, nn


class PlainGenerativeLayer(nn.Module):
    """Post-norm layer whose unknown tokens see the known ones and themselves, and skip the output projection."""

    def __init__(self, d_model: int, n_heads: int, d_hid: int):
        super().__init__()
        self.n_heads = n_heads
        self.qkv, self.out_proj = nn.Linear(d_model, 3 * d_model), nn.Linear(d_model, d_model)
        self.linear1, self.linear2 = nn.Linear(d_model, d_hid), nn.Linear(d_hid, d_model)
        self.norm1, self.norm2 = nn.LayerNorm(d_model), nn.LayerNorm(d_model)

    def forward(self, x: Tensor, n_known: int, mask: Tensor) -> Tensor:
        n_cells, n_tokens, width = x.shape
        q, k, v = self.qkv(x).view(n_cells, n_tokens, 3, self.n_heads, -1).permute(2, 0, 3, 1, 4)
        of_known = F.scaled_dot_product_attention(q[:, :, :n_known], k[:, :, :n_known], v[:, :, :n_known])
        of_unknown = F.scaled_dot_product_attention(q[:, :, n_known:], k, v, attn_mask=mask)
        attended = [part.transpose(1, 2).reshape(n_cells, -1, width) for part in (of_known, of_unknown)]
        x = self.norm1(x + torch.cat([self.out_proj(attended[0]), attended[1]], dim=1))
        return self.norm2(x + self.linear2(torch.relu(self.linear1(x))))


class PlainGenerative(nn.Module):
    """Gene and value embeddings, the mark of an unknown value, the encoder, the decoder and the one from the cell."""

    def __init__(self, vocab_size: int, d_model: int = 512, n_heads: int = 8, d_hid: int = 512, n_layers: int = 12):
        super().__init__()
        self.gene, self.gene_norm = nn.Embedding(vocab_size, d_model), nn.LayerNorm(d_model)
        self.value, self.flag = PlainValueEncoder(d_model), nn.Embedding(2, d_model)
        self.layers = nn.ModuleList(PlainGenerativeLayer(d_model, n_heads, d_hid) for _ in range(n_layers))
        self.decoder = expression_decoder(d_model)
        self.gene2query, self.mvc = nn.Linear(d_model, d_model), nn.Linear(d_model, d_model, bias=False)

    def encode(self, genes: Tensor, values: Tensor, cell_emb: Tensor | None = None) -> Tensor:
        """Normalised gene rows [B, S, E] and the values [B, P] of the first P, which are known -> [B, S, E]."""
        n_known, n_tokens = values.shape[1], genes.shape[1]
        known = genes[:, :n_known] + self.value(values)
        if cell_emb is not None:
            known = torch.cat([cell_emb[:, None], known[:, 1:]], dim=1)
        x = torch.cat([known, genes[:, n_known:] + self.flag.weight[1]], dim=1)
        mask = torch.eye(n_tokens, dtype=torch.bool, device=genes.device)[n_known:]
        mask[:, :n_known] = True
        for layer in self.layers:
            x = layer(x, n_known, mask)
        return x

    def losses(self, gene_ids: Tensor, values: Tensor, target: Tensor) -> list[Tensor]:
        """Ids [B, S], values [B, P] of the known and target [B, S - P] of the others -> the three losses."""
        n_known = values.shape[1]
        found, cell_emb = [], None
        for _ in range(2):
            genes = self.gene_norm(self.gene(gene_ids))
            hidden = self.encode(genes, values, cell_emb)
            found.append((self.decoder(hidden[:, n_known:]).squeeze(-1).float() - target).square().mean())
            if cell_emb is None:
                query = self.mvc(torch.sigmoid(self.gene2query(genes[:, n_known:])))
                predicted = torch.einsum("bse,be->bs", query, hidden[:, 0])
                found.append((predicted.float() - target).square().mean())
                cell_emb = hidden[:, 0].detach()
        return found
