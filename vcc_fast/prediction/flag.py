"""The flag prompt: a control cell's lognorm values, and a flag at each perturbed gene (scGPT's `pred_perturb`).

Shapes: B cells, G genes, S tokens: the genes that take part, then appended targets.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from vcc_fast.data.align import Alignment
from vcc_fast.errors import DataError
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction.estimate import Work
from vcc_fast.prediction.plan import Perturbation


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
    ):
        self.model, self.attend, self.appended_ids = model, attend, appended_ids
        self.columns = np.arange(len(alignment.ids)) if oov == "attend" else np.flatnonzero(alignment.in_vocab)
        self.ids = alignment.ids[self.columns]
        self.token_of = np.full(len(alignment.ids), -1)
        self.token_of[self.columns] = np.arange(len(self.columns))
        n_known = len(self.ids) if attend == "all" else min(len(self.ids), round(mean_expressed) + 1)
        self.work = Work(len(self.ids), n_known)

    def check(self, perturbations: Sequence[Perturbation]) -> None:
        """Raise DataError where a target has no token, since its flag would be nowhere."""
        lost = [p.name for p in perturbations if any(self.token_of[column] < 0 for column in p.columns)]
        if lost:
            raise DataError(
                f"--oov drop leaves out genes that {len(lost)} perturbation(s) hit: {', '.join(lost[:10])}"
                f"{', ...' if len(lost) > 10 else ''}; use --oov attend, or leave these perturbations out"
            )

    def predict(
        self, cells: sparse.csr_matrix, perturbations: Sequence[Perturbation], rows: np.ndarray
    ) -> tuple[np.ndarray, dict[str, int]]:
        """Predicted lognorm of one batch.

        Parameters
        ----------
        cells
            Lognorm control cells, CSR [B, G].
        perturbations
            [B], all with the same appended targets.
        rows
            [B] rows of the control cells; not used by this prompt.

        Returns
        -------
        tuple
            float32 [B, G], and nothing to count.
        """
        predicted = cells.toarray()
        appended = list(perturbations[0].appended)
        values = np.zeros((len(perturbations), len(self.ids) + len(appended)), dtype=np.float32)
        values[:, : len(self.ids)] = predicted[:, self.columns]
        flags = np.zeros(values.shape, dtype=np.int64)
        for cell, perturbation in enumerate(perturbations):
            flags[cell, self.token_of[list(perturbation.columns)]] = 1
        flags[:, len(self.ids) :] = 1
        ids = np.concatenate([self.ids, self.appended_ids[appended]])
        output = self.model.predict_perturbation(ids, values, flags, attend=self.attend)
        predicted[:, self.columns] = output[:, : len(self.ids)].cpu().numpy()
        return predicted, {}
