"""Adam for the gene table that touches the rows a step uses, and no other.

scGPT's table has 60,697 rows of which a batch uses some thousands. Dense Adam writes a gradient of all rows, mostly
zeros, and moves every row by its momentum: at 12 x 512 that is 60 % of all weights. Here a step takes its rows out,
differentiates them, and puts them back. What changes with it: a row's moments, and the number of steps that corrects
their bias, go on only in steps that use the row; in between it stays where it is. Dense Adam would let it drift on.

Shapes: V rows of the table, R rows in use, E model width.
"""

from __future__ import annotations

import torch
from torch import Tensor

from vcc_fast.model.encoders import GeneEncoder, RowsInUse

BETAS, EPS = (0.9, 0.999), 1e-8


class GeneRows:
    """The gene table's share of an optimiser.

    Parameters
    ----------
    encoder
        Its table is trained; `take` makes it use the rows of the step until `release`.

    Attributes
    ----------
    table
        [V, E] float32.
    leaf
        [R, E] rows of the step, whose gradient is to be filled between `take` and `step`.
    """

    def __init__(self, encoder: GeneEncoder) -> None:
        self._encoder = encoder
        self.table = encoder.embedding.weight
        self._pad_id = encoder.embedding.padding_idx
        self._first = torch.zeros_like(self.table, requires_grad=False)
        self._second = torch.zeros_like(self._first)
        self._steps = torch.zeros(len(self.table), device=self.table.device)
        self._used = torch.empty(0, dtype=torch.int64, device=self.table.device)
        self._place = torch.empty(len(self.table), dtype=torch.int64, device=self.table.device)
        self.leaf = self.table.detach()[:0].clone().requires_grad_()

    def take(self, used: Tensor) -> None:
        """Begin a step that uses the rows `used` [R] int64, each once."""
        self._used = used
        self._place.fill_(len(used))
        self._place[used] = torch.arange(len(used), device=used.device)
        self.leaf = self.table.detach()[used].requires_grad_()
        self._encoder.in_use = RowsInUse(self.leaf, self._place)

    def release(self) -> None:
        """Let the encoder use its table again."""
        self._encoder.in_use = None

    @torch.no_grad()
    def step(self, learning_rate: float) -> None:
        """Adam on the rows that were taken, and back into the table with them."""
        gradient, used = self.leaf.grad, self._used
        if gradient is None:
            return
        steps = self._steps[used].add_(1)[:, None]
        first = self._first[used].lerp_(gradient, 1 - BETAS[0])
        second = self._second[used].mul_(BETAS[1]).addcmul_(gradient, gradient, value=1 - BETAS[1])
        self._steps[used], self._first[used], self._second[used] = steps[:, 0], first, second
        # 1 - 0.999^n has few right digits in float32 while n is small.
        exact = steps.to(torch.float64)
        corrections = [(1 - beta**exact).to(torch.float32) for beta in BETAS]
        scale = second.div_(corrections[1]).sqrt_().add_(EPS)
        self.leaf.sub_(first.div_(scale).mul_(learning_rate / corrections[0]))
        if self._pad_id is not None:
            # As in `nn.Embedding`, the padding row is never trained.
            moved = used != self._pad_id
            self.table.index_copy_(0, used[moved], self.leaf[moved])
        else:
            self.table.index_copy_(0, used, self.leaf)

    def state(self) -> dict[str, Tensor]:
        """First and second moments [V, E] and steps [V] of every row: the tensors themselves, to read or to fill."""
        return {"first": self._first, "second": self._second, "steps": self._steps}
