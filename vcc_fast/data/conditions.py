"""Conditions: a column of `obs` (batch, modality, kind of perturbation) as rows of a model's condition table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError

OPTION = "--condition-col"


@dataclass(frozen=True)
class Conditions:
    """What condition each cell is of.

    Attributes
    ----------
    column
        Of `obs`.
    names
        The categories; a cell's code is its place among them.
    codes
        int64 [N], of every cell of the file; -1 for cells that were not asked for.
    """

    column: str
    names: tuple[str, ...]
    codes: np.ndarray

    def labels(self) -> np.ndarray:
        """object [N] of str, the category of every cell; "" for cells that were not asked for."""
        return np.array([*self.names, ""], dtype=object)[self.codes]

    def describe(self, rows: np.ndarray) -> str:
        """The categories of some cells, each with its number of them."""
        counts = np.bincount(self.codes[rows], minlength=len(self.names))
        return ", ".join(f"{name} ({count:,})" for name, count in zip(self.names, counts, strict=True) if count)


def read_conditions(
    file: H5adFile, column: str, rows: np.ndarray, known: Sequence[str] = (), *, stored: str | None = None
) -> Conditions:
    """The conditions of some cells.

    Parameters
    ----------
    file
        Open.
    column
        Of `obs`; values are compared as text.
    rows
        int [B], the cells that need a condition.
    known
        Categories that have a place already; others follow them in the order of their names.
    stored
        The column that the checkpoint was fine-tuned with, for the remedy; None: there is no checkpoint with one.

    Raises
    ------
    DataError
        There is no such column, or a cell has no value in it; the cells are named.
    """
    if column not in file.obs_columns:
        columns = ", ".join(map(repr, file.obs_columns[:20])) or "none"
        source = f"{OPTION} {column}" if stored is None or stored != column else f"the checkpoint's column {column!r}"
        raise DataError(
            f"{file.path}: obs has no column {column!r} ({source}); name this file's column of conditions with "
            f"{OPTION}: its columns are {columns}"
        )
    labels = file.obs_column(column)
    asked = labels[rows]
    missing = np.asarray(rows)[asked == ""]
    if len(missing):
        names = ", ".join(str(file.obs_names[row]) for row in missing[:5])
        raise DataError(
            f"{OPTION} {column}: {len(missing):,} cell(s) have no value in it ({names}"
            f"{', ...' if len(missing) > 5 else ''}); give each a condition, or leave these cells out of --adata"
        )
    distinct = sorted(set(asked.tolist()))
    names = (*known, *(name for name in distinct if name not in set(known)))
    place = {name: code for code, name in enumerate(names)}
    codes = np.full(file.n_obs, -1, dtype=np.int64)
    codes[rows] = [place[label] for label in asked.tolist()]
    return Conditions(column, names, codes)
