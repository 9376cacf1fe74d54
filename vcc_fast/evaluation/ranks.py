"""Rank-sum tests of a side's cells, with the rules of a profile."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.stats import mannwhitneyu

from vcc_fast.evaluation.fold_change import false_discovery_rate, log2_fold_change
from vcc_fast.evaluation.matrix import CellMatrix
from vcc_fast.evaluation.profiles import Profile
from vcc_fast.evaluation.rank_table import RankTable


def rank_cells(
    cells: CellMatrix, names: Sequence[str], genes: np.ndarray, profile: Profile, num_threads: int | None
) -> RankTable:
    """Every perturbation against the controls, cell-eval's way: geometric means, no epsilon.

    Parameters
    ----------
    cells
        Groups in the order of `names`, the controls last.
    names, genes
        The perturbations [P] and the truth's genes [G], whose order the table has.
    profile
        Scope of Benjamini-Hochberg and clip of fold changes.
    num_threads
        None: one a core.
    """
    reference = cells.rows_of(len(names)).toarray().astype(np.float64)
    groups = [cells.rows_of(group).toarray().astype(np.float64) for group in range(len(names))]
    tests = [mannwhitneyu(group, reference, method="asymptotic") for group in groups]
    p_value = np.nan_to_num(np.stack([test.pvalue for test in tests]), nan=1.0)[:, cells.order]
    mean = np.expm1(cells.means())
    return RankTable(
        names=list(names),
        genes=genes,
        n_cells=cells.n_cells[:-1],
        n_control=len(reference),
        mean=mean[:-1],
        control_mean=mean[-1],
        statistic=np.stack([test.statistic for test in tests])[:, cells.order],
        p_value=p_value,
        log2_fold_change=log2_fold_change(mean[:-1], mean[-1], clip=profile.clip),
        fdr=false_discovery_rate(p_value, scope=profile.fdr),
    )
