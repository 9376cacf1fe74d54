"""Score a prediction against the truth, in seven steps.

1. open      `cells`       a file read in blocks, or an AnnData in memory
2. pair      `pair`        the same genes and perturbations on both sides, controls in the truth
3. average   `pseudobulk`  mean profile of every group of cells, in lognorm space
4. DE genes  `de`          the 20 genes that each perturbation changes most
5. baselines `baselines`   no change, perturbed mean
6. score     `metrics`     one number a metric and perturbation, for the model and each baseline
7. gather    `tables`      the tables and the summary
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast._logging import logger
from vcc_fast._progress import Progress
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation import baselines as simple
from vcc_fast.evaluation import record
from vcc_fast.evaluation.cells import open_cells
from vcc_fast.evaluation.de import UNS_KEY, DeGenes, uns_genes, welch_genes
from vcc_fast.evaluation.pair import PerturbationPair, Side, listing, make_pair, make_side, perturbations
from vcc_fast.evaluation.pseudobulk import GroupMoments, group_moments
from vcc_fast.evaluation.summary import summarize
from vcc_fast.evaluation.tables import describe, score

PROFILES = ("pseudobulk",)


@dataclass(frozen=True)
class Evaluation:
    """What `evaluate_anndata` returns. P perturbations in the order of `results`, G genes in the truth's order.

    Attributes
    ----------
    results
        One row a perturbation: `perturbation`, and a column for each metric; NaN where it is undefined.
    baselines
        The same with a column `baseline`, all baselines under each other.
    agg
        `results` described: `statistic` and the metrics.
    de_genes
        `perturbation`, `rank` (from 1), `gene`, `source` ("uns" or "welch").
    summary
        Settings, counts, warnings, and every predictor's means and undefined values; fit for JSON but for NaN.
    pred_changes, real_changes
        float64 [P, G], mean profiles minus the truth's control mean.
    genes
        str [G].
    de_columns
        Perturbation -> int64 columns of its DE genes in `genes`.
    """

    results: pd.DataFrame
    baselines: pd.DataFrame
    agg: pd.DataFrame
    de_genes: pd.DataFrame
    summary: dict[str, Any]
    pred_changes: np.ndarray
    real_changes: np.ndarray
    genes: np.ndarray
    de_columns: dict[str, np.ndarray]


def evaluate_anndata(
    pred: Any,
    real: Any,
    train: Any = None,
    *,
    pert_col: str = "target_gene",
    control_pert: str = "non-targeting",
    pred_space: str = "lognorm",
    real_space: str = "lognorm",
    layer: str | None = None,
    target_sum: float | None = None,
    profile: str = "pseudobulk",
    missing_perts: str = "error",
    block_rows: int = 1024,
    quiet: bool = True,
) -> Evaluation:
    """Score predicted against real perturbed cells, beside simple baselines.

    Parameters
    ----------
    pred, real
        Paths of `.h5ad` files or AnnData objects. One row is a cell, or in a prediction written as pseudobulk a
        perturbation. `real` must hold control cells; those of `pred`, if any, are not used: changes on both sides
        are measured from the mean of the real controls.
    train
        Training data of the "perturbed mean" baseline, in the truth's space; without it the baseline is
        fitted leave-one-out on the truth and labelled an oracle.
    pert_col
        Column of `obs` that names each cell's perturbation; in a prediction of `predict` that lacks it, `target_gene`.
        Names are compared without `ctrl` parts and whatever the order of genes ("A+ctrl" is "A"); tables have the
        truth's names.
    control_pert
        Its value for control cells.
    pred_space, real_space
        "lognorm" (log1p of counts scaled to a sum) or "counts"; checked, never guessed.
    layer
        Layer of the truth, and of the training file, that is read in place of `X`.
    target_sum
        Sum that counts are scaled to before log1p. Default: what the prediction records, else 10000.
    profile
        Which metrics: "pseudobulk" is the only one so far.
    missing_perts
        "error", or "skip" to leave out perturbations that the prediction lacks.
    block_rows
        Rows of a file held in memory at a time.
    quiet
        Show no progress of the reading on stderr. The summary's warnings are then logged, as nothing else may show
        them; without it they are left to the caller, as the command prints them below its table.

    Raises
    ------
    DataError
        The files do not fit each other, or a value does not fit its declared space.
    UsageError
        An option has a value that it does not take.
    """
    if profile not in PROFILES:
        raise UsageError(f"profile must be one of {', '.join(PROFILES)}, not {profile!r}")
    with ExitStack() as stack:
        pred_cells = stack.enter_context(open_cells(pred))
        real_cells = stack.enter_context(open_cells(real, layer))
        pair = make_pair(
            pred_cells, real_cells, pert_col=pert_col, control=control_pert, pred_space=pred_space,
            real_space=real_space, missing_perts=missing_perts,
        )  # fmt: skip
        records = {"the prediction": record.of_file(pred_cells), "the truth": record.of_file(real_cells)}
        train_side = None
        if train is not None:
            train_cells = stack.enter_context(open_cells(train, layer))
            train_side = make_side(
                train_cells, "the training file", real_space, "--real-space", pert_col, pair.genes, pair.names
            )
            records["the training file"] = record.of_file(train_cells)
        # With counts on both sides any sum will do, and without counts none is used.
        assumed = pred_space != real_space and not record.is_stated(target_sum, records)
        target_sum = record.common_target_sum(target_sum, records)
        de = uns_genes(real_cells.uns_entry(UNS_KEY), pair.genes, pair.perturbations)
        ranked = [name for name in pair.perturbations if name not in de]
        train_names = [] if train_side is None else _training_names(train_side, control_pert)
        real_names = [*pair.perturbations, control_pert]
        work = ((pair.pred, pair.perturbations), (pair.real, real_names), (train_side, train_names))
        total = sum(int(np.isin(side.labels, names).sum()) for side, names in work if side is not None)
        with Progress(total, "read", "rows", quiet=quiet) as progress:
            reading = {"target_sum": target_sum, "block_rows": block_rows, "progress": progress.update}
            as_written = record.reading_of(records["the prediction"], pred_cells)
            pred_moments = group_moments(pair.pred, pair.perturbations, **as_written, **reading)
            real_moments = group_moments(pair.real, real_names, with_variance=bool(ranked), **reading)
            training = None if train_side is None else group_moments(train_side, train_names, **reading)

    if ranked:
        de = {**de, **welch_genes(real_moments, control_pert, ranked)}
    truth, control = real_moments.mean[:-1], real_moments.mean[-1]
    predictors = [simple.no_change(control, len(truth))]
    predictors.append(
        simple.leave_one_out_mean(truth) if training is None else simple.perturbed_mean(training.mean, len(truth))
    )
    results = score(pair.perturbations, pred_moments.mean, truth, control, de)
    beside = {
        baseline.name: (
            baseline.description, score(pair.perturbations, baseline.profiles, truth, control, de)
        )
        for baseline in predictors
    }  # fmt: skip
    settings = {
        "profile": profile, "pert_col": pert_col, "control_pert": control_pert, "pred_space": pred_space,
        "real_space": real_space, "layer": layer,
        "target_sum": target_sum if "counts" in (pred_space, real_space) else None,
        "missing_perts": missing_perts,
    }  # fmt: skip
    warnings = _warnings(pair, de, training)
    if assumed:
        counts, other = (pair.real, pair.pred) if real_space == "counts" else (pair.pred, pair.real)
        warnings.append(
            f"counts of {counts.name} are scaled to {target_sum:g}, the default, as {other.name} records no target "
            "sum; if its values are on another scale, the scores are wrong: give the scale with --target-sum"
        )
    summary = summarize(
        settings, pair, real_moments, pred_moments, de, results, beside, records["the prediction"], warnings
    )
    if quiet:
        for text in summary["warnings"]:
            logger.warning("%s", text)
    return Evaluation(
        results=results,
        baselines=_under_each_other({name: scores for name, (_, scores) in beside.items()}),
        agg=describe(results),
        de_genes=_de_table(de, pair),
        summary=summary,
        pred_changes=pred_moments.mean - control,
        real_changes=truth - control,
        genes=pair.genes,
        de_columns={name: de[name].columns for name in pair.perturbations},
    )


def _training_names(side: Side, control: str) -> list[str]:
    """The training perturbations, sorted."""
    names = perturbations(side, control)
    if not names:
        raise DataError(
            f"the training file has only control cells ({control!r}), so a perturbed mean cannot be fitted on it; "
            "leave --adata-train out, or give a file with perturbed cells"
        )
    return names


def _warnings(pair: PerturbationPair, de: Mapping[str, DeGenes], training: GroupMoments | None) -> list[str]:
    """What a reader of the scores must know, each a sentence."""
    found = [
        f"{len(names)} perturbations that {side} lacks are not scored: {listing(names)}"
        for side, names in (("the prediction", pair.missing), ("the truth", pair.extra))
        if names
    ]
    found += [
        f"cells of {side.name} without a name in the perturbation column, not used: {unnamed:,}"
        for side in (pair.pred, pair.real)
        if (unnamed := int((side.labels == "").sum()))
    ]
    alone = [name for name in pair.perturbations if de[name].source == "undefined"]
    if alone:
        found.append(
            f"DE genes are undefined for {len(alone)} perturbations, as they or the controls are a single cell: "
            f"{listing(alone)}"
        )
    seen = sorted(set(pair.perturbations) & set(training.names)) if training is not None else []
    if seen:
        found.append(
            f"the training file holds {len(seen)} of the {len(pair.perturbations)} scored perturbations "
            f"({listing(seen)}), so the baseline {simple.PERTURBED_MEAN!r} has seen them"
        )
    return found


def _under_each_other(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The baselines' results as one table, with a column `baseline` behind `perturbation`."""
    parts = []
    for name, table in tables.items():
        part = table.copy()
        part.insert(1, "baseline", name)
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def _de_table(de: Mapping[str, DeGenes], pair: PerturbationPair) -> pd.DataFrame:
    """DE genes as rows."""
    rows = [
        (name, rank, pair.genes[column], de[name].source)
        for name in pair.perturbations
        for rank, column in enumerate(de[name].columns, start=1)
    ]
    return pd.DataFrame(rows, columns=["perturbation", "rank", "gene", "source"])
