"""Halves of the truth: how well one half of a perturbation's cells predicts the other is what a model can reach."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from vcc_fast.evaluation.pair import Side

NAME = "split-half ceiling (oracle)"
DESCRIPTION = (
    "one half of each perturbation's real cells as a prediction of the other (disjoint, seed 0), the same controls for "
    "both; undefined for a single cell"
)
SEED = 0


def half_labels(labels: np.ndarray, cells: Sequence[str], names: Sequence[str], seed: int = SEED) -> np.ndarray:
    """Which half of its group each cell is in: int8 [N], 0 or 1; -1 for cells of other groups and one of an odd number.

    The draw depends on the seed, the group's name and the names of its cells, not on the cells' order.

    Parameters
    ----------
    labels
        str [N], the group of each cell.
    cells
        str [N], names of the cells; equal ones are taken in their order.
    names
        The groups to split.
    """
    labels, cells = np.asarray(labels, dtype=str), np.asarray(cells, dtype=str)
    halves = np.full(len(labels), -1, dtype=np.int8)
    order = np.argsort(labels, kind="stable")
    starts, stops = (np.searchsorted(labels[order], np.asarray(names, dtype=str), side) for side in ("left", "right"))
    for name, start, stop in zip(names, starts, stops, strict=True):
        rows = order[start:stop]
        rows = rows[np.argsort(cells[rows], kind="stable")]
        words = np.frombuffer(hashlib.sha256(name.encode()).digest(), dtype="<u4").tolist()
        rows = rows[np.random.default_rng([seed, *words]).permutation(len(rows))]
        size = len(rows) // 2
        halves[rows[:size]], halves[rows[size : 2 * size]] = 0, 1
    return halves


@dataclass(frozen=True)
class Halves:
    """The truth's cells, relabelled.

    Attributes
    ----------
    side
        The cells, each under the label of its half; "" for those in neither.
    names
        Labels of the first halves, then of the second ones, of the groups that have two cells.
    rows
        int64, places of those groups among all.
    n_groups
        All groups.
    """

    side: Side
    names: list[str]
    rows: np.ndarray
    n_groups: int

    def spread(self, means: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Mean profiles of `names` [2 x groups, G] as two [n_groups, G]; NaN for a group that has no halves."""
        both = np.full((2, self.n_groups, means.shape[1]), np.nan)
        both[:, self.rows] = means.reshape(2, len(self.rows), means.shape[1])
        return both[0], both[1]


def split(side: Side, names: Sequence[str]) -> Halves:
    """Split each group of a side."""
    halves = half_labels(side.labels, side.cells.obs_names, names)
    there = set(side.labels[halves >= 0].tolist())
    rows = np.array([row for row, name in enumerate(names) if name in there], dtype=np.int64)
    labels = np.where(halves >= 0, np.char.add(np.char.add(halves.astype(str), ":"), side.labels.astype(str)), "")
    found = [f"{half}:{names[row]}" for half in (0, 1) for row in rows]
    return Halves(replace(side, labels=labels), found, rows, len(names))
