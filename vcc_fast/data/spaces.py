"""The named spaces of expression values, and the check that a matrix is in the one that was declared.

counts    raw molecules: finite, >= 0, whole
lognorm   log1p of counts scaled to a target sum: finite, >= 0, below 15, and not all whole over the file
bins      0 for zeros, 1 to 50 by quantile (`vcc_fast.data.binning`)

Nothing is inferred from magnitudes: a matrix that does not fit its declared space is an error that names a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from vcc_fast.errors import DataError, UsageError

SPACES = ("counts", "lognorm")
LOGNORM_LIMIT = 15.0
# counts that went through float arithmetic and back; real fractions are larger
WHOLE_TOLERANCE = 1e-6

_NEEDS = {
    "counts": "finite whole numbers >= 0",
    "lognorm": f"finite numbers >= 0 and < {LOGNORM_LIMIT:g}",
}


class SpaceChecker:
    """Check a file block by block.

    Parameters
    ----------
    space
        "counts" or "lognorm".
    source
        What to call the matrix in an error.
    option
        The command's option that declares this space, for the remedy in an error.
    remedy
        What to do about values of the other space, where the command takes only this one; in place of `option`.
    layer
        The command's option that reads a layer of this matrix's file; None where there is none.
    """

    def __init__(
        self,
        space: str,
        source: str = "X",
        option: str = "--input-space",
        remedy: str | None = None,
        layer: str | None = "--layer",
    ):
        if space not in SPACES:
            raise UsageError(f"input space: must be one of {', '.join(SPACES)}, got {space!r}")
        self.space, self.source, self.option, self.remedy, self.layer = space, source, option, remedy, layer
        self._fraction_seen = False
        self._first_value: str | None = None

    def update(
        self,
        block,
        *,
        first_row: int = 0,
        rows: Sequence[int] | None = None,
        obs_names: Sequence[str] | None = None,
        var_names: Sequence[str] | None = None,
    ) -> None:
        """Check the values of one block.

        Parameters
        ----------
        block
            CSR matrix or array [B, G].
        first_row
            Row of the file that the block starts at, where its rows follow each other.
        rows
            The file's row of each of the block's rows, where they do not.
        obs_names, var_names
            All names of the file, for the error; numbers are given where they are None.

        Raises
        ------
        DataError
            Naming the first cell, gene and value that do not fit.
        """
        values = block.data if sp.issparse(block) else np.asarray(block)
        if not values.size:
            return
        # Two quick passes settle most blocks; where one is NaN, the comparison fails.
        if self.space == "lognorm" and self._fraction_seen and values.min() >= 0 and values.max() < LOGNORM_LIMIT:
            return
        fits = np.isfinite(values) & (values >= 0)
        with np.errstate(invalid="ignore"):
            whole = np.abs(values - np.rint(values)) <= WHOLE_TOLERANCE
        fits &= whole if self.space == "counts" else values < LOGNORM_LIMIT

        def place(flat: int) -> str:
            row, column = _position(block, flat)
            row = int(rows[row]) if rows is not None else first_row + row
            cell = f"cell {str(obs_names[row])!r} (row {row})" if obs_names is not None else f"row {row}"
            gene = f"gene {str(var_names[column])!r}" if var_names is not None else f"column {column}"
            return f"{cell}, {gene}, value {float(values.flat[flat]):.7g}"

        if not fits.all():
            bad = int(np.argmin(fits))
            raise DataError(self._message(place(bad), float(values.flat[bad])))
        self._fraction_seen = self._fraction_seen or not whole.all()
        if self._first_value is None and not self._fraction_seen and values.any():
            self._first_value = place(int(np.argmax(values != 0)))

    def finish(self) -> None:
        """Check what only the whole file can show.

        Raises
        ------
        DataError
            "lognorm" was declared and every value is whole, which log1p does not give: the matrix holds counts.
        """
        if self.space == "lognorm" and not self._fraction_seen and self._first_value is not None:
            raise DataError(
                f"{self.source}: every value is a whole number ({self._first_value}), but the input space lognorm "
                f"holds log1p values; {self.remedy or f'pass {self.option} counts if these are counts'}"
            )

    def _message(self, place: str, value: float) -> str:
        if not np.isfinite(value):
            remedy = "replace missing values, or leave these cells out"
        elif value < 0:
            how = f"point {self.layer} to" if self.layer else "give a file of"
            remedy = f"the matrix looks scaled or batch-corrected; {how} raw counts or lognorm values"
        elif self.remedy is not None:
            remedy = self.remedy
        elif self.space == "counts":
            remedy = (
                f"pass {self.option} lognorm if these are log1p values of normalised counts, or "
                f"{f'point {self.layer} to' if self.layer else 'give a file of'} the raw counts"
            )
        else:
            remedy = f"pass {self.option} counts if these are counts; normalised counts still need log1p"
        return f"{self.source}: {place}, but the input space {self.space} needs {_NEEDS[self.space]}; {remedy}"


def check_space(
    block,
    space: str,
    *,
    first_row: int = 0,
    rows: Sequence[int] | None = None,
    obs_names: Sequence[str] | None = None,
    var_names: Sequence[str] | None = None,
    source: str = "X",
) -> None:
    """Check one block alone, for what a single value can show (see `SpaceChecker`, whose arguments these are)."""
    SpaceChecker(space, source).update(block, first_row=first_row, rows=rows, obs_names=obs_names, var_names=var_names)


def _position(block, flat: int) -> tuple[int, int]:
    """Row and column of the block's `flat`-th stored value."""
    if sp.issparse(block):
        return int(np.searchsorted(block.indptr, flat, side="right")) - 1, int(block.indices[flat])
    row, column = divmod(flat, block.shape[1])
    return row, column
