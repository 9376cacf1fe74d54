"""Validation where there are conditions: each perturbation is predicted in every condition that it has cells of.

In a condition it starts from the control cells of that condition, is compared with them, and told apart from the other
perturbations there; baselines are fitted on what trains there. A score a (condition, perturbation).

Shapes: U units, the (condition, perturbation) pairs with cells, those of a condition together; G genes of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from vcc_fast.evaluation.training import TrainingProfiles
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.validation import Scores, Validation, fitting_amplitude


class ConditionValidation:
    """Some perturbations, predicted and scored in each condition.

    Parameters
    ----------
    parts
        The validation of each condition that has any, in the order of `Labels.units`.

    Attributes
    ----------
    names
        Perturbation of each unit.
    change
        float64 [U, G], true mean changes.
    """

    def __init__(self, parts: Sequence[Validation]) -> None:
        self.parts = tuple(parts)
        self.names = [name for part in parts for name in part.names]
        self.change = np.concatenate([part.change for part in parts])
        self._ends = np.cumsum([len(part.names) for part in parts])[:-1]

    def predict(self, model: ScGPT, tokens: np.ndarray) -> np.ndarray:
        """Mean predicted changes float64 [U, G]; arguments as `Validation.predict`."""
        return np.concatenate([part.predict(model, tokens) for part in self.parts])

    def score(self, change: np.ndarray) -> Scores:
        """Score mean changes [U, G], each among those of its condition."""
        changes = np.split(change, self._ends)
        return _together([part.score(mine) for part, mine in zip(self.parts, changes, strict=True)])

    def baselines(self, training: Callable[[int], TrainingProfiles]) -> dict[str, Scores]:
        """Every baseline that can be formed in all conditions, scored; `training` gives a condition's profiles."""
        found = [part.baselines(training(part.condition)) for part in self.parts]
        return {name: _together([each[name] for each in found]) for name in found[0] if all(name in f for f in found)}

    def amplitude(self, change: np.ndarray) -> float:
        """`fitting_amplitude` of mean changes [U, G], one for all conditions: it goes into the decoder."""
        return fitting_amplitude(change, self.change)


def _together(scores: Sequence[Scores]) -> Scores:
    return Scores(**{name: np.concatenate([vars(each)[name] for each in scores]) for name in vars(scores[0])})
