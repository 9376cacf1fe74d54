"""What pre-training minimises: scGPT's generative objective, and plain masked training.

generative
    Pass 1: unknown genes from known ones, by the decoder of their own state (`mse`) and by the decoder from the cell
    embedding (`mvc`). Pass 2: the same cells with their embedding of pass 1, detached, in the place of `<cls>`
    (`prompt`). The loss is the sum; scGPT begins with pass 2 after some steps.
masked
    Every gene is seen, but the values of some are replaced by the mask value; `mse` and `mvc` are of these.

Each is a mean of squared errors over the predicted genes of the whole batch, in bins. Shapes: B cells, S tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from vcc_fast._options import require_choice
from vcc_fast.model.scgpt import ScGPT

OBJECTIVES = ("generative", "masked")


class Tokens(NamedTuple):
    """Cells to learn from; each [B, S]."""

    gene_ids: Tensor
    """int64; `<cls>` first, and known."""
    values: Tensor
    """float32 bins, of unknown tokens too: they are what is to be predicted."""
    known: Tensor
    """bool; False for the tokens to be predicted."""
    real: Tensor
    """bool; False for padding."""

    @property
    def predicted(self) -> Tensor:
        """bool [B, S]: the tokens that the loss is about."""
        return self.real & ~self.known

    def cells(self, start: int, stop: int) -> Tokens:
        """Some of the cells."""
        return Tokens(*(tensor[start:stop] for tensor in self))

    def to(self, device: torch.device) -> Tokens:
        """The same on `device`."""
        return Tokens(*(tensor.to(device, non_blocking=True) for tensor in self))


@dataclass(frozen=True)
class Objective:
    """The terms of the loss.

    Parameters
    ----------
    kind
        "generative" or "masked".
    """

    kind: str = "generative"

    def __post_init__(self) -> None:
        require_choice("--objective", self.kind, OBJECTIVES)

    def terms(self, model: ScGPT, tokens: Tokens, n_predicted: int, prompt: bool = True) -> Iterator[dict[str, Tensor]]:
        """This part's share of every term, each pass as soon as it is computed, so that one is in memory at a time.

        Parameters
        ----------
        model
            In training mode for training; with gradients or without.
        tokens
            A part of the batch.
        n_predicted
            Tokens to be predicted in the whole batch: what sums are divided by.
        prompt
            Whether there is a pass 2.

        Yields
        ------
        dict
            `loss`, to be differentiated, and what it is made of. Over all passes and parts: loss = mse + mvc + prompt.
        """
        found = self._first_pass(model, tokens)
        yield from _pass_terms(found, tokens, n_predicted)
        if prompt and self.kind == "generative":
            # Only the first pass's cell embedding goes on.
            cell_emb = found["cell_emb"].detach()
            del found
            second = _generate(model, tokens, cell_emb)
            error = _share(second["pred"], tokens, n_predicted)
            yield {"prompt": error, "loss": error}

    def errors(self, model: ScGPT, tokens: Tokens) -> dict[str, Tensor]:
        """Sums over what is to be predicted: squared errors `mse` and `mvc`, scGPT's relative errors `mre`."""
        found = self._first_pass(model, tokens)
        terms = next(_pass_terms(found, tokens, 1))
        del terms["loss"]
        relative = (found["pred"].float() - tokens.values).abs() / (tokens.values + 1e-6)
        return terms | {"mre": torch.where(tokens.predicted, relative, 0).sum()}

    def _first_pass(self, model: ScGPT, tokens: Tokens) -> dict[str, Tensor | None]:
        if self.kind == "masked":
            values = tokens.values.masked_fill(tokens.predicted, model.config.mask_value)
            return model.forward_perception(tokens.gene_ids, values, tokens.real.sum(1))
        return _generate(model, tokens)


def _generate(model: ScGPT, tokens: Tokens, cell_emb: Tensor | None = None) -> dict[str, Tensor | None]:
    return model.forward_generation(*tokens, cell_emb, read=tokens.predicted)


def _pass_terms(found: dict[str, Tensor | None], tokens: Tokens, n_predicted: int) -> Iterator[dict[str, Tensor]]:
    terms = {"mse": _share(found["pred"], tokens, n_predicted)}
    if found["mvc"] is not None:
        terms["mvc"] = _share(found["mvc"], tokens, n_predicted)
    yield terms | {"loss": sum(terms.values())}


def _share(predicted: Tensor, tokens: Tokens, n_predicted: int) -> Tensor:
    """Sum of squared errors of the tokens to be predicted, of all `n_predicted` of the batch."""
    return torch.where(tokens.predicted, (predicted.float() - tokens.values).square(), 0).sum() / n_predicted
