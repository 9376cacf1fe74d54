"""The table of baselines that are fitted on training cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from vcc_fast.errors import DataError
from vcc_fast.evaluation import baselines as simple
from vcc_fast.evaluation import linear_baselines as linear
from vcc_fast.evaluation.baselines import Baseline
from vcc_fast.evaluation.pair import listing
from vcc_fast.evaluation.training import TrainingProfiles, targets


@dataclass(frozen=True)
class Task:
    """What a baseline predicts, and from what.

    Attributes
    ----------
    training
        The training profiles.
    names
        Perturbations to predict, P.
    control
        float64 [G], control mean that changes are added to.
    crispr
        "i" or "a".
    """

    training: TrainingProfiles
    names: Sequence[str]
    control: np.ndarray
    crispr: str = "i"


@dataclass(frozen=True)
class Kind:
    """A row of the table: the command's word for it, its name in tables, one line about it, and the function."""

    key: str
    name: str
    text: str
    fit: Callable[[Task], Baseline]


KINDS = (
    Kind("no-change", simple.NO_CHANGE, "the control mean", lambda t: simple.no_change(t.control, len(t.names))),
    Kind(
        "mean-by-perturbation", simple.BY_PERTURBATION, "mean of training perturbations, each with the same weight",
        lambda t: simple.mean_by_perturbation(t.training, len(t.names)),
    ),
    Kind(
        "mean-by-cell", simple.BY_CELL, "mean of perturbed training cells, each with the same weight",
        lambda t: simple.mean_by_cell(t.training, len(t.names)),
    ),
    Kind(
        "crispr-informed-mean", simple.CRISPR_INFORMED,
        "mean-by-perturbation, the targeted gene x 0 (CRISPRi) or x 2 (CRISPRa)",
        lambda t: simple.crispr_informed_mean(t.training, t.names, t.crispr),
    ),
    Kind(
        "matching-mean", simple.MATCHING_MEAN, "mean of the training profiles of each targeted gene alone",
        lambda t: simple.matching_mean(t.training, t.names),
    ),
    Kind(
        "additive", simple.ADDITIVE, "control plus the training changes of each targeted gene alone",
        lambda t: simple.additive(t.training, t.names, t.control),
    ),
    Kind(
        "bilinear-ridge", linear.BILINEAR, "ridge, bilinear in PCA embeddings of the gene read and the gene hit",
        lambda t: linear.bilinear_ridge(t.training, t.names, t.control),
    ),
    Kind(
        "linear", linear.LINEAR, "ridge, linear in the PCA embedding of the gene hit",
        lambda t: linear.linear_on_pca(t.training, t.names, t.control),
    ),
)  # fmt: skip
BY_KEY = {kind.key: kind for kind in KINDS}


def fit_all(task: Task) -> tuple[list[Baseline], dict[str, str]]:
    """Every baseline that says something of its own about these perturbations, and why others are left out.

    Returns
    -------
    The baselines in the table's order, and name -> reason.
    """
    found, left_out = [], {}
    for kind in KINDS:
        reason = _pointless(kind, task)
        if reason is None:
            try:
                found.append(kind.fit(task))
            except DataError as error:
                reason = str(error)
        if reason is not None:
            left_out[kind.name] = reason
    return found, left_out


def describe_baseline(baseline: Baseline) -> str:
    """Its description, with the perturbations that it has nothing of its own for."""
    if not baseline.without:
        return baseline.description
    return f"{baseline.description}; it knows nothing of {listing(baseline.without)}, which have mean changes only"


def _pointless(kind: Kind, task: Task) -> str | None:
    """Why a baseline would only repeat another one."""
    if kind.key == "matching-mean" and not any(
        gene in task.training.singles for name in task.names for gene in targets(name)
    ):
        return f"no targeted gene is perturbed in the training file, so it is the {simple.BY_PERTURBATION}"
    if kind.key == "additive" and all(len(targets(name)) == 1 for name in task.names):
        return "no perturbation hits several genes"
    if kind.key == "crispr-informed-mean" and all((genes < 0).all() for genes in task.training.columns(task.names)):
        return f"no perturbation is named after a gene of the files, so it is the {simple.BY_PERTURBATION}"
    return None
