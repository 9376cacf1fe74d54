"""Iterative generation: from known genes, round by round, until every gene has a value.

scGPT's paper describes it and its code has none of it, so the details here are this package's choice:

1. one generation pass over the known tokens and all genes that are still unknown;
2. the confidence of a gene is how little its two predictions differ: |decoder - decoder from the cell embedding|,
   smallest first, ties in gene order;
3. of the r genes still unknown with k rounds left, the ceil(r / k) most confident become known, with the decoder's
   prediction rounded to a bin (halves to even) and clipped to 0..n_bins-1; a value once given is not changed;
4. again from 1, until none is unknown.

With one round this is scGPT's single pass, rounded. Shapes: B cells, P known and U unknown tokens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from numpy.typing import ArrayLike
from torch import Tensor

from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.inputs import to_parts
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.model.tokens import first_rows


@dataclass(frozen=True)
class Generated:
    """What the rounds gave for every unknown gene [B, U]; 0 at padding."""

    values: Tensor
    """float32 bins with which the genes became known."""
    predictions: Tensor
    """float32 decoder predictions, not rounded, in the round in which the gene became known."""
    rounds: Tensor
    """int64, 1 for the first round; 0 at padding."""
    confidences: Tensor
    """float32 |decoder - decoder from the cell embedding| in that round; smaller is more confident."""


def generate_iteratively(
    model: ScGPT,
    known_ids: Tensor | ArrayLike,
    known_values: Tensor | ArrayLike,
    unknown_ids: Tensor | ArrayLike,
    steps: int,
    n_known: Tensor | ArrayLike | None = None,
    n_unknown: Tensor | ArrayLike | None = None,
    on_round: Callable[[int, int], None] | None = None,
) -> Generated:
    """Give every unknown gene a bin in `steps` rounds; the module's docstring has the rule.

    Parameters
    ----------
    model
        With a flag encoder, the plain decoder and the decoder from the cell embedding.
    known_ids, known_values
        [B, P] ids, `<cls>` first, and bins; `<cls>` has -2 (`pad_value`).
    unknown_ids
        [B, U].
    steps
        Rounds; at least 1. Cells with fewer unknown genes than rounds are finished earlier.
    n_known, n_unknown
        [B] real tokens of each part; None: all are real.
    on_round
        Called after every round with its number and the count of genes still unknown.

    Raises
    ------
    UsageError
        `steps` is no whole number of at least 1, or an input has another shape or range.
    WeightsError
        The model lacks a part that generation needs.
    """
    if isinstance(steps, bool) or not isinstance(steps, int) or steps < 1:
        raise UsageError(f"steps must be a whole number of at least 1, not {steps!r}")
    if not model.config.mvc:
        raise WeightsError(
            "the checkpoint has no decoder from the cell embedding (mvc_decoder), from which iterative generation "
            "takes its confidence; take a foundation checkpoint, or one round with ScGPT.generate"
        )
    parts = to_parts(known_ids, known_values, unknown_ids, n_known, n_unknown, model.config.vocab_size, model.device)
    ids = torch.cat([parts.known_ids, parts.unknown_ids], dim=1)
    real = torch.cat([parts.given, parts.asked], dim=1)
    n_first = parts.known_ids.shape[1]
    values, predictions, confidences = (torch.zeros(parts.asked.shape, device=model.device) for _ in range(3))
    rounds = torch.zeros_like(parts.unknown_ids)
    waiting = parts.asked
    for done in range(steps):
        if not bool(waiting.any()):
            break
        bins = torch.cat([parts.known_values, values], dim=1)
        known = torch.cat([parts.given, parts.asked & ~waiting], dim=1)
        with model.evaluating():
            found = model.forward_generation(ids, bins, known, real)
        pred = found["pred"][:, n_first:].float()
        difference = (pred - found["mvc"][:, n_first:].float()).abs()
        remaining = waiting.sum(1)
        rounds_left = steps - done
        quota = (remaining + rounds_left - 1) // rounds_left
        chosen = most_confident(difference, waiting, quota)
        values = torch.where(chosen, pred.round().clamp(0, model.config.n_bins - 1), values)
        predictions = torch.where(chosen, pred, predictions)
        confidences = torch.where(chosen, difference, confidences)
        rounds = rounds.masked_fill(chosen, done + 1)
        waiting = waiting & ~chosen
        if on_round is not None:
            on_round(done + 1, int(waiting.sum()))
    return Generated(values, predictions, rounds, confidences)


def most_confident(difference: Tensor, candidates: Tensor, quota: Tensor) -> Tensor:
    """The `quota[b]` candidates of cell b with the smallest difference, ties in order: [B, U] bool."""
    order = difference.masked_fill(~candidates, torch.inf).argsort(dim=1, stable=True)
    taken = first_rows(quota, difference.shape[1])
    return torch.zeros_like(candidates).scatter(1, order, taken) & candidates
