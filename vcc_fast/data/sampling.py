"""Which control cells a perturbation starts from.

A draw is a sequence: its i-th cell depends on (seed, i), or on (seed, key, i), and on nothing else but the pool; so
draws do not change with batch size, threads or ranks, and a draw of n cells is the beginning of one of m > n.
The pool is gone through in a seeded order; when it is used up, in another: every control is used k times before any is
used k + 1 times. With strata this holds within each stratum, and the strata take turns such that every beginning of
the sequence has each stratum within one cell of its proportional share (Tijdeman's chairman rule; the usual largest
remainders give the same shares at one n, but their sequence would depend on n).
Orders come from the raw stream of PCG64, which numpy keeps the same over versions.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from vcc_fast.errors import DataError, UsageError


@dataclass(frozen=True)
class ControlDraw:
    """Drawn controls.

    Parameters
    ----------
    rows
        int64 [n], rows of the file.
    replaced
        How many of them had been drawn before: 0 unless the pool (or a stratum) is smaller than what is asked of it.
    missing_strata
        Strata that have a share and no control; their share went to the others.
    """

    rows: np.ndarray
    replaced: int
    missing_strata: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        return np.array(self.rows, dtype=dtype)


@dataclass(frozen=True)
class ControlPool:
    """The control cells of a file.

    Parameters
    ----------
    rows
        int64 [N], rows of the file, ascending.
    strata
        The stratum (batch) of each, or None.
    shares
        Stratum -> weight in a draw; the pool's own proportions by default.
    """

    rows: np.ndarray
    strata: np.ndarray | None = None
    shares: Mapping[str, int] | None = None

    @classmethod
    def from_labels(
        cls,
        labels: Sequence[str],
        control: str = "non-targeting",
        *,
        batches: Sequence[str] | None = None,
        column: str = "target_gene",
    ) -> ControlPool:
        """The cells whose label is `control`.

        Parameters
        ----------
        labels
            Perturbation label of every cell (`H5adFile.obs_column`).
        control
            The control label, compared exactly.
        batches
            Batch label of every cell: draws then match the batch proportions of the file's perturbed cells, or of its
            controls where there are no others.
        column
            Where the labels are from, for the error.

        Raises
        ------
        DataError
            No cell has the label; the labels there are, are named.
        """
        labels = np.asarray(labels, dtype=object)
        is_control = labels == control
        if not is_control.any():
            found = [f"{label!r} ({count:,})" for label, count in Counter(labels.tolist()).most_common(8)]
            raise DataError(
                f"no cell has {column} == {control!r}; the commonest labels are {', '.join(found) or 'none (no cells)'}"
                "; name the control label with --control-pert or the column with --pert-col"
            )
        rows = np.flatnonzero(is_control).astype(np.int64)
        if batches is None:
            return cls(rows)
        batches = np.asarray(batches, dtype=object)
        counted = batches if is_control.all() else batches[~is_control]
        return cls(rows, batches[rows], dict(sorted(Counter(counted.tolist()).items())))

    def __len__(self) -> int:
        return len(self.rows)

    def draw(self, n: int, *, seed: int, key: str | None = None) -> ControlDraw:
        """`draw_controls` from this pool."""
        return draw_controls(self.rows, n, seed=seed, key=key, strata=self.strata, shares=self.shares)


def draw_controls(
    pool_rows: Sequence[int],
    n: int,
    *,
    seed: int,
    key: str | None = None,
    strata: Sequence[str] | None = None,
    shares: Mapping[str, int] | None = None,
) -> ControlDraw:
    """Draw n controls, as the top of this file says.

    Parameters
    ----------
    pool_rows
        int [N], the rows to draw from.
    n
        How many, >= 0.
    seed
        Whole number >= 0.
    key
        None: the shared draw, the same for every perturbation. A perturbation's name: its own, independent draw.
    strata
        Label of each of the pool's rows: draws match proportions.
    shares
        Stratum -> whole weight; the pool's own proportions by default.

    Raises
    ------
    UsageError
        n or seed is negative.
    DataError
        The pool is empty and n > 0, or no stratum with a share has a control.
    """
    pool = np.asarray(pool_rows, dtype=np.int64)
    if n < 0 or seed < 0:
        raise UsageError(f"controls: number and seed must be >= 0, got n={n}, seed={seed}")
    if n and not len(pool):
        raise DataError("controls: there is no control cell to draw from")
    if strata is None:
        rows = pool[_passes(len(pool), n, seed, key, "")]
        return ControlDraw(rows, n - len(np.unique(rows)))

    labels = np.asarray(strata, dtype=object)
    if len(labels) != len(pool):
        raise DataError(f"controls: needs one stratum per control ({len(pool)}), got {len(labels)}")
    weights = dict(Counter(labels.tolist())) if shares is None else {s: w for s, w in shares.items() if w > 0}
    members = {stratum: pool[labels == stratum] for stratum in sorted(weights)}
    missing = tuple(stratum for stratum, rows in members.items() if not len(rows))
    present = [stratum for stratum in members if stratum not in missing]
    if n and not present:
        raise DataError("controls: none of the strata to match has a control cell; leave --batch-col out")
    turns = _turns([weights[stratum] for stratum in present], n)
    rows = np.empty(n, dtype=np.int64)
    for i, stratum in enumerate(present):
        mine = turns == i
        rows[mine] = members[stratum][_passes(len(members[stratum]), int(mine.sum()), seed, key, stratum)]
    return ControlDraw(rows, n - len(np.unique(rows)), missing)


def _passes(size: int, n: int, seed: int, key: str | None, stratum: str) -> np.ndarray:
    """n positions in 0 .. size - 1: one seeded permutation after another, each independent of n."""
    if n == 0:
        return np.empty(0, dtype=np.int64)
    # sha256, because Python's hash() of a text differs from one process to the next
    text = f"{'shared' if key is None else 'independent:' + key}\0{stratum}"
    words = np.frombuffer(hashlib.sha256(text.encode()).digest(), dtype="<u4").tolist()
    passes = []
    for number in range(-(-n // size)):
        bits = np.random.PCG64(np.random.SeedSequence([seed, number, *words])).random_raw(size)
        passes.append(np.argsort(bits, kind="stable"))
    return np.concatenate(passes)[:n]


def _turns(weights: Sequence[int], n: int) -> np.ndarray:
    """Which stratum each of n draws is from: every beginning is within one of weight / total, per stratum."""
    weights = np.asarray(weights, dtype=np.int64)
    if len(weights) < 2:
        return np.zeros(n, dtype=np.int64)
    total, slack = int(weights.sum()), 2 * len(weights) - 2
    turns, taken = np.empty(n, dtype=np.int64), np.zeros(len(weights), dtype=np.int64)
    for i in range(n):
        # owed and due are in units of 1 / (total * slack), so that everything stays whole
        owed = slack * ((i + 1) * weights - taken * total)
        due = np.where(owed >= total, ((slack - 1) * total - owed) / weights, np.inf)
        turns[i] = np.argmin(due)
        taken[turns[i]] += 1
    return turns
