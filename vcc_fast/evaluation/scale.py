"""On which scale each file's values become lognorm: declared, recorded or the scorer's own rule, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast._options import DEFAULT_TARGET_SUM
from vcc_fast.data.transforms import cell_totals, counts_to_lognorm
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.record import recorded_sum

MEDIAN = "median"
# cell-eval takes values for lognorm if one of them has a larger fractional part than this.
FRACTION = 1e-3


@dataclass(frozen=True)
class Scale:
    """How the values of one file become lognorm.

    Attributes
    ----------
    target_sum
        Sum that a cell's counts are scaled to; None for a lognorm file.
    as_scanpy
        Whether counts are scaled and logged in float32, one operation after the other, as scanpy does it for cell-eval;
        otherwise in float64, rounded once.
    factor
        What natural values of a lognorm file are multiplied by.
    """

    target_sum: float | None = None
    as_scanpy: bool = False
    factor: float = 1.0

    def apply(self, block):
        """A CSR or dense block [B, G] in lognorm, float32; the block itself where there is nothing to do."""
        if self.target_sum is not None:
            return (
                _scanpy_lognorm(block, self.target_sum) if self.as_scanpy else counts_to_lognorm(block, self.target_sum)
            )
        if self.factor == 1.0:
            return block
        if not sparse.issparse(block):
            return np.log1p(np.expm1(np.asarray(block, dtype=np.float64)) * self.factor).astype(np.float32)
        data = np.log1p(np.expm1(block.data.astype(np.float64)) * self.factor).astype(np.float32)
        return sparse.csr_matrix((data, block.indices, block.indptr), shape=block.shape)


def resolve_scales(
    sides: Mapping[str, Side],
    records: Mapping[str, Mapping[str, Any]],
    given: float | str | None,
    *,
    rescale: bool = False,
    own_median: bool = False,
) -> tuple[dict[str, Scale], list[str]]:
    """The scale of every file, and what a reader must know about it.

    Parameters
    ----------
    sides
        Name -> file; the truth is "the truth".
    records
        Name -> what the file says about itself (`record.of_file`).
    given
        --target-sum: a number, "median" (of the truth's cells' totals; of the prediction's where the truth holds no
        counts) or None for what the files record.
    rescale
        Bring lognorm files that record another sum to the common one, instead of an error.
    own_median
        Where nothing is given or recorded, scale each counts file to its own median, as cell-eval; otherwise to 10000.

    Raises
    ------
    DataError
        Two recorded or given sums differ.
    UsageError
        `given` is not a number above 0 nor "median", or there are no counts to take a median of.
    """
    if given == MEDIAN:
        counted = [side for name in ("the truth", *sides) if (side := sides.get(name)) and side.space == "counts"]
        if not counted:
            raise UsageError("--target-sum median is the median of counts, but no file is declared to hold counts")
        given = median_total(counted[0])
    elif given is not None and not _is_sum(given):
        raise UsageError(f"--target-sum must be a number above 0 or median, not {given!r}")
    recorded = {name: found for name in sides if (found := recorded_sum(records[name])) is not None}
    stated = ({} if given is None else {"--target-sum": float(given)}) | recorded
    common = _common(stated, rescale)
    scales, warnings = {}, []
    for name, side in sides.items():
        if side.space == "counts":
            own = common is None and own_median
            target = median_total(side) if own else DEFAULT_TARGET_SUM if common is None else common
            scales[name] = Scale(target, as_scanpy=own)
        else:
            factor = 1.0 if common is None or name not in recorded else common / recorded[name]
            scales[name] = Scale(factor=1.0 if abs(factor - 1) <= 1e-6 else factor)
            if scales[name].factor != 1.0:
                warnings.append(f"values of {name} are rescaled from the sum {recorded[name]:g} to {common:g}")
    pred, truth = (sides[name] for name in ("the prediction", "the truth"))
    if common is None and pred.space != truth.space:
        counts, other = (truth, pred) if truth.space == "counts" else (pred, truth)
        rule = "their own median, as cell-eval does" if own_median else "the default"
        warnings.append(
            f"counts of {counts.name} are scaled to {scales[counts.name].target_sum:g}, {rule}, as {other.name} "
            "records no target sum; if its values are on another scale, the scores are wrong: give the scale with "
            "--target-sum"
        )
    elif common is None and own_median and pred.space == truth.space == "counts":
        sums = [scales[side.name].target_sum for side in (pred, truth)]
        if sums[0] != sums[1]:
            warnings.append(
                f"each file is scaled to the median total of its own cells, as cell-eval does: {pred.name} to "
                f"{sums[0]:g}, {truth.name} to {sums[1]:g}, two scales; --target-sum gives one to both"
            )
    return scales, warnings


def guess_space(side_cells: Any, name: str) -> str:
    """The space that cell-eval would take a file's values for: "lognorm" with a fractional part above 0.001 anywhere.

    Raises
    ------
    DataError
        There are fractions, and values below 0 or from 15 on.
    """
    fraction, low, high = False, np.inf, -np.inf
    for _, _, block in side_cells.iter_blocks():
        values = block.data if sparse.issparse(block) else np.asarray(block)
        if values.size:
            fraction = fraction or bool((np.modf(values)[0] > FRACTION).any())
            low, high = min(low, float(values.min())), max(high, float(values.max()))
    if fraction and (low < 0 or high >= 15):
        raise DataError(
            f"{name}: cell-eval takes it for lognorm, as it has fractions, and then refuses its values from {low:g} to "
            f"{high:g}, which are not within 0 to 15; declare the space and leave --guess-like-cell-eval out"
        )
    return "lognorm" if fraction else "counts"


def median_total(side: Side) -> float:
    """Median of the totals of all cells of a counts file, as scanpy takes it: float32, of sparse files with cells of
    total 0."""
    totals, is_sparse = [], False
    for _, _, block in side.cells.iter_blocks():
        is_sparse = is_sparse or sparse.issparse(block)
        totals.append(cell_totals(block).astype(np.float32))
    total = np.concatenate(totals)
    total = total if is_sparse else total[total > 0]
    median = float(np.median(total)) if len(total) else 0.0
    if not (np.isfinite(median) and median > 0):
        raise DataError(f"{side.name}: the median total of its cells is {median:g}, so counts cannot be scaled to it")
    return median


def _common(stated: Mapping[str, float], rescale: bool) -> float | None:
    """The one sum of all that are stated; the first of --target-sum, the truth and others where they may differ."""
    values = list(stated.values())
    if values and max(values) - min(values) > 1e-6 * max(values) and not rescale:
        what = ", ".join(f"{name}: {value:g}" for name, value in stated.items())
        raise DataError(
            f"target sums differ ({what}), so the lognorm values are on different scales; make them equal, or let "
            "--rescale bring the files to one"
        )
    for name in ("--target-sum", "the truth"):
        if name in stated:
            return stated[name]
    return values[0] if values else None


def _is_sum(value: Any) -> bool:
    try:
        return bool(np.isfinite(float(value)) and float(value) > 0)
    except (TypeError, ValueError):
        return False


def _scanpy_lognorm(block, target_sum: float):
    """log1p(x / (total / target)), every step float32; cells with total 0 stay zero."""
    is_sparse = sparse.issparse(block)
    divisor = cell_totals(block).astype(np.float32) / np.float32(target_sum)
    divisor[divisor == 0] = 1
    if not is_sparse:
        return np.log1p(np.asarray(block, dtype=np.float32) / divisor[:, None])
    data = np.log1p(block.data.astype(np.float32) / np.repeat(divisor, np.diff(block.indptr)))
    return sparse.csr_matrix((data, block.indices, block.indptr), shape=block.shape)
