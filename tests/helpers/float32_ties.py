"""Where float32 makes a tie: what cell-eval, which casts its tables and sums its means in float32, cannot tell apart.

A tie is (kind, side, perturbation, one, other): "fold change" for two significant genes of equal float32 and unequal
float64 |log2 fold change|, which then rank by their place; "threshold" for a gene whose float32 false discovery rate is
on the other side of 0.05; and the name of a discrimination score for two truths at distances from a prediction that
differ by less than float32's rounding, of which one is its own.
"""

from __future__ import annotations

import numpy as np

from vcc_fast.evaluation.comparison import own_columns
from vcc_fast.evaluation.discrimination import change_distances
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.result import Evaluation

Tie = tuple[str, str, str, str, str]
DISTANCES = ("l1", "l2", "cosine")
# Distances are sums of thousands of rounded differences; their errors were up to a few tens of roundings.
ROUNDINGS = 64


def ties_of(result: Evaluation) -> list[Tie]:
    """All ties of an evaluation by a profile of 2025, sorted."""
    sides = {"pred": result.pred_ranks, "real": result.real_ranks}
    tables = [tie for side, table in sides.items() for tie in ties_of_table(table, side)]
    return sorted([*tables, *(tie for distance in DISTANCES for tie in ties_of_ranks(result, distance))])


def ties_of_table(table: RankTable, side: str) -> list[Tie]:
    """Of fold changes and of the threshold."""
    found = []
    change, fdr = np.abs(table.log2_fold_change), table.fdr
    significant = fdr.astype(np.float32) < np.float32(0.05)
    for p, name in enumerate(table.names):
        columns = np.flatnonzero(significant[p])
        columns = columns[np.argsort(change[p, columns].astype(np.float32), kind="stable")]
        for first, column in enumerate(columns):
            for other in columns[first + 1 :]:
                if np.float32(change[p, column]) != np.float32(change[p, other]):
                    break
                if change[p, column] != change[p, other]:
                    found.append(("fold change", side, name, str(table.genes[column]), str(table.genes[other])))
        with np.errstate(invalid="ignore"):
            for column in np.flatnonzero(significant[p] != (fdr[p] < 0.05)):
                found.append(("threshold", side, name, str(table.genes[column]), "0.05"))
    return found


def ties_of_ranks(result: Evaluation, distance: str) -> list[Tie]:
    """Of a discrimination score."""
    names = result.results["perturbation"].tolist()
    distances = change_distances(result.pred_changes, result.real_changes, distance, own_columns(names, result.genes))
    found = []
    for p, name in enumerate(names):
        scale = 1.0 if distance == "cosine" else np.abs(distances[p]).max()
        near = np.abs(distances[p] - distances[p, p]) <= ROUNDINGS * np.finfo(np.float32).eps * scale
        found += [
            (f"discrimination_score_{distance}", "pred", name, name, names[q]) for q in np.flatnonzero(near) if q != p
        ]
    return found
