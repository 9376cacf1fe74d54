"""`rank_genes`: differential expression in the words of scanpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import Cells, open_cells
from vcc_fast.evaluation.pair import SPACES, Side, listing
from vcc_fast.evaluation.rank_sum import rank_sum_table
from vcc_fast.evaluation.rank_table import RankTable

ORDERS = ("score", "gene")


def rank_genes(
    adata: Any,
    groupby: str = "target_gene",
    reference: str = "non-targeting",
    *,
    groups: Sequence[str] | None = None,
    layer: str | None = None,
    space: str = "lognorm",
    target_sum: float = 1e4,
    fold_change: str = "geometric",
    epsilon: float = 1e-9,
    clip: float | None = None,
    fdr: str = "per_perturbation",
    allow_negative: bool = False,
    order: str = "score",
    num_threads: int = 0,
    memory: int = 1 << 30,
    progress: Callable[[int], None] | None = None,
) -> pd.DataFrame:
    """Wilcoxon rank-sum test of every group of cells against a reference group, for every gene.

    The p-values are those of `scipy.stats.mannwhitneyu(method="asymptotic", use_continuity=True)`, two-sided, corrected
    for ties and continuity. `scanpy.tl.rank_genes_groups(method="wilcoxon", tie_correct=True)` has the same scores but
    leaves the continuity correction out of its p-values.

    Parameters
    ----------
    adata
        An AnnData, or the path of an `.h5ad` file, which is read in blocks.
    groupby
        Column of `obs` that names each cell's group. Cells without a name have no part.
    reference
        Its value for the reference (control) cells.
    groups
        Groups to test, in this order; all others than the reference by default, sorted.
    layer
        Layer in place of `X`.
    space
        "lognorm" (log1p of scaled counts, which are ranked as they are) or "counts" (which become log1p of counts
        scaled to `target_sum` first). Checked, never guessed.
    target_sum
        Sum that a cell's counts are scaled to; for counts alone. Default 10000.
    fold_change
        "geometric" (scanpy's and pdex's): expm1 of the mean lognorm value of each group is its mean. "arithmetic": the
        mean on the natural scale.
    epsilon
        Added to both means before their ratio, default 1e-9 as in scanpy. With 0, a gene that is zero on one side gets
        ±inf, and 0 where it is zero on both.
    clip
        Ratio where the reference's mean is zero, its inverse where the group's is (pdex 0.1.27: 20, with epsilon 0).
        None: no clipping.
    fdr
        Benjamini-Hochberg "per_perturbation", over the genes of each group, or over the "whole_table".
    allow_negative
        Accept lognorm values below zero.
    order
        Rows of a group by falling "score", as in scanpy, or as the "gene"s stand in the file.
    num_threads
        0, the default: `OMP_NUM_THREADS`, else all processors. Results do not depend on it.
    memory
        Bytes of a file's values to hold at a time, default 1 GiB; what does not fit is read in several passes.
    progress
        Called with the number of rows of each block that is read from a file.

    Returns
    -------
    pandas.DataFrame
        A row for each group and gene: `group` (categorical), `names` (gene), `scores` (z without continuity correction,
        positive where the group is higher), `logfoldchanges` (log2), `pvals`, `pvals_adj`, then `statistic` (U of the
        group's cells), `mean_group` and `mean_reference` (on the natural scale).

    Raises
    ------
    DataError
        There is no such column, layer or reference; a group has no cell; or a value does not fit its space (its cell
        and gene are named).
    UsageError
        An option has a value that it does not take.
    """
    if order not in ORDERS:
        raise UsageError(f"order must be one of {', '.join(ORDERS)}, not {order!r}")
    with open_cells(adata, layer) as cells:
        side = _side(cells, groupby, space)
        labels = sorted(set(side.labels.tolist()) - {"", reference})
        if groups is None and not labels:
            raise DataError(
                f"obs[{groupby!r}] holds no group beside the reference {reference!r}, so nothing is to be tested"
            )
        table = rank_sum_table(
            side,
            labels if groups is None else [str(name) for name in groups],
            reference,
            target_sum=target_sum if space == "counts" else None,
            fold_change=fold_change,
            epsilon=epsilon,
            clip=clip,
            fdr=fdr,
            z_score=True,
            allow_negative=allow_negative,
            num_threads=num_threads,
            memory=memory,
            progress=progress,
        )
    return _frame(table, order)


def _side(cells: Cells, groupby: str, space: str) -> Side:
    if space not in SPACES:
        raise UsageError(f"space must be one of {', '.join(SPACES)}, not {space!r}")
    if cells.n_obs == 0 or cells.n_vars == 0:
        raise DataError(f"the data are empty: {cells.n_obs} cells, {cells.n_vars} genes")
    genes, counts = np.unique(np.asarray(cells.var_names, dtype=str), return_counts=True)
    if (counts > 1).any():
        raise DataError(f"gene names occur more than once: {listing(genes[counts > 1])}; make them unique")
    labels = np.asarray(cells.obs_column(groupby), dtype=str)
    return Side(cells, "the data", space, "space", labels, np.arange(cells.n_vars))


def _frame(table: RankTable, order: str) -> pd.DataFrame:
    """scanpy's columns, groups under each other."""
    n_groups, n_genes = table.statistic.shape
    assert table.z_score is not None
    columns = np.tile(np.arange(n_genes), (n_groups, 1))
    if order == "score":
        columns = np.argsort(-table.z_score, axis=1, kind="stable")

    def ordered(values: np.ndarray) -> np.ndarray:
        return np.take_along_axis(values, columns, axis=1).reshape(-1)

    group = pd.Categorical.from_codes(np.repeat(np.arange(n_groups), n_genes), categories=table.names)
    return pd.DataFrame(
        {
            "group": group,
            "names": np.asarray(table.genes, dtype=object)[columns.reshape(-1)],
            "scores": ordered(table.z_score),
            "logfoldchanges": ordered(table.log2_fold_change),
            "pvals": ordered(table.p_value),
            "pvals_adj": ordered(table.fdr),
            "statistic": ordered(table.statistic),
            "mean_group": ordered(table.mean),
            "mean_reference": table.control_mean[columns.reshape(-1)],
        }
    )
