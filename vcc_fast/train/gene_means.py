"""What the genes' mean bins explain: the error that a pre-training must get well below to have learned of cells."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from vcc_fast.train.batches import Batch


def gene_means_error(learn: Iterable[Batch], validate: Iterable[Batch], n_tokens: int) -> float:
    """Mean squared error, bins², over the tokens to be predicted in `validate`, each predicted by its gene's mean in
    `learn`; a gene that is not in it by the mean of all.

    Parameters
    ----------
    n_tokens
        Size of the vocabulary.
    """
    sums, counts = np.zeros(n_tokens), np.zeros(n_tokens)
    for ids, bins in map(_supervised, learn):
        sums += np.bincount(ids, weights=bins, minlength=n_tokens)
        counts += np.bincount(ids, minlength=n_tokens)
    means = np.divide(sums, counts, out=np.full(n_tokens, sums.sum() / max(1, counts.sum())), where=counts > 0)
    error, n = 0.0, 0
    for ids, bins in map(_supervised, validate):
        error += float(((means[ids] - bins) ** 2).sum())
        n += len(ids)
    return error / max(1, n)


def _supervised(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
    """Gene ids and bins [N] of a batch's tokens to be predicted."""
    return batch.gene_ids[batch.supervised], batch.targets[batch.supervised].astype(np.float64)
