"""The predictions that every model stands beside.

- "no change": the control mean.
- "perturbed mean": one profile for every perturbation, the mean of the training perturbations' mean profiles (each
  perturbation has the same weight, whatever its number of cells; controls left out).
- "perturbed mean (oracle)": where there are no training data, the same over the truth without the perturbation itself.
  It has seen other perturbations of the test data, which no model has: an oracle, and labelled so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

NO_CHANGE = "no change"
PERTURBED_MEAN = "perturbed mean"
ORACLE = "perturbed mean (oracle)"


@dataclass(frozen=True)
class Baseline:
    """A baseline's predicted mean profiles, float64 [P, G], maybe a read-only view of one; NaN where it has none."""

    name: str
    description: str
    profiles: np.ndarray


def no_change(control: np.ndarray, n_perts: int) -> Baseline:
    """The truth's control mean [G] for each of `n_perts` perturbations."""
    return Baseline(NO_CHANGE, "mean of the truth's control cells", np.broadcast_to(control, (n_perts, len(control))))


def perturbed_mean(training: np.ndarray, n_perts: int) -> Baseline:
    """Mean over perturbations of the training pseudobulks [P_train, G], for each of `n_perts` perturbations."""
    description = f"mean of {len(training)} training perturbations' mean profiles, each with the same weight"
    return Baseline(PERTURBED_MEAN, description, np.broadcast_to(training.mean(axis=0), (n_perts, training.shape[1])))


def leave_one_out_mean(real: np.ndarray) -> Baseline:
    """For each row of the truth's pseudobulks [P, G], the mean of the other rows; NaN where there is no other."""
    n_perts = len(real)
    if n_perts < 2:
        profiles = np.full_like(real, np.nan)
    else:
        # Sums of the rows before and after each: without a subtraction, so without cancellation.
        before, after = np.zeros_like(real), np.zeros_like(real)
        np.cumsum(real[:-1], axis=0, out=before[1:])
        after[:-1] = np.cumsum(real[:0:-1], axis=0)[::-1]
        profiles = (before + after) / (n_perts - 1)
    description = "mean of the truth's other perturbations' mean profiles (leave-one-out), each with the same weight"
    return Baseline(ORACLE, description, profiles)
