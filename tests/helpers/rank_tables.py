"""Rank-sum tables by scipy, the definition that the fast ones are held against; small data only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.stats import mannwhitneyu

from vcc_fast.evaluation.fold_change import false_discovery_rate, log2_fold_change
from vcc_fast.evaluation.rank_table import RankTable


def scipy_rank_table(
    x: np.ndarray,
    labels: Sequence[str],
    names: Sequence[str],
    control: str,
    *,
    scope: str = "per_perturbation",
    epsilon: float = 0.0,
    clip: float | None = None,
) -> RankTable:
    """Every perturbation of `names` against the controls; x is dense lognorm [N, G], means are geometric."""
    x, labels = np.asarray(x, dtype=np.float64), np.asarray(labels)
    reference = x[labels == control]
    groups = [x[labels == name] for name in names]
    tests = [mannwhitneyu(group, reference, method="asymptotic") for group in groups]
    p_value = np.nan_to_num(np.stack([test.pvalue for test in tests]), nan=1.0)
    mean = np.expm1(np.stack([group.mean(axis=0) for group in groups]))
    control_mean = np.expm1(reference.mean(axis=0))
    return RankTable(
        names=list(names),
        genes=np.array([f"g{i}" for i in range(x.shape[1])]),
        n_cells=np.array([len(group) for group in groups]),
        n_control=len(reference),
        mean=mean,
        control_mean=control_mean,
        statistic=np.stack([test.statistic for test in tests]),
        p_value=p_value,
        log2_fold_change=log2_fold_change(mean, control_mean, epsilon=epsilon, clip=clip),
        fdr=false_discovery_rate(p_value, scope=scope),
    )
