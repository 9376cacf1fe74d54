"""Mann-Whitney's U of every perturbation against the controls, gene by gene, with the fold changes of each scorer.

The rules that differ between scorers are arguments of `rank_sum_table`:

==================== ======================= ========================== =================================
argument             pdex 0.3 in cell-eval   pdex 0.1.27                cell-eval2
==================== ======================= ========================== =================================
fold_change          geometric               geometric                  arithmetic
float32_means        True                    False (it sums in pairs)   False
epsilon              0                       0                          1e-9
clip                 None                    20                         None
fdr                  per_perturbation        whole_table                per_perturbation
cpm_filter           None                    None                       5, cpm_of="control", cpm_scale=1
==================== ======================= ========================== =================================
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation._rank_blocks import Source
from vcc_fast.evaluation._rank_native import NOT_CANONICAL, call, float_means
from vcc_fast.evaluation.fold_change import FDR_SCOPES, false_discovery_rate, log2_fold_change
from vcc_fast.evaluation.pair import Side, listing
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.threads import processors

FOLD_CHANGES = ("geometric", "arithmetic")
CPM_OF = ("either", "control")


def rank_sum_table(
    side: Side,
    groups: Sequence[str],
    control: str,
    *,
    controls: Side | None = None,
    target_sum: float | None = None,
    fold_change: str = "geometric",
    float32_means: bool = False,
    epsilon: float = 0.0,
    clip: float | None = None,
    fdr: str = "per_perturbation",
    cpm_filter: float | None = None,
    cpm_of: str = "either",
    cpm_scale: float | None = None,
    z_score: bool = False,
    allow_negative: bool = False,
    num_threads: int = 0,
    memory: int = 1 << 30,
    block_rows: int = 1024,
    progress: Callable[[int], None] | None = None,
) -> RankTable:
    """Test every perturbation against the controls.

    Ranks are of lognorm values (counts become float32 log1p of scaled counts first), so that results are those of
    `scipy.stats.mannwhitneyu(method="asymptotic", use_continuity=True)`. A file is read once, or in several ranges of
    genes where it does not fit `memory`.

    Parameters
    ----------
    side
        The cells; their values are checked against the side's declared space. Genes come out in the side's `order`.
    groups
        Names of the perturbations, P.
    control
        Name of the control cells.
    controls
        Side whose control cells are the reference (of the same genes, in its `order`); `side` itself by default. Its
        space may differ.
    target_sum
        Sum that a cell's counts are scaled to; needed for counts.
    fold_change
        Means whose ratio is the fold change: "geometric" is expm1 of the mean lognorm value, "arithmetic" the mean of
        expm1 of lognorm values or of the scaled counts.
    float32_means
        Take geometric means in float32 and in the order of the cells, bit by bit as pdex 0.3 does with float32 files,
        so that genes rank by fold change exactly as there (its rounding is up to 2e-6 of a mean). By default means are
        float64. Only for lognorm values on all sides, stored as float32 and alike (sparse of one format, or dense).
    epsilon, clip
        See `fold_change.log2_fold_change`.
    fdr
        "per_perturbation" or "whole_table" (`fold_change.false_discovery_rate`).
    cpm_filter
        Test only genes whose arithmetic mean, in counts per million, is above this. None: all.
    cpm_of
        "either": the perturbation's or the controls' mean decides (pdex). "control": the controls' alone.
    cpm_scale
        What a mean is multiplied with to be in counts per million. None: 1e6 over the sum of the group's means.
    z_score
        Give `RankTable.z_score` too.
    allow_negative
        Accept lognorm values below zero (predictions that were left as the model gave them).
    num_threads
        0: `OMP_NUM_THREADS`, else all processors of this process. Results do not depend on it.
    memory
        Bytes of a file's values to hold at a time.
    block_rows
        Rows of a file read at a time.
    progress
        Called with the number of rows of each block that is read from a file.

    Raises
    ------
    DataError
        A group or the control has no cell, genes differ, or a value does not fit its declared space (its cell and gene
        are named).
    UsageError
        An option has a value that it does not take.
    """
    if fold_change not in FOLD_CHANGES:
        raise UsageError(f"fold_change must be one of {', '.join(FOLD_CHANGES)}, not {fold_change!r}")
    if cpm_of not in CPM_OF:
        raise UsageError(f"cpm_of must be one of {', '.join(CPM_OF)}, not {cpm_of!r}")
    if fdr not in FDR_SCOPES:
        raise UsageError(f"fdr must be one of {', '.join(FDR_SCOPES)}, not {fdr!r}")
    if not (np.isfinite(epsilon) and epsilon >= 0):
        raise UsageError(f"epsilon must be a finite number >= 0, not {epsilon!r}")
    if clip is not None and not (np.isfinite(clip) and clip > 0):
        raise UsageError(f"clip must be a finite number above 0, or None, not {clip!r}")
    if num_threads < 0:
        raise UsageError(f"num_threads must be 0 (all) or more, not {num_threads}")
    if control in groups or len(set(groups)) < len(groups):
        raise UsageError(f"groups must be different names without the control {control!r}: {listing(list(groups))}")
    codes = {name: number for number, name in enumerate(groups, start=1)}
    mixed = controls is not None and controls.space != side.space
    reading = (target_sum, allow_negative, block_rows, mixed)
    if controls is None:
        sources = [Source(side, {control: 0, **codes}, *reading)]
    else:
        sources = [Source(controls, {control: 0}, *reading), Source(side, codes, *reading)]
    n_cells = _count(sources, [control, *groups])
    if any(source.side.space == "counts" for source in sources):
        if target_sum is None:
            raise UsageError("target_sum is needed to scale counts")
        if not (np.isfinite(target_sum) and target_sum > 0):
            raise UsageError(f"target_sum must be a number above 0, not {target_sum!r}")
    if float32_means and fold_change != "geometric":
        raise UsageError("float32_means are geometric means; leave it out for fold_change='arithmetic'")
    if float32_means and any(source.side.space == "counts" for source in sources):
        raise UsageError("float32_means needs lognorm values; leave it out for counts")
    geometric, arithmetic = (
        fold_change == "geometric" and not float32_means,
        fold_change == "arithmetic" or cpm_filter is not None,
    )
    num_threads = num_threads or processors()
    float_mean = np.empty((len(n_cells), len(side.order))) if float32_means else None
    table = _run(sources, len(groups), z_score, geometric, arithmetic, float_mean, num_threads, memory, progress)
    if float_mean is not None:
        mean = float_mean
    else:
        mean = np.expm1(table["log_mean"]) if geometric else table["natural_mean"]

    tested = None
    if cpm_filter is not None:
        tested = _above(table["natural_mean"], cpm_filter, cpm_of, cpm_scale)
    return RankTable(
        names=list(groups),
        genes=_genes(side),
        n_cells=n_cells[1:],
        n_control=int(n_cells[0]),
        mean=mean[1:],
        control_mean=mean[0],
        statistic=table["statistic"],
        p_value=table["p_value"],
        log2_fold_change=log2_fold_change(mean[1:], mean[0], epsilon=epsilon, clip=clip),
        fdr=false_discovery_rate(table["p_value"], tested, scope=fdr, num_threads=num_threads),
        tested=tested,
        epsilon=epsilon,
        z_score=table["z"],
    )


def _genes(side: Side) -> np.ndarray:
    return np.asarray(side.cells.var_names, dtype=str)[side.order]


def _count(sources: Sequence[Source], names: Sequence[str]) -> np.ndarray:
    """Cells of every group, int64 [P + 1], once both sides fit each other."""
    genes = [_genes(source.side) for source in sources]
    if len(genes[0]) != len(genes[-1]) or (genes[0] != genes[-1]).any():
        raise DataError(
            f"genes differ between {sources[0].side.name} and {sources[-1].side.name}; give both sides' `order` so "
            "that they come out as the same genes"
        )
    n_cells = sum(np.bincount(source.groups[source.rows], minlength=len(names)) for source in sources)
    absent = [name for name, count in zip(names, n_cells, strict=True) if count == 0]
    if absent:
        what = "the control " if absent == [names[0]] else ""
        held = sorted({str(label) for source in sources for label in np.unique(source.side.labels)} - {""})
        raise DataError(f"no cell belongs to {what}{listing(absent)}; the labels are {listing(held)}")
    return n_cells.astype(np.int64)


def _run(
    sources: Sequence[Source],
    n_groups: int,
    z_score: bool,
    geometric: bool,
    arithmetic: bool,
    float_mean: np.ndarray | None,
    num_threads: int,
    memory: int,
    progress: Callable[[int], None] | None,
) -> dict[str, np.ndarray | None]:
    """The kernel's results over all genes: name -> float64 [P, G], means [P + 1, G], None for what is not wanted."""
    n_genes = len(sources[0].side.order)
    wanted = {"statistic": True, "p_value": True, "z": z_score, "log_mean": geometric, "natural_mean": arithmetic}
    extra = {"log_mean": 1, "natural_mean": 1}
    out = {
        key: np.empty((n_groups + extra.get(key, 0), n_genes)) if is_wanted else None
        for key, is_wanted in wanted.items()
    }
    n_passes = max(1, -(-sum(source.bytes_needed() for source in sources) // max(1, memory)))
    edges = np.linspace(0, n_genes, min(n_passes, max(1, n_genes)) + 1).astype(int)
    for first, last in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        parts = [part for source in sources for part in source.parts(first, last, progress)]
        fault, gene = call(parts, out, first, last, sources[0].allow_negative, num_threads)
        if fault == NOT_CANONICAL:
            parts = [part.canonical() for part in parts]
            fault, gene = call(parts, out, first, last, sources[0].allow_negative, num_threads)
        if fault:
            for source in sources:
                source.explain()
            name = _genes(sources[0].side)[first + gene]
            raise DataError(f"a value of gene {str(name)!r} does not fit: {fault.replace('_', ' ')}")
        if float_mean is not None:
            kinds = {(part.matrix.dtype.name, getattr(part.matrix, "format", "dense")) for part in parts}
            if len(kinds) > 1 or next(iter(kinds))[0] != "float32":
                raise DataError(
                    f"float32_means needs float32 matrices of one format, not {sorted(kinds)}; leave it out"
                )
            float_means(parts, float_mean, first, last, num_threads)
    for source in sources:
        source.finish()
    return out


def _above(mean: np.ndarray, threshold: float, of: str, scale: float | None) -> np.ndarray:
    """bool [P, G]: whose mean [P + 1, G], in counts per million, is above the threshold."""
    if scale is None:
        total = mean.sum(axis=1, keepdims=True)
        cpm = mean * np.divide(1e6, total, out=np.zeros_like(total), where=total != 0)
    else:
        cpm = mean * scale
    above = cpm > threshold
    return above[1:] | above[0] if of == "either" else np.broadcast_to(above[0], above[1:].shape).copy()
