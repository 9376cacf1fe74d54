"""The flag prompt: a control cell's lognorm values, and a flag at each perturbed gene (scGPT's `pred_perturb`).

Shapes: B cells, G genes, S tokens: the genes that take part, then appended targets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from torch import Tensor

from vcc_fast.data.align import Alignment
from vcc_fast.errors import DataError
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction.estimate import Work
from vcc_fast.prediction.plan import Perturbation
from vcc_fast.prediction.transfer import fetch, staged


@dataclass(frozen=True)
class Staged:
    """A batch as the model takes it."""

    perturbations: tuple[Perturbation, ...]
    control: np.ndarray
    """float32 [B, G] lognorm."""
    ids: np.ndarray
    """int64 [S]."""
    values: np.ndarray | Tensor
    """float32 [B, S]."""
    flags: np.ndarray | Tensor
    """int64 [B, S]."""
    conditions: np.ndarray | Tensor | None
    """int64 [B]; None for a model without conditions."""


@dataclass(frozen=True)
class Computed:
    """A batch after its forward pass."""

    control: np.ndarray
    """float32 [B, G] lognorm; becomes the prediction."""
    output: Callable[[], np.ndarray]
    """Waits for the prediction of the tokens that are read, float32 [B, R]."""


class FlagPrompt:
    """Predict by flags.

    Parameters
    ----------
    model
        Has a perturbation encoder and decoder.
    alignment
        The dataset's genes in the vocabulary.
    appended_ids
        Vocabulary ids of targets that the dataset does not have; a perturbation's `appended` are indices of it.
    oov
        "attend": genes outside the vocabulary take part as `<pad>`; "drop": they are left out and keep their value.
    attend
        Which genes are keys of the attention, "all" or "expressed".
    mean_expressed
        Genes above zero in a control cell on average, for the estimate alone.
    wanted
        Columns of the dataset's genes to predict; None: all.
    conditions
        int64 [N], the condition of each of the file's control cells, for a model that has conditions.
    """

    name = "flag"

    def __init__(
        self,
        model: ScGPT,
        alignment: Alignment,
        appended_ids: np.ndarray,
        *,
        oov: str = "attend",
        attend: str = "all",
        mean_expressed: float = 0.0,
        wanted: np.ndarray | None = None,
        conditions: np.ndarray | None = None,
    ):
        self.model, self.attend, self.appended_ids, self.conditions = model, attend, appended_ids, conditions
        self.columns = np.arange(len(alignment.ids)) if oov == "attend" else np.flatnonzero(alignment.in_vocab)
        self.ids = alignment.ids[self.columns]
        self.token_of = np.full(len(alignment.ids), -1)
        self.token_of[self.columns] = np.arange(len(self.columns))
        self.wanted = wanted
        # What is read, and where it goes: all tokens into their columns, or some into some of the wanted ones.
        self.read, self.written = None, self.columns
        n_tokens = len(self.ids)
        n_known = n_tokens if attend == "all" else min(n_tokens, round(mean_expressed) + 1)
        if wanted is not None:
            self.written = np.flatnonzero(self.token_of[wanted] >= 0)
            self.read = self.token_of[wanted[self.written]]
            if attend == "expressed":
                # Tokens that are not expressed enter only where they are read.
                n_tokens = n_known + round(len(self.read) * (1 - n_known / n_tokens))
        self.work = Work(n_tokens, n_known, n_read=None if wanted is None else len(self.read))

    def check(self, perturbations: Sequence[Perturbation]) -> None:
        """Raise DataError where a target, or every gene that is wanted, has no token."""
        if self.read is not None and not len(self.read):
            raise DataError(
                f"--oov drop leaves out all {len(self.wanted)} --output-genes, since none is in the checkpoint's "
                "vocabulary: there is nothing to predict; name other genes, or use --oov attend"
            )
        lost = [p.name for p in perturbations if any(self.token_of[column] < 0 for column in p.columns)]
        if lost:
            raise DataError(
                f"--oov drop leaves out genes that {len(lost)} perturbation(s) hit: {', '.join(lost[:10])}"
                f"{', ...' if len(lost) > 10 else ''}; use --oov attend, or leave these perturbations out"
            )

    def predict(
        self, cells: sparse.csr_matrix, perturbations: Sequence[Perturbation], rows: np.ndarray
    ) -> tuple[np.ndarray, dict[str, int]]:
        """Predicted lognorm of one batch: `stage`, `compute` and `finish` one after the other.

        Parameters
        ----------
        cells
            Lognorm control cells, CSR [B, G].
        perturbations
            [B], all with the same appended targets.
        rows
            [B] rows of the control cells in their file, whose conditions the model is told.

        Returns
        -------
        tuple
            float32 [B, G], the wanted genes alone where some were named, and nothing to count.
        """
        return self.finish(self.compute(self.stage(cells, perturbations, rows)))

    def stage(self, cells: sparse.csr_matrix, perturbations: Sequence[Perturbation], rows: np.ndarray) -> Staged:
        """The model's input; NumPy alone (and page-locked memory), so that another thread can make it ahead."""
        control = cells.toarray()
        appended = list(perturbations[0].appended)
        values = np.zeros((len(perturbations), len(self.ids) + len(appended)), dtype=np.float32)
        values[:, : len(self.ids)] = control[:, self.columns]
        flags = np.zeros(values.shape, dtype=np.int64)
        for cell, perturbation in enumerate(perturbations):
            flags[cell, self.token_of[list(perturbation.columns)]] = 1
        flags[:, len(self.ids) :] = 1
        ids = np.concatenate([self.ids, self.appended_ids[appended]])
        device = self.model.device
        conditions = None if self.conditions is None else staged(self.conditions[rows], device)
        return Staged(tuple(perturbations), control, ids, staged(values, device), staged(flags, device), conditions)

    def compute(self, batch: Staged) -> Computed:
        """The forward pass; on a GPU it is only begun."""
        output = self.model.predict_perturbation(
            batch.ids, batch.values, batch.flags, attend=self.attend, read=self.read, conditions=batch.conditions
        )
        return Computed(batch.control, fetch(output[:, : len(self.written)]))

    def finish(self, result: Computed) -> tuple[np.ndarray, dict[str, int]]:
        """What `predict` returns."""
        control = result.control
        predicted = control if self.wanted is None else control[:, self.wanted]
        predicted[:, self.written] = result.output()
        return predicted, {}
