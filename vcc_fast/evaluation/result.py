"""The one result of every profile, which reports and commands read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast.evaluation.rank_table import RankTable


@dataclass(frozen=True)
class Evaluation:
    """What `evaluate_anndata` returns. P perturbations in the order of `results`, G genes in the truth's order.

    The last five are None, or empty, where the profile has no such thing.

    Attributes
    ----------
    results
        One row a perturbation: `perturbation`, and a column for each metric; NaN where it is undefined.
    baselines
        The same with a column `baseline`, all baselines under each other; None where none was asked for.
    agg
        `results` described: `statistic` and the metrics.
    de_genes
        `perturbation`, `rank` (from 1), `gene`, `source` ("uns" or "welch").
    summary
        Settings, counts, warnings, and every predictor's means and undefined values; fit for JSON but for NaN.
    pred_changes, real_changes
        float64 [P, G], mean profiles minus the truth's control mean.
    genes
        str [G].
    de_columns
        Perturbation -> int64 columns of its DE genes in `genes`.
    missing
        bool, `results` without its first column: where a NaN is a number that the scorer does not give, not one that
        is undefined.
    scores
        The normalised score against the scorer's baseline: `metric`, `from_baseline`.
    pred_ranks, real_ranks
        Rank-sum tests of both sides.
    extra_tables
        More tables of a scorer, by the name of the file that they go to.
    """

    results: pd.DataFrame
    baselines: pd.DataFrame | None
    agg: pd.DataFrame
    de_genes: pd.DataFrame
    summary: dict[str, Any]
    pred_changes: np.ndarray
    real_changes: np.ndarray
    genes: np.ndarray
    de_columns: dict[str, np.ndarray]
    missing: pd.DataFrame | None = None
    scores: pd.DataFrame | None = None
    pred_ranks: RankTable | None = None
    real_ranks: RankTable | None = None
    extra_tables: dict[str, pd.DataFrame] = field(default_factory=dict)
