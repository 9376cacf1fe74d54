"""What baselines are fitted on: mean profiles of a training file's perturbations and controls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vcc_fast.evaluation.comparison import own_columns
from vcc_fast.evaluation.names import CTRL
from vcc_fast.evaluation.pseudobulk import GroupMoments


@dataclass(frozen=True)
class TrainingProfiles:
    """Mean profiles of training cells. P training perturbations, G genes.

    Attributes
    ----------
    names
        The perturbations, P; `A+B` hits both genes.
    n_cells
        int64 [P].
    mean
        float64 [P, G], mean profile of each perturbation's cells (lognorm, or another logarithmic scale throughout).
    control
        float64 [G], mean profile of the controls that changes are measured from.
    genes
        str [G].
    own_control
        Whether `control` is the training file's own; otherwise it is that of the screen to predict.
    """

    names: list[str]
    n_cells: np.ndarray
    mean: np.ndarray
    control: np.ndarray
    genes: np.ndarray
    own_control: bool = True

    @cached_property
    def average(self) -> np.ndarray:
        """float64 [G], mean over perturbations of mean profiles."""
        return self.mean.mean(axis=0)

    @cached_property
    def change(self) -> np.ndarray:
        """float64 [P, G], mean profiles minus the controls'."""
        return self.mean - self.control

    @cached_property
    def singles(self) -> dict[str, int]:
        """Gene -> row of the perturbation that hits it alone."""
        return {genes[0]: row for row, name in enumerate(self.names) if len(genes := targets(name)) == 1}

    def columns(self, names: Sequence[str]) -> list[np.ndarray]:
        """For each perturbation int64 [targets], the columns of the genes that it hits; -1 for one that is none."""
        hit = [targets(name) for name in names]
        found = own_columns([gene for genes in hit for gene in genes], self.genes)
        return np.split(found, np.cumsum([len(genes) for genes in hit])[:-1])


def from_moments(
    moments: GroupMoments, names: Sequence[str], control: np.ndarray, genes: np.ndarray
) -> TrainingProfiles:
    """Profiles of the groups `names`; a group more is the file's own controls, else changes are from `control` [G]."""
    n_perts = len(names)
    own = len(moments.names) > n_perts
    return TrainingProfiles(
        list(names), moments.n_cells[:n_perts], moments.mean[:n_perts], moments.mean[-1] if own else control, genes, own
    )


def targets(name: str) -> list[str]:
    """The genes that a perturbation hits: `A+B` both, GEARS's `A+ctrl` only A."""
    parts = name.split("+")
    return [part for part in parts if part != CTRL] if len(parts) > 1 else parts
