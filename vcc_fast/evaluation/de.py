"""The genes that a perturbation changes most: the lists in the truth's `uns`, or the largest |Welch t|."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.errors import DataError
from vcc_fast.evaluation.names import CTRL, canonical
from vcc_fast.evaluation.pair import listing
from vcc_fast.evaluation.pseudobulk import GroupMoments

N_TOP = 20
UNS_KEY = "rank_genes_groups_cov_all"
# |t| is ranked at this many significant digits, so that rounding does not decide between equal genes.
T_DIGITS = 10


@dataclass(frozen=True)
class DeGenes:
    """A perturbation's DE genes.

    Attributes
    ----------
    columns
        int64 [K], columns in the truth's gene order, most changed first; empty where the genes are not defined.
    source
        "uns", "welch", or "undefined" (a group of one cell has no variance).
    """

    columns: np.ndarray
    source: str


def welch_t(
    mean: np.ndarray,
    variance: np.ndarray,
    n: int,
    control_mean: np.ndarray,
    control_variance: np.ndarray,
    n_control: int,
) -> np.ndarray:
    """Welch's t of each gene, float64 [G]: difference of means over sqrt(v/n + v_c/n_c).

    Where both variances are 0 the statistic is 0 for equal means and ±infinity otherwise: such a gene separates the
    groups without error, so it ranks first. NaN for a group of one cell.
    """
    difference = mean - control_mean
    error = np.sqrt(variance / n + control_variance / n_control)
    with np.errstate(divide="ignore", invalid="ignore"):
        t = difference / error
    return np.where((error == 0) & (difference == 0), 0.0, t)


def top_genes(t: np.ndarray, n_top: int = N_TOP) -> np.ndarray:
    """Columns of the `n_top` largest |t|, ties in the order of the genes; empty if any t is NaN."""
    if np.isnan(t).any():
        return np.empty(0, dtype=np.int64)
    size = np.abs(t)
    finite = np.isfinite(size) & (size > 0)
    scale = 10.0 ** (T_DIGITS - 1 - np.floor(np.log10(size[finite])))
    size[finite] = np.round(size[finite] * scale) / scale
    return np.argsort(-size, kind="stable")[:n_top]


def welch_genes(real: GroupMoments, control: str, names: Sequence[str], n_top: int = N_TOP) -> dict[str, DeGenes]:
    """DE genes of each perturbation by |Welch t| of its real cells against the real controls."""
    assert real.variance is not None
    (c,) = real.rows([control])
    found = {}
    for name, row in zip(names, real.rows(names), strict=True):
        t = welch_t(
            real.mean[row], real.variance[row], real.n_cells[row], real.mean[c], real.variance[c], real.n_cells[c]
        )
        columns = top_genes(t, n_top)
        found[name] = DeGenes(columns, "welch" if len(columns) else "undefined")
    return found


def uns_genes(lists: Any, genes: np.ndarray, names: Sequence[str], *, n_top: int = N_TOP) -> dict[str, DeGenes]:
    """DE genes that the file brings along, for those perturbations that have a list; {} without lists.

    Parameters
    ----------
    lists
        The truth's `uns["rank_genes_groups_cov_all"]`, as scGPT has it: "celltype_condition_dose" (as
        "K562_A+ctrl_1+1") -> ranked gene names. Cell types, conditions and doses may hold underscores.
    genes
        str [G], names that the lists are looked up in. Listed genes that are not there are passed over, and said.
    names
        Perturbations, no two the same in canonical form: "A" stands for the conditions "A", "A+ctrl" and "ctrl+A";
        "A+B" also for "B+A".

    Raises
    ------
    DataError
        None of the listed genes is in the file.
    """
    if not isinstance(lists, Mapping) or not lists:
        return {}
    keys = match_keys([str(key) for key in lists], names)
    position = {str(gene): column for column, gene in enumerate(genes)}
    found, absent, listed = {}, set(), 0
    for name, entry in keys.items():
        ranked = [str(gene) for gene in np.asarray(lists[entry]).ravel()]
        here = [position[gene] for gene in ranked if gene in position]
        absent.update(gene for gene in ranked if gene not in position)
        listed += len(here)
        if here:
            found[name] = DeGenes(np.array(here[:n_top], dtype=np.int64), "uns")
    if keys and not listed:
        raise DataError(
            f"uns[{UNS_KEY!r}] of the truth lists genes by names that its var_names do not have "
            f"({listing(sorted(absent))} against {listing(list(genes), 3)}); rename one of them, "
            "or remove the key to rank by Welch t"
        )
    if absent:
        logger.warning("uns[%r] lists %d genes that the file has not: passed over", UNS_KEY, len(absent))
    return found


def match_keys(keys: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The key "celltype_condition_dose" of each perturbation, for those that have one.

    A condition is found as a whole between underscores or the key's ends. What is left before and behind it is the
    key's frame (cell type, dose). A key belongs to one perturbation: where several fit, the frame that fits most
    perturbations decides, and again where a perturbation has several keys; then the key with the very name, then the
    first. So "K562_b_A+ctrl_1+1" is read right whatever underscores the names have.
    """
    wanted = {canonical(name): name for name in names}
    longest = max((name.count("_") + 1 for name in names), default=0)
    fits = {key: found for key in keys if (found := _fits(key, wanted, longest))}
    common = Counter(frame for _, frame in {(name, frame) for found in fits.values() for name, frame, _ in found})
    best: dict[str, tuple[tuple[int, bool], str]] = {}
    for key, found in fits.items():
        name, frame, condition = max(found, key=lambda fit: common[fit[1]])
        rank = (common[frame], condition == name)
        if name not in best or rank > best[name][0]:
            best[name] = rank, key
    return {name: best[name][1] for name in names if name in best}


def _fits(key: str, wanted: Mapping[str, str], longest: int) -> list[tuple[str, tuple[str, str], str]]:
    """(name, (before, behind), condition) for every place in a key where a condition of `wanted` may stand.

    A cell type may be called as a gene is. So where the rest of the key holds another condition ("B+ctrl", "B+C"), a
    name without "+" is not the key's condition, nor is a double beside a "ctrl".
    """
    parts, found = key.split("_"), []
    for start in range(len(parts)):
        for stop in range(start + 1, min(start + longest, len(parts)) + 1):
            condition = "_".join(parts[start:stop])
            name = wanted.get(canonical(condition))
            if name is None:
                continue
            rest = [part.split("+") for part in (*parts[:start], *parts[stop:])]
            if CTRL in condition.split("+") or not any(_is_condition(part, condition) for part in rest):
                found.append((name, ("_".join(parts[:start]), "_".join(parts[stop:])), condition))
    return found


def _is_condition(part: Sequence[str], instead_of: str) -> bool:
    """Whether genes joined by "+" are a condition sooner than `instead_of`; doses ("1+1") and "CD4+" are none."""
    if len(part) == 1 or not all(part) or all(_is_number(text) for text in part):
        return False
    return CTRL in part or "+" not in instead_of


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
