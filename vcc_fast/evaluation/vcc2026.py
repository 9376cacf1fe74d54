"""The six metrics of the 2026 challenge, under cell-eval2's names, with the two sums that one of them is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vcc_fast.evaluation import direction
from vcc_fast.evaluation.comparison import ScorerMetric
from vcc_fast.evaluation.direction import CalledPair
from vcc_fast.evaluation.discrimination import change_distances, middle_rank
from vcc_fast.evaluation.rank_table import RankTable


@dataclass(frozen=True)
class BulkScreen:
    """One side. P perturbations, G genes.

    Attributes
    ----------
    bulk
        float64 [P, G], `bulk_profiles`.
    variance
        float64 [P], `jackknife_variances`.
    control
        float64 [G], bulk profile of the controls that this side's changes are measured from.
    control_variance
        Their jackknife variance.
    ranks
        Rank-sum tests against those controls, of genes that the controls express; None where no metric needs them.
    """

    bulk: np.ndarray
    variance: np.ndarray
    control: np.ndarray
    control_variance: float
    ranks: RankTable | None = None

    @cached_property
    def change(self) -> np.ndarray:
        """float64 [P, G], from the controls."""
        return self.bulk - self.control


@dataclass(frozen=True)
class BulkComparison:
    """A prediction beside its truth.

    Attributes
    ----------
    names
        The perturbations, P.
    own
        int64 [P], column of the gene that each is named after, -1 where it is not among the genes.
    pred, real
        The two sides.
    """

    names: list[str]
    own: np.ndarray
    pred: BulkScreen
    real: BulkScreen

    @cached_property
    def called(self) -> CalledPair:
        """Calls of both sides."""
        assert self.pred.ranks is not None and self.real.ranks is not None
        return CalledPair(self.pred.ranks, self.real.ranks, self.own)

    @cached_property
    def n_genes(self) -> np.ndarray:
        """float64 [P], genes that count for each perturbation: all but its own."""
        return self.real.bulk.shape[1] - (self.own >= 0).astype(np.float64)

    def squared_distance(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Squared distances of the rows of two float64 [P, G], without own genes; [P]."""
        difference = x - y
        found = np.einsum("pg,pg->p", difference, difference)
        has_gene = np.flatnonzero(self.own >= 0)
        found[has_gene] -= difference[has_gene, self.own[has_gene]] ** 2
        return found


def discrimination(both: BulkComparison) -> np.ndarray:
    """1 - rank / (P - 1) of the own truth by cosine distance of changes, without the genes of all perturbations; [P].

    Equal distances share their places; a single perturbation scores 1.
    """
    kept = np.ones(both.real.bulk.shape[1], dtype=bool)
    kept[both.own[both.own >= 0]] = False
    rank = middle_rank(change_distances(both.pred.change[:, kept], both.real.change[:, kept], "cosine"))
    return 1 - rank / (len(rank) - 1) if len(rank) > 1 else np.ones(1)


def squared_error(both: BulkComparison) -> np.ndarray:
    """Squared distance of predicted and true bulk profiles, less what sampling adds to it, a gene; [P].

    The truth's sampling variance is taken off whole. The prediction's is at most the truth's, and of all perturbations
    together at most the spread of their predicted profiles, so that scattered cells earn nothing.
    """
    claim = np.minimum(both.pred.variance, both.real.variance)
    claimed = (claim / both.n_genes).sum()
    share = min(1.0, predicted_spread(both) / claimed) if claimed > 0 else 1.0
    distance = both.squared_distance(both.pred.bulk, both.real.bulk)
    return (distance - share * claim - both.real.variance) / both.n_genes


def squared_effect(both: BulkComparison) -> np.ndarray:
    """Squared distance of true bulk profiles from the controls', less what sampling adds to it, a gene; [P]."""
    distance = both.squared_distance(both.real.bulk, np.broadcast_to(both.real.control, both.real.bulk.shape))
    return (distance - both.real.variance - both.real.control_variance) / both.n_genes


def predicted_spread(both: BulkComparison) -> float:
    """Weighted spread of predicted bulk profiles over perturbations, summed over genes, without own genes."""
    weights = np.repeat((1 / both.n_genes)[:, None], both.pred.bulk.shape[1], axis=1)
    has_gene = np.flatnonzero(both.own >= 0)
    weights[has_gene, both.own[has_gene]] = 0
    total = weights.sum(axis=0)
    some = (weights > 0).sum(axis=0) >= 2
    # About a mean over all first, so that the weighted mean's square cancels nothing.
    moved = both.pred.bulk - both.pred.bulk.mean(axis=0)
    first, second = (weights * moved).sum(axis=0), (weights * moved**2).sum(axis=0)
    spread = second[some] - first[some] ** 2 / total[some]
    return float(np.maximum(spread, 0).sum())


def normalised_error(error: np.ndarray, effect: np.ndarray) -> float:
    """Sum of squared errors over sum of squared effects; NaN where the truth has no effect beyond sampling."""
    finite = np.isfinite(error) & np.isfinite(effect)
    total = effect[finite].sum()
    return float(error[finite].sum() / total) if total > 0 else float("nan")


NORMALISED = "expr_mse_unbiased_capped_norm"
ERROR, EFFECT = "expr_mse_unbiased_capped", "expr_distance_unbiased"


def _no_value(both: BulkComparison) -> np.ma.MaskedArray:
    return np.ma.masked_all(len(both.names))


METRICS = (
    ScorerMetric("pds_cosine", "1 - normalised rank of the own truth by cosine of changes", 1.0, discrimination),
    ScorerMetric(NORMALISED, "squared error over squared effect of bulk profiles, one number for all", 0.0, _no_value),
    ScorerMetric(
        "de_wilcoxon_direction_fidelity_yield_raw", "right directions of called genes over the larger number of calls",
        1.0, lambda both: direction.fidelity(both.called), "ranks",
    ),
    ScorerMetric(
        "de_wilcoxon_direction_reach_raw", "share of the truth's significant genes to which directions keep right", 1.0,
        lambda both: direction.reach(both.called), "ranks",
    ),
    ScorerMetric(
        "de_wilcoxon_sig_jaccard", "significant genes in common over those of either side", 1.0,
        lambda both: direction.jaccard(both.called), "ranks",
    ),
    ScorerMetric(
        "de_wilcoxon_lfc_nmae", "error of log2 fold changes over their size, the truth's significant genes", 0.0,
        lambda both: direction.fold_change_error(both.called), "ranks",
    ),
)  # fmt: skip
# What the second one is the ratio of; shown, not scored.
PARTS = (
    ScorerMetric(ERROR, "squared error of bulk profiles, without sampling's share", None, squared_error),
    ScorerMetric(EFFECT, "squared effect of bulk profiles, without sampling's share", None, squared_effect),
)
