"""Tokens in the order known, unknown, padding: sorted once before layer 1 and put back at the output.

The encoder has no positions, so the order changes nothing but the mask, which becomes two numbers a cell.
Shapes: B cells, S tokens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from vcc_fast.model.waiting import on_host


class HostCounts(NamedTuple):
    """Tokens of every cell, on the host: what a GPU's host would otherwise wait for."""

    n_known: tuple[int, ...]
    n_tokens: tuple[int, ...]
    """Known ones and unknown ones that are read."""

    @classmethod
    def of_expressed(cls, values: Tensor, flags: Tensor, read: Tensor) -> HostCounts:
        """Counts of attend="expressed" from values and flags [B, S] and the tokens [M] that are read, on the host."""
        known = (values != 0) | (flags != 0)
        return cls(*(tuple(part.sum(1).tolist()) for part in (known, known.index_fill(1, read, True))))


@dataclass(frozen=True)
class TokenOrder:
    """A permutation of every cell's tokens."""

    index: Tensor | None
    """[B, S] int64: sorted position j holds token index[b, j]. None: tokens stand in this order as they come."""
    n_known: Tensor
    """[B] int64."""
    n_tokens: Tensor
    """[B] int64: known and unknown."""

    @classmethod
    def known_first(cls, known: Tensor, real: Tensor | None = None) -> TokenOrder:
        """Known tokens, then unknown ones, then padding, each in the order in which they came.

        Parameters
        ----------
        known
            [B, S] bool.
        real
            [B, S] bool, False for padding; None: all tokens are real.
        """
        if real is None:
            real = torch.ones_like(known)
        known = known & real
        rank = 2 - known.to(torch.int8) - real.to(torch.int8)
        # To find that out a GPU's host would have to wait.
        if on_host(rank) and bool((rank[:, 1:] >= rank[:, :-1]).all()):
            return cls(None, known.sum(1), real.sum(1))
        return cls(rank.argsort(dim=1, stable=True), known.sum(1), real.sum(1))

    def without_padding(self, n_tokens: tuple[int, ...] | None = None) -> TokenOrder:
        """The same order, cut to the longest cell's tokens; it can no longer unsort.

        `n_tokens` are the counts on the host; None: they are read from the device, for which the host waits.
        """
        longest = max(self.n_tokens.tolist() if n_tokens is None else n_tokens, default=0)
        index = self.index
        if index is None:
            index = torch.arange(longest, device=self.n_tokens.device).expand(len(self.n_tokens), -1)
        return TokenOrder(index[:, :longest], self.n_known, self.n_tokens)

    def positions(self, tokens: Tensor) -> Tensor:
        """Sorted positions [B, M] of the caller's tokens [M], the same for every cell."""
        if self.index is None:
            return tokens.expand(len(self.n_tokens), -1)
        place = torch.arange(self.index.shape[1], device=self.index.device).expand_as(self.index)
        return torch.empty_like(self.index).scatter(1, self.index, place)[:, tokens]

    def sort(self, tokens: Tensor) -> Tensor:
        """[B, S, ...] in the caller's order -> sorted; [S] is shared by all cells and comes out [B, S]."""
        if self.index is None:
            return tokens.expand(len(self.n_tokens), -1) if tokens.ndim == 1 else tokens
        if tokens.ndim == 1:
            return tokens[self.index]
        return tokens.gather(1, self._like(tokens))

    def unsort(self, tokens: Tensor) -> Tensor:
        """[B, S, ...] sorted -> the caller's order."""
        if self.index is None:
            return tokens
        return torch.zeros_like(tokens).scatter(1, self._like(tokens), tokens)

    def _like(self, tokens: Tensor) -> Tensor:
        index = self.index.reshape(*self.index.shape, *(1,) * (tokens.ndim - 2))
        return index.expand(-1, -1, *tokens.shape[2:])


def first_rows(count: Tensor, n_tokens: int) -> Tensor:
    """[B] counts -> [B, n_tokens] bool: True for the first `count[b]` tokens of cell b."""
    return torch.arange(n_tokens, device=count.device) < count[:, None]
