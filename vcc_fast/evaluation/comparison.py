"""What the Virtual Cell Challenge metrics see: a prediction and its truth, perturbation by perturbation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from vcc_fast.evaluation.de_calls import DeCalls
from vcc_fast.evaluation.rank_table import RankTable


@dataclass(frozen=True)
class Screen:
    """One side in lognorm space. P perturbations, G genes.

    Attributes
    ----------
    mean
        float64 [P, G], mean profile of each perturbation.
    control
        float64 [G], mean profile of the controls that this side's changes are measured from.
    ranks
        Rank-sum tests of each perturbation against those controls; None where no metric needs them.
    energy
        float64 [P], e-distance of each perturbation to those controls; None where no metric needs it.
    """

    mean: np.ndarray
    control: np.ndarray
    ranks: RankTable | None = None
    energy: np.ndarray | None = None

    @cached_property
    def change(self) -> np.ndarray:
        """float64 [P, G], mean profiles minus the controls'."""
        return self.mean - self.control

    @cached_property
    def calls(self) -> DeCalls:
        """Which genes are significant, and their order."""
        assert self.ranks is not None, "this metric needs rank-sum tests"
        return DeCalls(self.ranks)


@dataclass(frozen=True)
class Comparison:
    """A prediction beside its truth, the same perturbations and genes on both sides.

    Attributes
    ----------
    names
        The perturbations, P, sorted.
    genes
        str [G].
    pred, real
        The two sides.
    """

    names: list[str]
    genes: np.ndarray
    pred: Screen
    real: Screen

    @cached_property
    def target_columns(self) -> np.ndarray:
        """int64 [P], column of the gene that each perturbation is named after; -1 where it is not among the genes."""
        return own_columns(self.names, self.genes)


@dataclass(frozen=True)
class ScorerMetric:
    """A row of a scorer's table of metrics.

    Attributes
    ----------
    name, description
        The scorer's column name; what it is.
    best
        Value of a perfect prediction; None for a count, which is not scored.
    function
        Values of every perturbation, float64 [P]. Masked where the scorer has none (its null), NaN where its number is
        undefined: the scorer's means leave out the first and become NaN by the second.
    needs
        What `Screen` must hold beside mean profiles: "ranks" or "energy"; "clusters" needs the extra.
    """

    name: str
    description: str
    best: float | None
    function: Callable[[Any], np.ndarray]
    needs: str = ""


def own_columns(names: Sequence[str], genes: np.ndarray) -> np.ndarray:
    """int64 [P], column of the gene that each perturbation is named after; -1 where it is not among the genes [G]."""
    position = {str(gene): column for column, gene in enumerate(genes)}
    return np.array([position.get(name, -1) for name in names], dtype=np.int64)
