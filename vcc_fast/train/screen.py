"""A screen as fine-tuning reads it: which cell is of which perturbation, mean profiles, cells on demand.

Only the cells of perturbations that are asked for, and control cells, are ever read: what is held out is not.

Shapes: T tokens (the file's genes that take part, then appended targets), P perturbations, B cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.data.amplitude import GroupMeans
from vcc_fast.data.conditions import OPTION, Conditions, read_conditions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.lognorm import LognormReader
from vcc_fast.data.perturbations import PertRequest, parse_perts
from vcc_fast.data.sampling import ControlPool
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.data.transforms import resolve_target_sum
from vcc_fast.errors import DataError
from vcc_fast.train.screen_tokens import Tokens

# A unit's condition where there are none.
ANY = -1


class Unit(NamedTuple):
    """What has one mean change: a perturbation, or with conditions a perturbation in one of them."""

    name: str
    """Of the perturbation."""
    condition: int
    """Code of the condition; `ANY` without."""
    rows: np.ndarray
    """int64, its cells' rows of the file, ascending."""


@dataclass(frozen=True)
class Labels:
    """Which cell is of which perturbation.

    Attributes
    ----------
    requests
        The perturbations, in the order of their names.
    rows
        Name -> int64, rows of the file with that perturbation, ascending.
    control_rows
        int64, rows of the control cells.
    batches
        Batch of every cell of the file, or None. With conditions, condition and batch together.
    n_unlabelled
        Cells without a label, which are left out.
    conditions
        Condition of every cell with a label, or None.
    """

    requests: tuple[PertRequest, ...]
    rows: dict[str, np.ndarray]
    control_rows: np.ndarray
    batches: np.ndarray | None
    n_unlabelled: int = 0
    conditions: Conditions | None = None

    @cached_property
    def control_groups(self) -> dict[str | None, np.ndarray]:
        """int64 rows of the control cells that others are compared with: all (None), then those of each batch, then
        those of each condition."""
        found: dict[str | None, np.ndarray] = {None: self.control_rows}
        if self.batches is not None:
            of_controls = self.batches[self.control_rows]
            found |= {batch: self.control_rows[of_controls == batch] for batch in sorted(set(of_controls.tolist()))}
        if self.conditions is not None:
            codes = self.conditions.codes[self.control_rows]
            there = np.unique(codes).tolist()
            found |= {self.conditions.names[code]: self.control_rows[codes == code] for code in there}
        return found

    def control_group(self, row: int) -> str | None:
        """What a cell is compared with: the `control_groups` of its batch, else of its condition, else all."""
        if self.batches is not None and self.batches[row] in self.control_groups:
            return self.batches[row]
        return None if self.conditions is None else self.conditions.names[self.conditions.codes[row]]

    def pairs(self) -> list[tuple[str, str]]:
        """Every (perturbation, condition) with cells; empty without conditions."""
        if self.conditions is None:
            return []
        units = self.units([request.name for request in self.requests])
        return [(unit.name, self.conditions.names[unit.condition]) for unit in units]

    def units(self, names: Sequence[str | tuple[str, str]]) -> list[Unit]:
        """What is learned of some perturbations: one unit each; with conditions one for each that it has cells of, or
        for the one that is given with it, those of a condition together, in the order of the names within it."""
        if self.conditions is None:
            return [Unit(name, ANY, self.rows[name]) for name in names]
        found = []
        for each in names:
            name, wanted = (each, None) if isinstance(each, str) else each
            rows = self.rows[name]
            codes = self.conditions.codes[rows]
            there = [code for code in np.unique(codes).tolist() if wanted in (None, self.conditions.names[code])]
            found += [Unit(name, code, rows[codes == code]) for code in there]
        return sorted(found, key=lambda unit: unit.condition)


def read_labels(
    file: H5adFile,
    pert_col: str,
    control: str,
    batch_col: str | None,
    condition_col: str | None = None,
    known: Sequence[str] = (),
    stored: str | None = None,
) -> Labels:
    """Group the file's cells by perturbation.

    Parameters
    ----------
    pert_col, control
        Column of the perturbations, and its value for control cells.
    batch_col
        Column of the batches, or None.
    condition_col, known, stored
        Column of the conditions, or None; the categories and the column of the checkpoint that is fine-tuned.

    Raises
    ------
    DataError
        A column is missing, no cell has the control label, or there is no perturbation; a label is no perturbation; a
        cell has no condition, or a condition no control cell.
    """
    labels = np.asarray(file.obs_column(pert_col), dtype=object)
    batches = None if batch_col is None else np.asarray(file.obs_column(batch_col), dtype=object)
    if batches is not None and (missing := int((batches == "").sum())):
        logger.warning(
            "--batch-col %s: %s cells have no value, and are taken for a batch of their own", batch_col, f"{missing:,}"
        )
    pool = ControlPool.from_labels(labels, control, column=pert_col)
    distinct, code = np.unique(labels.astype(str), return_inverse=True)
    kept = [i for i, label in enumerate(distinct) if label != control and label]
    if not kept:
        raise DataError(
            f"every cell has {pert_col} == {control!r}: there is no perturbation to learn from; name the column of the "
            "perturbed gene with --pert-col"
        )
    try:
        spelled = [parse_perts([str(distinct[i])], control=control)[0] for i in kept]
    except ValueError as error:
        raise DataError(f"--pert-col {pert_col}: {error}") from error
    requests: dict[frozenset[str], PertRequest] = {}
    for request in spelled:
        requests.setdefault(frozenset(request.targets), request)
    if len(requests) < len(spelled):
        logger.info(
            "%d labels of %s are %d perturbations: A+ctrl and ctrl+A are one, and so are A+B and B+A",
            len(spelled), pert_col, len(requests),
        )  # fmt: skip
    # A stable sort keeps each label's rows in the file's order.
    groups = np.split(np.argsort(code, kind="stable"), np.cumsum(np.bincount(code))[:-1])
    parts: dict[str, list[np.ndarray]] = {}
    for request, i in zip(spelled, kept, strict=True):
        parts.setdefault(requests[frozenset(request.targets)].name, []).append(groups[i])
    rows = {name: np.sort(np.concatenate(each)) for name, each in parts.items()}
    by_name = tuple(sorted(requests.values(), key=lambda r: r.name))
    conditions = None
    if condition_col is not None:
        conditions = read_conditions(file, condition_col, np.flatnonzero(labels != ""), known, stored=stored)
        _require_controls(conditions, rows, pool.rows)
        of_cells = conditions.labels()
        separate = batches is not None and batch_col != condition_col
        batches = of_cells + "\0" + batches if separate else of_cells
    return Labels(by_name, rows, pool.rows, batches, int((labels == "").sum()), conditions)


def _require_controls(conditions: Conditions, rows: dict[str, np.ndarray], control_rows: np.ndarray) -> None:
    """Raise DataError where perturbed cells are of a condition without control cells."""
    perturbed = np.concatenate(list(rows.values()))
    lonely = perturbed[~np.isin(conditions.codes[perturbed], conditions.codes[control_rows])]
    if not len(lonely):
        return
    raise DataError(
        f"{OPTION} {conditions.column}: no control cell is of {conditions.describe(lonely)}, by number of perturbed "
        "cells, so that there is nothing that their change could be measured from; leave these cells out of --adata, "
        "name a coarser column, or give their controls the condition that they were measured in"
    )


class CellReader:
    """Cells as values of the tokens.

    Parameters
    ----------
    file
        Open.
    tokens
        Of `make_tokens`.
    space
        "counts" or "lognorm".
    target_sum
        What counts are scaled to: a number, or "median" of `rows`; ignored for lognorm values.
    rows
        The rows that may be read.
    """

    def __init__(self, file: H5adFile, tokens: Tokens, space: str, target_sum: float | str, rows: np.ndarray):
        self.file, self.tokens, self.space = file, tokens, space
        self.target_sum = resolve_target_sum(file, target_sum, rows) if space == "counts" else None
        self._reader = LognormReader(file, self.target_sum)
        self._measured = np.flatnonzero(tokens.columns >= 0)

    def read(self, rows: Sequence[int]) -> np.ndarray:
        """lognorm float32 [B, T] of rows of the file, in any order."""
        cells = self._reader.read(rows)
        values = np.zeros((len(rows), len(self.tokens)), dtype=np.float32)
        values[:, self._measured] = cells[:, self.tokens.columns[self._measured]].toarray()
        return values

    def profiles(self, groups: Sequence[np.ndarray], progress=None) -> Profiles:
        """Mean and squared standard error of the cells of each group, every value checked against its space.

        No cell may be in two groups.

        Raises
        ------
        DataError
            A value does not fit the declared space; cell, gene and value are named.
        """
        code = np.full(self.file.n_obs, -1)
        for group, rows in enumerate(groups):
            code[rows] = group
        sums, squares = (GroupMeans(len(groups), self.file.n_vars) for _ in range(2))
        checker = SpaceChecker(self.space, "X" if self.file.layer is None else f"layer {self.file.layer!r}")
        for _, rows, block in self.file.iter_blocks(np.flatnonzero(code >= 0)):
            checker.update(block, rows=rows, obs_names=self.file.obs_names, var_names=self.file.var_names)
            cells = self._reader.lognorm(block)
            sums.add(cells, code[rows])
            squares.add(cells.multiply(cells).tocsr(), code[rows])
            if progress is not None:
                progress.update(len(rows))
        checker.finish()
        n_cells, mean = sums.n_cells, sums.means()
        spread = np.maximum(squares.means() - mean**2, 0)
        error = spread / np.maximum(n_cells - 1, 1)[:, None]
        # One cell says nothing of how far cells differ.
        error[n_cells == 1] = np.inf
        return Profiles(self._of_tokens(mean), self._of_tokens(error), n_cells)

    def control_profiles(self, labels: Labels) -> Profiles | None:
        """Profiles of `labels.control_groups` but the first; None without batches and conditions."""
        groups = {name: rows for name, rows in labels.control_groups.items() if name is not None}
        if not groups:
            return None
        names = () if labels.conditions is None else labels.conditions.names
        # The cells of a condition are those of its batches: with both, they are read once for each.
        parts = [[rows for name, rows in groups.items() if (name in names) == whole] for whole in (False, True)]
        found = [self.profiles(part) for part in parts if part]
        return Profiles(*(np.concatenate([vars(each)[name] for each in found]) for name in vars(found[0])))

    def _of_tokens(self, values: np.ndarray) -> np.ndarray:
        found = np.zeros((len(values), len(self.tokens)))
        found[:, self._measured] = values[:, self.tokens.columns[self._measured]]
        return found


@dataclass(frozen=True)
class Profiles:
    """Mean lognorm profiles of groups of cells.

    Attributes
    ----------
    mean
        float64 [P, T].
    error
        float64 [P, T], squared standard error of the mean; infinite for a group of one cell.
    n_cells
        int64 [P].
    """

    mean: np.ndarray
    error: np.ndarray
    n_cells: np.ndarray
