"""The model that is trained: a checkpoint's, or a new one; its gene table cut down to the genes in use.

A screen uses some thousand of scGPT's 60,697 gene rows. The others have no gradient and, under Adam, never move; so
training a table of the rows in use alone gives the same weights, and spares a gradient, two moments and an update of
the whole table in every step. What is saved has the whole table again.

Shapes: R rows in use, V rows of the vocabulary, E model width.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from vcc_fast.data.conditions import Conditions
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import WeightsError
from vcc_fast.model.checkpoint import Stored
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.sizes import SIZES

TABLE = "encoder.embedding.weight"
CONDITIONS_TABLE = "condition_encoder.weight"
DECODER_PARTS = ("coeff_decoder", "bias_decoder")


@dataclass
class WorkingModel:
    """A model over the genes in use, and what is needed to write the whole one.

    Attributes
    ----------
    model
        Its gene table has the rows in use and then the padding token's.
    config, vocab
        Of the whole model.
    table
        float32 [V, E], the whole table as it was; rows in use are out of date.
    rows
        int64 [R], vocabulary rows in use.
    new
        Names of the weights that no checkpoint gave: random, but for the condition table, whose rows are zeros.
    """

    model: ScGPT
    config: ModelConfig
    vocab: GeneVocab
    table: Tensor
    rows: Tensor
    new: list[str]

    def tokens(self, ids: np.ndarray) -> np.ndarray:
        """Rows of the vocabulary [T] -> rows of the working table [T]."""
        place = np.full(len(self.table), -1, dtype=np.int64)
        place[self.rows.numpy()] = np.arange(len(self.rows))
        found = place[ids]
        if (found < 0).any():
            raise WeightsError("a token is not among the genes in use")
        return found

    def whole_state(self, weights: dict[str, Tensor] | None = None) -> dict[str, Tensor]:
        """The whole model's state, with `weights` (by name, e.g. their average) in place of the model's own."""
        state = {name: tensor.detach().cpu() for name, tensor in self.model.state_dict().items()}
        state |= {name: tensor.detach().cpu() for name, tensor in (weights or {}).items()}
        table = self.table.clone()
        table[self.rows] = state[TABLE]
        return state | {TABLE: table}


def from_checkpoint(
    stored: Stored,
    vocab_of: GeneVocab,
    ids: np.ndarray,
    seed: int,
    dropout: float = 0.0,
    conditions: Conditions | None = None,
) -> WorkingModel:
    """A checkpoint's model, ready for perturbations.

    Parameters
    ----------
    stored
        A foundation or a perturbation checkpoint, of any layout.
    vocab_of
        The checkpoint's vocabulary with tokens added behind; their rows are drawn as scGPT draws new ones.
    ids
        int64 [T], rows of `vocab_of` that the screen uses.
    seed
        Of what is drawn: added rows, and the perturbation table and decoder of a foundation checkpoint.
    dropout
        In place of the checkpoint's.
    conditions
        The screen's column, and the checkpoint's categories with new ones behind, whose rows are zeros; None: the
        checkpoint has none, and gets none.

    Raises
    ------
    WeightsError
        The checkpoint is of the layout with a batch norm, which is not trained here.
    """
    if stored.config.batch_norm:
        raise WeightsError(
            "--checkpoint was fine-tuned by scGPT up to 0.2.1 (batch norm of the embedding sum), a layout that is only "
            "read here; fine-tune the foundation checkpoint that it was made from"
        )
    config = replace(
        stored.config, vocab_size=len(vocab_of), pert_encoder=True, decoder="affine", dropout=dropout,
        **_condition_fields(conditions),
    )  # fmt: skip
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = ScGPT(config)
    fresh = model.state_dict()
    given = dict(stored.state)
    table = fresh[TABLE].clone()
    of_checkpoint = given.pop(TABLE)
    table[: len(of_checkpoint)] = of_checkpoint
    new = [name for name in fresh if name not in given and name != TABLE]
    if CONDITIONS_TABLE in given:
        rows = fresh[CONDITIONS_TABLE].clone()
        rows[: len(given[CONDITIONS_TABLE])] = given[CONDITIONS_TABLE]
        given[CONDITIONS_TABLE] = rows
    model.load_state_dict({**fresh, **{k: v for k, v in given.items() if k in fresh}, TABLE: table})
    return _in_use(model, config, vocab_of, ids, new)


def new_model(
    vocab: GeneVocab, ids: np.ndarray, size: str, dropout: float, seed: int, conditions: Conditions | None = None
) -> WorkingModel:
    """A model of random weights, drawn as scGPT draws them; `size` is a key of `SIZES`. Condition rows are zeros."""
    shape = SIZES[size]
    config = ModelConfig(
        vocab_size=len(vocab), d_model=shape.width, n_heads=shape.heads, d_hid=shape.hidden,
        n_layers=shape.layers, dropout=dropout, pad_id=vocab.pad_id, pad_token=vocab.pad_token, decoder="affine",
        pert_encoder=True, **_condition_fields(conditions),
    )  # fmt: skip
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = ScGPT(config)
    return _in_use(model, config, vocab, ids, list(model.state_dict()))


def _condition_fields(conditions: Conditions | None) -> dict[str, Any]:
    return {} if conditions is None else {"condition_col": conditions.column, "conditions": conditions.names}


def start_from_no_change(model: ScGPT) -> None:
    """Make the affine decoder predict each cell as it is: coefficient 1 and bias 0, whatever the hidden state."""
    with torch.no_grad():
        for part, constant in zip(DECODER_PARTS, (1.0, 0.0), strict=True):
            last = getattr(model.decoder, part).fc[-1]
            last.weight.zero_()
            last.bias.fill_(constant)


def scaled_state(state: dict[str, Tensor], amplitude: float) -> dict[str, Tensor]:
    """The state of a model whose predicted changes are `amplitude` times as large.

    v + a (c v + b - v) = (1 + a (c - 1)) v + a b, and c and b are linear in their decoders' last layers.
    """
    scaled = dict(state)
    for part, constant in zip(DECODER_PARTS, (1.0, 0.0), strict=True):
        weight, bias = (f"decoder.{part}.fc.4.{kind}" for kind in ("weight", "bias"))
        scaled[weight] = amplitude * state[weight]
        scaled[bias] = amplitude * state[bias] + (1 - amplitude) * constant
    return scaled


def _in_use(model: ScGPT, config: ModelConfig, vocab: GeneVocab, ids: np.ndarray, new: list[str]) -> WorkingModel:
    """Cut the table down to `ids` and the padding row."""
    whole = model.encoder.embedding.weight.detach()
    rows = torch.from_numpy(np.append(np.setdiff1d(ids, [vocab.pad_id]), vocab.pad_id))
    # Not drawn and then overwritten: that would move torch's own draws.
    model.encoder.embedding = nn.Embedding.from_pretrained(whole[rows], freeze=False, padding_idx=len(rows) - 1)
    return WorkingModel(model, config, vocab, whole, rows, new)
