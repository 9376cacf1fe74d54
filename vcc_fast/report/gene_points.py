"""Which genes of which perturbations are drawn one by one, and their numbers in few bytes."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from vcc_fast.evaluation.rank_table import RankTable
    from vcc_fast.evaluation.result import Evaluation

# About 23 characters a point, so 3.5 MB.
MAX_POINTS = 150_000
MAX_PERTURBATIONS = 300
MAX_GENES = 4000
# Of a perturbation's genes, the share that is chosen for large changes or small p-values; the others are spread evenly
# over the rest, so that the cloud keeps its shape.
LEADING = 0.7
SIGNIFICANT = 0.05
# p-values below 1e-300 are drawn there.
HIGHEST = 300.0
_ABSENT = -32768


@dataclass(frozen=True)
class Drawn:
    """What is drawn: rows of `results` and how many genes of each."""

    rows: np.ndarray
    n_genes: int


def choose(result: Evaluation) -> Drawn:
    """All perturbations, or those at even steps of the size of their real change; as many genes as there is room."""
    n_perts, n_genes = result.real_changes.shape
    rows = np.arange(n_perts)
    if n_perts > MAX_PERTURBATIONS:
        by_size = np.argsort(-np.square(result.real_changes).sum(axis=1), kind="stable")
        steps = np.linspace(0, n_perts - 1, MAX_PERTURBATIONS).round().astype(int)
        rows = np.sort(by_size[steps])
    return Drawn(rows, min(n_genes, MAX_GENES, MAX_POINTS // max(len(rows), 1)))


def leading_genes(result: Evaluation, row: int, n_genes: int) -> np.ndarray:
    """Columns of the genes to draw, int64 [K], most prominent first: by real and predicted change, and by p-value."""
    total = result.real_changes.shape[1]
    scores = [np.abs(result.real_changes[row]), np.abs(result.pred_changes[row])]
    for ranks in (result.real_ranks, result.pred_ranks):
        if ranks is not None:
            scores.append(height(ranks, row))
    places = np.full(total, total)
    for score in scores:
        place = np.empty(total, dtype=np.int64)
        place[np.argsort(-np.nan_to_num(score, nan=-1.0), kind="stable")] = np.arange(total)
        np.minimum(places, place, out=places)
    order = np.argsort(places, kind="stable")
    if n_genes >= total:
        return order
    n_leading = int(np.ceil(LEADING * n_genes))
    rest = order[n_leading:]
    steps = np.linspace(0, len(rest) - 1, n_genes - n_leading).round().astype(int)
    return np.concatenate([order[:n_leading], rest[steps]])


def encode(result: Evaluation, row: int, columns: np.ndarray, identifiers: np.ndarray) -> dict[str, Any]:
    """The points of one perturbation.

    Parameters
    ----------
    columns
        int64 [K], the genes.
    identifiers
        int32 [K], their places in the list of names that the page holds.

    Returns
    -------
    dict
        `n` = K, `genes` int32, `flags` uint8 (1 DE gene, 2 significant in the truth, 4 in the prediction), each as
        base64, and `values`: name -> [size of a step, int16 as base64]; little-endian. A value is within half a step,
        1/65534 of the largest.
    """
    de = np.asarray(result.de_columns[result.results["perturbation"].iloc[row]], dtype=np.int64)
    flags = np.isin(columns, de).astype(np.uint8)
    values = {"real": result.real_changes[row, columns], "pred": result.pred_changes[row, columns]}
    for bit, name, ranks in ((2, "real", result.real_ranks), (4, "pred", result.pred_ranks)):
        if ranks is not None:
            flags |= np.where(significant(ranks, row)[columns], bit, 0).astype(np.uint8)
            values[f"{name}_lfc"] = ranks.log2_fold_change[row, columns]
            values[f"{name}_p"] = height(ranks, row)[columns]
    return {
        "n": len(columns),
        "genes": _base64(identifiers.astype("<i4")),
        "flags": _base64(flags),
        "values": {name: _quantised(found) for name, found in values.items()},
    }


def significant(ranks: RankTable, row: int) -> np.ndarray:
    """bool [G], false discovery rate below 0.05; False where a gene is not tested."""
    tested = True if ranks.tested is None else ranks.tested[row]
    return (ranks.fdr[row] < SIGNIFICANT) & tested


def height(ranks: RankTable, row: int) -> np.ndarray:
    """float64 [G], -log10 of the p-values, at most `HIGHEST`; NaN where a gene is not tested."""
    with np.errstate(divide="ignore"):
        height = np.minimum(-np.log10(ranks.p_value[row]), HIGHEST) + 0.0
    return height if ranks.tested is None else np.where(ranks.tested[row], height, np.nan)


def _quantised(values: np.ndarray) -> list[Any]:
    """[step, base64 of int16]; infinities are drawn at the largest finite value, NaN as the lowest number."""
    values = np.asarray(values, dtype=np.float64)
    finite = np.abs(values[np.isfinite(values)])
    largest = float(finite.max()) if len(finite) else 0.0
    step = largest / 32767 if largest > 0 else 1.0
    steps = np.round(np.nan_to_num(values, nan=0.0, posinf=largest, neginf=-largest) / step)
    return [step, _base64(np.where(np.isnan(values), _ABSENT, steps).astype("<i2"))]


def _base64(array: np.ndarray) -> str:
    return base64.b64encode(array.tobytes()).decode("ascii")
