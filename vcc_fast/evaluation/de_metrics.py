"""cell-eval's metrics of differential expression: sets, ranks and directions of significant genes."""

from __future__ import annotations

import numpy as np

from vcc_fast.evaluation.changes import mean_ranks, pearson
from vcc_fast.evaluation.de_calls import DeCalls

# False discovery rates are clipped from below by this before -log10.
SMALLEST_FDR = 1e-10


def overlap(pred: DeCalls, real: DeCalls, k: int | None = None) -> np.ndarray:
    """Share of the truth's top genes among the prediction's as many top genes, float64 [P].

    Parameters
    ----------
    pred, real
        Significant genes, by |log2 fold change|.
    k
        How many of the truth's genes; all where None, and never more than it has. With none the share is 0, and where
        either table has no significant gene for any perturbation all shares are.
    """
    return _shared_top(pred, real, real.n_significant, k)


def precision(pred: DeCalls, real: DeCalls, k: int | None = None) -> np.ndarray:
    """The same share of the prediction's top genes, float64 [P]: as many as it has, or `k` of them."""
    return _shared_top(pred, real, pred.n_significant, k)


def _shared_top(pred: DeCalls, real: DeCalls, n: np.ndarray, k: int | None) -> np.ndarray:
    depth = n if k is None else np.minimum(n, k)
    found = np.zeros(len(n))
    if not (pred.n_significant.any() and real.n_significant.any()):
        return found
    for p, size in enumerate(depth):
        if size:
            shared = np.intersect1d(pred.ranked[p][:size], real.ranked[p][:size], assume_unique=True)
            found[p] = len(shared) / size
    return found


def significant_recall(pred: DeCalls, real: DeCalls) -> np.ma.MaskedArray:
    """Share of the truth's significant genes that the prediction calls too, [P]; masked where the truth has none."""
    return _share(pred.significant & real.significant, real)


def direction_match(pred: DeCalls, real: DeCalls) -> np.ma.MaskedArray:
    """Share of the truth's significant genes whose predicted fold change has the same sign, [P]; masked without any."""
    same = np.sign(pred.log2_fold_change) == np.sign(real.log2_fold_change)
    return _share(same & real.significant, real)


def _share(hits: np.ndarray, real: DeCalls) -> np.ma.MaskedArray:
    n = real.n_significant
    return np.ma.masked_array(hits.sum(axis=1) / np.maximum(n, 1), mask=n == 0)


def fold_change_spearman(pred: DeCalls, real: DeCalls) -> np.ma.MaskedArray:
    """Spearman correlation of fold changes over the truth's significant genes, [P].

    Masked where the truth has none; NaN where it is undefined (one gene, or a constant side).
    """
    found = np.ma.masked_all(len(real.significant))
    for p, significant in enumerate(real.significant):
        if significant.any():
            found[p] = _spearman(real.log2_fold_change[p][significant], pred.log2_fold_change[p][significant])
    return found


def effect_size_spearman(pred: DeCalls, real: DeCalls) -> np.ndarray:
    """Spearman correlation, over perturbations with significant genes, of their numbers; one number for all, [P].

    1 where no perturbation has a significant gene, NaN where the correlation is undefined.
    """
    some = real.n_significant > 0
    value = _spearman(real.n_significant[some], pred.n_significant[some]) if some.any() else 1.0
    return np.full(len(some), value)


def _spearman(x: np.ndarray, y: np.ndarray) -> float:
    return pearson(mean_ranks(x), mean_ranks(y))


def average_precision(pred: DeCalls, real: DeCalls) -> np.ndarray:
    """Area under precision against recall in finding the truth's significant genes by predicted significance, [P].

    Genes are ordered by -log10 of the predicted false discovery rate; the area is the sum over distinct values of
    (step of recall) x precision. NaN where all genes or none are significant in the truth.
    """
    found = np.full(len(real.significant), np.nan)
    for p, (labels, scores) in enumerate(_labelled(pred, real)):
        if 0 < labels.sum() < len(labels):
            hits, taken = _cumulative(labels, scores)
            found[p] = np.sum(np.diff(hits, prepend=0) / hits[-1] * hits / taken)
    return found


def roc_area(pred: DeCalls, real: DeCalls) -> np.ndarray:
    """Area under the ROC curve of the same ordering, [P]; NaN where all genes or none are significant in the truth."""
    found = np.full(len(real.significant), np.nan)
    for p, (labels, scores) in enumerate(_labelled(pred, real)):
        positive = int(labels.sum())
        negative = len(labels) - positive
        if positive and negative:
            above = mean_ranks(scores)[labels].sum() - positive * (positive + 1) / 2
            found[p] = above / (positive * negative)
    return found


def _labelled(pred: DeCalls, real: DeCalls):
    """(labels, scores) of each perturbation's genes that the truth has tested."""
    fdr = np.where(np.isnan(pred.fdr), np.float32(1), pred.fdr)
    scores = -np.log10(np.clip(fdr, np.float32(SMALLEST_FDR), np.float32(1)))
    for p in range(len(real.fdr)):
        tested = ~np.isnan(real.fdr[p])
        yield real.significant[p][tested], scores[p][tested]


def _cumulative(labels: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """True positives and genes taken, at each distinct score from the top."""
    order = np.argsort(-scores, kind="stable")
    last = np.append(np.flatnonzero(np.diff(scores[order])), len(scores) - 1)
    return np.cumsum(labels[order])[last].astype(np.float64), last + 1.0
