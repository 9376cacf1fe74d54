"""The predictions that every model stands beside, as mean profiles.

They are fitted on training cells; the truth gives its control mean and nothing else, but for the ones called oracle.
Definitions: "perturbed mean" and "matching mean" Systema (Vinas Torne et al., 2025), "CRISPR-informed mean" Wong et al.
(2025), "additive" Ahlmann-Eltze et al. (2025); `linear_baselines` has the regressions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vcc_fast.evaluation.training import TrainingProfiles, targets

NO_CHANGE = "no change"
BY_PERTURBATION = "perturbed mean (by perturbation)"
BY_CELL = "perturbed mean (by cell)"
CRISPR_INFORMED = "CRISPR-informed mean"
MATCHING_MEAN = "matching mean"
ADDITIVE = "additive"
ORACLE = "perturbed mean (oracle)"

# What the targeted gene's lognorm value is multiplied by under CRISPR interference and activation.
CRISPR_FACTORS = {"i": 0.0, "a": 2.0}


@dataclass(frozen=True)
class Baseline:
    """A baseline's predicted mean profiles, float64 [P, G], maybe a read-only view of one; NaN where it has none.

    `without` names the perturbations of which it knows nothing: what they have is made of the training perturbations'
    mean alone.
    """

    name: str
    description: str
    profiles: np.ndarray
    without: tuple[str, ...] = ()


def no_change(control: np.ndarray, n_perts: int) -> Baseline:
    """The truth's control mean [G] for each of `n_perts` perturbations."""
    return Baseline(NO_CHANGE, "mean of the truth's control cells", np.broadcast_to(control, (n_perts, len(control))))


def mean_by_perturbation(training: TrainingProfiles, n_perts: int) -> Baseline:
    """Mean over perturbations of the training perturbations' mean profiles: each has the same weight."""
    description = f"mean of {len(training.names)} training perturbations' mean profiles, each with the same weight"
    return Baseline(BY_PERTURBATION, description, np.broadcast_to(training.average, (n_perts, len(training.genes))))


def mean_by_cell(training: TrainingProfiles, n_perts: int) -> Baseline:
    """Mean over all perturbed training cells: each has the same weight."""
    profile = training.n_cells @ training.mean / training.n_cells.sum()
    description = f"mean of {int(training.n_cells.sum()):,} perturbed training cells, each with the same weight"
    return Baseline(BY_CELL, description, np.broadcast_to(profile, (n_perts, len(profile))))


def crispr_informed_mean(training: TrainingProfiles, names: Sequence[str], crispr: str = "i") -> Baseline:
    """`mean_by_perturbation`, the targeted genes' values times 0 (CRISPR interference, "i") or 2 (activation, "a")."""
    factor = CRISPR_FACTORS[crispr]
    profiles = np.repeat(training.average[None], len(names), axis=0)
    without = []
    for name, row, columns in zip(names, profiles, training.columns(names), strict=True):
        row[columns[columns >= 0]] *= factor
        if (columns < 0).all():
            without.append(name)
    description = f"{BY_PERTURBATION}, the targeted gene's value x {factor:g} (CRISPR{crispr})"
    return Baseline(CRISPR_INFORMED, description, profiles, tuple(without))


def matching_mean(training: TrainingProfiles, names: Sequence[str]) -> Baseline:
    """Mean over the targeted genes of the mean profile of the training perturbation that hits only that gene; a gene
    without one counts with `mean_by_perturbation`."""
    found = [training.singles.get(gene) for name in names for gene in targets(name)]
    values = [training.average if row is None else training.mean[row] for row in found]
    profiles = np.stack([values_of.mean(axis=0) for values_of in _by_name(names, np.array(values))])
    description = (
        "mean of the mean profiles of the training perturbations of each targeted gene alone; a gene without one "
        f"counts with the {BY_PERTURBATION}"
    )
    return Baseline(MATCHING_MEAN, description, profiles, _unseen(training, names))


def additive(training: TrainingProfiles, names: Sequence[str], control: np.ndarray) -> Baseline:
    """The truth's control mean [G] plus, for each targeted gene, the change under the training perturbation that hits
    only that gene; a gene without one adds the mean change of the training perturbations."""
    rows = [training.singles.get(gene) for name in names for gene in targets(name)]
    mean_change = training.change.mean(axis=0)
    values = [mean_change if row is None else training.change[row] for row in rows]
    profiles = np.stack([control + values_of.sum(axis=0) for values_of in _by_name(names, np.array(values))])
    description = (
        "control mean plus the changes of the training perturbations of each targeted gene alone; a gene without one "
        "adds the mean change"
    )
    return Baseline(ADDITIVE, description, profiles, _unseen(training, names))


def leave_one_out_mean(real: np.ndarray) -> Baseline:
    """For each row of the truth's pseudobulks [P, G], the mean of the other rows; NaN where there is no other.

    For evaluations without training data. It has seen other perturbations of the test data, which no model has: an
    oracle, and labelled so.
    """
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


def _by_name(names: Sequence[str], values: np.ndarray) -> list[np.ndarray]:
    """Rows of all targets in order, split into [targets, G] of each perturbation."""
    return np.split(values, np.cumsum([len(targets(name)) for name in names])[:-1])


def _unseen(training: TrainingProfiles, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not any(gene in training.singles for gene in targets(name)))
