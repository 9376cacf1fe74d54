"""The genes that a perturbation changes most: the lists in the truth's `uns`, or the largest |Welch t|."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from vcc_fast._logging import logger
from vcc_fast.errors import DataError
from vcc_fast.evaluation.pair import listing
from vcc_fast.evaluation.pseudobulk import GroupMoments

N_TOP = 20
UNS_KEY = "rank_genes_groups_cov_all"
UNS_KEY_NON_DROPOUT = "top_non_dropout_de_20"
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


def uns_genes(
    uns: Any, genes: np.ndarray, names: Sequence[str], *, key: str = UNS_KEY, n_top: int = N_TOP
) -> dict[str, DeGenes]:
    """DE genes that the file brings along, for those perturbations that have a list; {} without scGPT's key.

    Parameters
    ----------
    uns
        The truth's `uns`; `uns[key]` maps "celltype_condition_dose" (as "K562_A+ctrl_1+1") to ranked gene names.
        Cell types, conditions and doses may hold underscores.
    genes
        str [G], names that the lists are looked up in. Listed genes that are not there are passed over, and said.
    names
        Perturbations: "A" stands for the conditions "A", "A+ctrl" and "ctrl+A"; "A+B" also for "B+A".

    Raises
    ------
    DataError
        None of the listed genes is in the file.
    """
    lists = uns.get(key) if isinstance(uns, Mapping) else None
    if not isinstance(lists, Mapping) or not lists:
        return {}
    keys = match_keys(list(lists), names)
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
            f"uns[{key!r}] of the truth lists genes by names that its var_names do not have ({listing(sorted(absent))} "
            f"against {listing(list(genes), 3)}); rename one of them, or remove the key to rank by Welch t"
        )
    if absent:
        logger.warning("uns[%r] lists %d genes that the file has not: passed over", key, len(absent))
    return found


def match_keys(keys: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The key "celltype_condition_dose" of each perturbation, for those that have one.

    A condition is found as a whole between underscores or the key's ends. What is left before and behind it is the
    key's frame (cell type, dose); where several keys fit, the frame that fits most perturbations decides, then the
    first key. So "K562_b_A+ctrl_1+1" is read right whatever underscores the names have.
    """
    fits: dict[str, list[tuple[tuple[str, str], str]]] = {}
    for name in names:
        for condition in _conditions(name):
            found = [(frame, key) for key in keys for frame in _frames(key, condition)]
            if found:
                fits[name] = found
                break
    common = Counter(frame for found in fits.values() for frame in {frame for frame, _ in found})
    return {name: max(found, key=lambda fit: common[fit[0]])[1] for name, found in fits.items()}


def _conditions(name: str) -> list[str]:
    """How scGPT and GEARS may write a perturbation, most specific first."""
    if "+" not in name:
        return [f"{name}+ctrl", f"ctrl+{name}", name]
    return [name, "+".join(reversed(name.split("+")))]


def _frames(key: str, condition: str) -> list[tuple[str, str]]:
    """(before, behind) for every place where `condition` stands in `key` between underscores or at its ends."""
    padded, wanted = f"_{key}_", f"_{condition}_"
    frames, start = [], padded.find(wanted)
    while start >= 0:
        frames.append((padded[:start], padded[start + len(wanted) :]))
        start = padded.find(wanted, start + 1)
    return frames
