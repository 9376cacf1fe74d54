"""The place of each perturbation's own truth among all truths, by distance from its prediction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from vcc_fast.evaluation.result import Evaluation

# Above that many perturbations, ranks that no metric holds are left out: their distances are P x P.
MAX_COMPUTED = 2000


@dataclass(frozen=True)
class TruthRanks:
    """Ranks by one distance.

    Attributes
    ----------
    name
        The metric that they are taken from, or the distance.
    rank
        float64 [P], 1 where the own truth is nearest, P where it is farthest; NaN where the metric is undefined.
    source
        A sentence that says where they are from.
    """

    name: str
    rank: np.ndarray
    source: str

    @property
    def n(self) -> int:
        """P."""
        return len(self.rank)

    def share_within(self) -> np.ndarray:
        """float64 [P]: share of perturbations whose own truth is among the 1, 2, ..., P nearest."""
        known = self.rank[~np.isnan(self.rank)]
        return np.searchsorted(np.sort(known), np.arange(1, self.n + 1), side="right") / max(len(known), 1)


def truth_ranks(result: Evaluation) -> list[TruthRanks]:
    """Ranks of each discrimination metric of the results; by cosine distance where there is none.

    cell-eval's score is 1 - (rank - 1) / P, cell-eval2's 1 - (rank - 1) / (P - 1).
    """
    n = len(result.results)
    found = []
    for metric in result.results.columns[1:]:
        steps = n if metric.startswith("discrimination_score_") else n - 1 if metric == "pds_cosine" else 0
        if steps:
            values = result.results[metric].to_numpy(dtype=np.float64)
            # Ranks are whole or, with ties, halves; the division's rounding is undone.
            rank = np.round(2 * (1 + (1 - values) * steps)) / 2
            found.append(TruthRanks(metric, rank, f"from the column {metric} of results.csv"))
    if found or not 2 <= n <= MAX_COMPUTED:
        return found
    from vcc_fast.evaluation.comparison import own_columns
    from vcc_fast.evaluation.discrimination import change_distances, middle_rank

    own = own_columns(list(result.results["perturbation"]), result.genes)
    rank = 1 + middle_rank(change_distances(result.pred_changes, result.real_changes, "cosine", own))
    source = "computed for this report, as the profile has no such metric; without the gene that is perturbed"
    return [TruthRanks("cosine distance", rank, source)]
