"""How far the directions of predicted significant genes can be trusted, and the other set metrics of 2026.

All take both sides' rank-sum tables, in which a gene that was not tested has no false discovery rate (NaN), and leave
out each perturbation's own gene. P perturbations, G genes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vcc_fast.evaluation.rank_table import RankTable

FDR_THRESHOLD = 0.05
PURITY_FLOOR = 0.9
MIN_GENES = 10


@dataclass(frozen=True)
class CalledPair:
    """Calls of both sides over the same perturbations and genes.

    Attributes
    ----------
    pred, real
        The tables.
    own
        int64 [P], column of each perturbation's own gene, -1 where it has none.
    """

    pred: RankTable
    real: RankTable
    own: np.ndarray

    @cached_property
    def _scored(self) -> np.ndarray:
        """bool [P, G], all but own genes."""
        found = np.ones(self.real.fdr.shape, dtype=bool)
        has_gene = np.flatnonzero(self.own >= 0)
        found[has_gene, self.own[has_gene]] = False
        return found

    @cached_property
    def real_significant(self) -> np.ndarray:
        """bool [P, G]."""
        return _below(self.real.fdr) & self._scored

    @cached_property
    def pred_significant(self) -> np.ndarray:
        """bool [P, G]."""
        return _below(self.pred.fdr) & self._scored

    @cached_property
    def adjudicable(self) -> np.ndarray:
        """bool [P, G], tested on both sides, and the truth has a direction."""
        tested = ~np.isnan(self.real.fdr) & ~np.isnan(self.pred.fdr)
        return tested & _has_direction(self.real.log2_fold_change) & self._scored

    @cached_property
    def match(self) -> np.ndarray:
        """bool [P, G], adjudicable and predicted in the truth's direction."""
        pred, real = self.pred.log2_fold_change, self.real.log2_fold_change
        return self.adjudicable & _has_direction(pred) & (np.sign(pred) == np.sign(real))


def fidelity(called: CalledPair) -> np.ma.MaskedArray:
    """Matching directions among predicted calls, over the larger of both numbers of calls, [P]; masked without any."""
    calls = called.pred_significant & called.adjudicable
    matching = (calls & called.match).sum(axis=1)
    most = np.maximum(calls.sum(axis=1), called.real_significant.sum(axis=1))
    return np.ma.masked_array(matching / np.maximum(most, 1), mask=most == 0)


def reach(called: CalledPair) -> np.ma.MaskedArray:
    """How deep into the truth's significant genes the prediction's order keeps its directions, [P].

    The genes are ordered by the prediction: called ones first, then by false discovery rate, p-value, |log2 fold
    change| from the largest, and name. The depth is the longest beginning in which at least 0.9 of the genes with a
    true direction match, as a share of the truth's significant genes. Masked without any.
    """
    n_real = called.real_significant.sum(axis=1)
    names = np.argsort(np.argsort(called.real.genes, kind="stable"), kind="stable")
    depth = np.zeros(len(n_real))
    for p in np.flatnonzero(n_real):
        pool = np.flatnonzero(called.real_significant[p] & called.adjudicable[p])
        pred = called.pred
        size = np.abs(pred.log2_fold_change[p, pool])
        keys = (
            names[pool], -np.where(np.isnan(size), -np.inf, size), _last(pred.p_value[p, pool]),
            _last(pred.fdr[p, pool]), ~called.pred_significant[p, pool],
        )  # fmt: skip
        matches = np.cumsum(called.match[p, pool][np.lexsort(keys)])
        pure = np.flatnonzero(matches / np.arange(1, len(pool) + 1) >= PURITY_FLOOR)
        depth[p] = pure[-1] + 1 if len(pure) else 0
    return np.ma.masked_array(depth / np.maximum(n_real, 1), mask=n_real == 0)


def jaccard(called: CalledPair) -> np.ndarray:
    """Significant genes of both sides over those of either, [P]; 1 where neither has any."""
    both = (called.pred_significant & called.real_significant).sum(axis=1)
    either = (called.pred_significant | called.real_significant).sum(axis=1)
    return np.where(either == 0, 1.0, both / np.maximum(either, 1))


def fold_change_error(called: CalledPair) -> np.ma.MaskedArray:
    """Mean |difference of log2 fold changes| over mean |true one|, of the truth's significant genes, [P].

    Only genes with a finite true change count, and at least 10 are needed, else masked. A predicted change that is not
    finite, or of a gene that was not tested, is 0.
    """
    real = called.real.log2_fold_change
    gate = called.real_significant & np.isfinite(real)
    return relative_error(_told(called.pred), np.where(gate, real, 0.0), real, gate)


def relative_error(x: np.ndarray, y: np.ndarray, size: np.ndarray, gate: np.ndarray) -> np.ma.MaskedArray:
    """Mean |x - y| over mean |size| where `gate` is true, [P]; masked for fewer than 10 genes or no size."""
    n = gate.sum(axis=1)
    scale = np.where(gate, np.abs(np.where(gate, size, 0.0)), 0.0).sum(axis=1)
    error = np.where(gate, np.abs(x - y), 0.0).sum(axis=1)
    undefined = (n < MIN_GENES) | (scale == 0)
    return np.ma.masked_array(error / np.where(undefined, 1.0, scale), mask=undefined)


def _told(table: RankTable) -> np.ndarray:
    """Fold changes that a table tells, 0 for the others."""
    change = table.log2_fold_change
    return np.where(np.isfinite(change) & ~np.isnan(table.fdr), change, 0.0)


def replicate_fold_change_error(first: RankTable, second: RankTable, whole: RankTable, own: np.ndarray):
    """The same error between two halves of the truth, over the significant genes of all of it; masked as there."""
    called = CalledPair(whole, whole, own)
    gate = called.real_significant & np.isfinite(whole.log2_fold_change)
    return relative_error(_told(first), _told(second), whole.log2_fold_change, gate)


def _below(fdr: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return fdr < FDR_THRESHOLD


def _has_direction(change: np.ndarray) -> np.ndarray:
    return ~np.isnan(change) & (change != 0)


def _last(values: np.ndarray) -> np.ndarray:
    """Values to sort by, with what is missing behind everything."""
    return np.where(np.isnan(values), np.inf, values)
