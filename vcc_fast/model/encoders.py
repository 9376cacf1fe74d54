"""Genes and values as rows of width E: the tables that `ops.embedding_sum` adds.

Shapes: R rows in use, E model width.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from vcc_fast import ops
from vcc_fast.model.piecewise import PiecewiseLinear, piecewise_linear
from vcc_fast.model.waiting import on_host

# The value encoder clamps above only, so that -1 (masked) and -2 (padding, <cls>) pass through.
MAX_VALUE = 512.0
# Tokens whose value rows are computed at a time, so that what is computed on the way takes 128 MiB at width 512.
CHUNK = 2**16


def state_of(weights: tuple[Tensor, ...]) -> tuple:
    """What changes when a weight changes, moves or is replaced.

    Writes through `.data` cannot be noticed; assign or use in-place operations under `torch.no_grad`.
    """
    return tuple((w.device, w.dtype, w.data_ptr(), None if w.is_inference() else w._version) for w in weights)


def has_gradients(module: nn.Module) -> bool:
    """Whether gradients flow into a weight of `module`."""
    return torch.is_grad_enabled() and any(parameter.requires_grad for parameter in module.parameters())


class RowsInUse(NamedTuple):
    """Some rows of the gene table as a tensor of their own: its gradient has these rows, and not the whole table."""

    rows: Tensor
    """[R, E]."""
    place: Tensor
    """[vocab_size] int64: the row of a gene; R, which is none, for a gene that is not among them."""


class GeneEncoder(nn.Module):
    """A row a gene, layer-normalised. A normalised row depends only on the gene, so the table is normalised once.

    Attributes
    ----------
    in_use
        Set by a training step: where gradients flow, rows are taken from here and not from the table.
    """

    def __init__(self, vocab_size: int, d_model: int, pad_id: int | None) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, d_model, padding_idx=pad_id)
        self.enc_norm = nn.LayerNorm(d_model)
        # scGPT draws the whole table anew, padding row included: that row is not zero.
        nn.init.uniform_(self.embedding.weight, -0.1, 0.1)
        self.in_use: RowsInUse | None = None
        self._table: Tensor | None = None
        self._table_of: tuple | None = None

    def forward(self, gene_ids: Tensor) -> Tensor:
        """Normalised rows of `gene_ids`, differentiable: [...] -> [..., E]."""
        if self.in_use is not None and torch.is_grad_enabled():
            return self.enc_norm(F.embedding(self.in_use.place[gene_ids], self.in_use.rows))
        return self.enc_norm(self.embedding(gene_ids))

    @torch.no_grad()
    def table(self) -> Tensor:
        """The whole table, normalised [vocab_size, E]; kept until a weight changes (`state_of`)."""
        state = state_of((self.embedding.weight, self.enc_norm.weight, self.enc_norm.bias))
        if self._table is None or state != self._table_of:
            self._table, self._table_of = self.enc_norm(self.embedding.weight), state
        return self._table

    def tables_and_ids(self, gene_ids: Tensor, backend: str = "auto") -> tuple[Tensor, Tensor]:
        """(table [R, E], ids into it shaped as `gene_ids`): the kept table, or the rows in use where gradients flow.

        Which genes are in use a GPU's host would have to wait for: there it is a row a token, or the whole table where
        that has fewer rows.
        """
        if self.in_use is not None and torch.is_grad_enabled():
            return self.enc_norm(self.in_use.rows), self.in_use.place[gene_ids]
        if not has_gradients(self):
            return self.table(), gene_ids
        if on_host(gene_ids):
            used, ids = torch.unique(gene_ids, return_inverse=True)
        elif gene_ids.numel() < self.embedding.num_embeddings:
            used = gene_ids.reshape(-1)
            ids = torch.arange(len(used), device=used.device).view(gene_ids.shape)
        else:
            used, ids = torch.arange(self.embedding.num_embeddings, device=gene_ids.device), gene_ids
        return self.enc_norm(self._rows(used, backend)), ids

    def _rows(self, used: Tensor, backend: str) -> Tensor:
        """What `self.embedding` gives for the ids `used` [R], with the same gradient: [R, E].

        `nn.Embedding` zeroes a gradient of the whole table in fresh memory, the op in memory of earlier results.
        """
        weight, pad_id = self.embedding.weight, self.embedding.padding_idx
        is_pad = torch.zeros_like(used, dtype=torch.bool) if pad_id is None else used == pad_id
        # As in `nn.Embedding`, the padding row has a value but no gradient.
        rows = ops.embedding_sum(
            used.masked_fill(is_pad, -1).unsqueeze(0), None, None, weight, None, None, backend=backend
        )[0]
        if pad_id is None or (on_host(is_pad) and not bool(is_pad.any())):
            return rows
        return torch.where(is_pad[:, None], weight[pad_id].detach(), rows)


class ContinuousValueEncoder(nn.Module):
    """An expression value as a row: Linear(1, E), ReLU, Linear(E, E), LayerNorm."""

    def __init__(self, d_model: int) -> None:
        super().__init__()
        self.linear1 = nn.Linear(1, d_model)
        self.linear2 = nn.Linear(d_model, d_model)
        self.norm = nn.LayerNorm(d_model)
        self._pieces: PiecewiseLinear | None = None
        self._pieces_of: tuple | None = None

    def forward(self, values: Tensor) -> Tensor:
        """[...] -> [..., E]."""
        x = values.to(self.linear1.weight.dtype).clamp(max=MAX_VALUE).unsqueeze(-1)
        return self.norm(self.linear2(F.relu(self.linear1(x))))

    def table_and_ids(self, values: Tensor, backend: str = "auto") -> tuple[Tensor, Tensor]:
        """(rows [R, E], ids into them shaped as `values`): a row a value, on a GPU a row a token."""
        return self.distinct_rows(values) if on_host(values) else self.token_rows(values, backend)

    def distinct_rows(self, values: Tensor) -> tuple[Tensor, Tensor]:
        """A row of every distinct value, differentiable.

        A cell holds few distinct values (all zeros are equal, and so are equal counts), so this is exact and cheap;
        where every value differs it is the same work as without the table. How many there are, the host has to know:
        on a GPU it waits for that.
        """
        distinct, ids = torch.unique(values, return_inverse=True)
        return self(distinct), ids

    def token_rows(self, values: Tensor, backend: str = "auto") -> tuple[Tensor, Tensor]:
        """A row of every token, by the piecewise-linear map: nothing depends on what the values are.

        Differentiable in the weights, whose gradients are those of the network but at a value that lies exactly on a
        breakpoint: there either side's derivative is one of the ReLU's.
        """
        flat = values.reshape(-1)
        ids = torch.arange(len(flat), device=values.device).view(values.shape)
        dtype = self.norm.weight.dtype
        if has_gradients(self):
            pieces = self._new_pieces()
            part = flat.to(pieces.slopes.dtype).clamp(max=MAX_VALUE)
            return self.norm(pieces.differentiable(part, backend).to(dtype)), ids
        with torch.no_grad():
            pieces = self.pieces()
            rows = flat.new_empty((len(flat), self.norm.normalized_shape[0]), dtype=dtype)
            for start in range(0, len(flat), CHUNK):
                part = flat[start : start + CHUNK].to(pieces.slopes.dtype).clamp(max=MAX_VALUE)
                rows[start : start + CHUNK] = self.norm(pieces(part).to(dtype))
        return rows, ids

    @torch.no_grad()
    def pieces(self) -> PiecewiseLinear:
        """The two linear maps with the ReLU between them as one map; kept until a weight changes (`state_of`)."""
        state = state_of((self.linear1.weight, self.linear1.bias, self.linear2.weight, self.linear2.bias))
        if self._pieces is None or state != self._pieces_of:
            self._pieces, self._pieces_of = self._new_pieces(), state
        return self._pieces

    def _new_pieces(self) -> PiecewiseLinear:
        first, second = self.linear1, self.linear2
        dtype = torch.promote_types(first.weight.dtype, torch.float32)
        return piecewise_linear(first.weight[:, 0], first.bias, second.weight, second.bias, dtype)
