"""The profile "pseudobulk": mean profiles and changes from the truth's controls, beside simple baselines.

1. average   `pseudobulk`  mean profile of every group of cells, in lognorm space
2. DE genes  `de`          the 20 genes that each perturbation changes most
3. baselines `baseline_kinds`  every baseline of the training file, or the oracle without one; the split-half ceiling
4. score     `metrics`     one number a metric and perturbation, for the model and each baseline
5. gather    `tables`      the tables and the summary
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from vcc_fast._progress import Progress
from vcc_fast.errors import UsageError
from vcc_fast.evaluation import baselines as simple
from vcc_fast.evaluation import ceiling, record
from vcc_fast.evaluation.baseline_kinds import Task, describe_baseline, fit_all
from vcc_fast.evaluation.de import UNS_KEY, DeGenes, uns_genes, welch_genes
from vcc_fast.evaluation.inputs import PREDICTION, TRAINING, TRUTH, Inputs, Options
from vcc_fast.evaluation.pair import PerturbationPair, listing
from vcc_fast.evaluation.pseudobulk import GroupMoments, group_moments
from vcc_fast.evaluation.result import Evaluation
from vcc_fast.evaluation.summary import summarize
from vcc_fast.evaluation.tables import describe, score
from vcc_fast.evaluation.training import from_moments


def run(inputs: Inputs, options: Options) -> Evaluation:
    """Score mean profiles."""
    if options.controls == "own":
        raise UsageError("the profile 'pseudobulk' measures changes from the truth's controls: --controls reference")
    if inputs.training is not None and not options.baselines:
        raise UsageError("--adata-train is what baselines are fitted on; leave it out, or leave --no-baselines out")
    pair, records, scales = inputs.pair, inputs.records, inputs.scales
    control = options.control_pert
    de = uns_genes(pair.real.cells.uns_entry(UNS_KEY), pair.genes, pair.perturbations)
    ranked = [name for name in pair.perturbations if name not in de]
    train_names = [] if inputs.training is None else inputs.training_names()
    train_groups = [] if inputs.training is None else inputs.training_groups()
    real_names = [*pair.perturbations, control]
    halves = ceiling.split(pair.real, pair.perturbations) if options.ceiling else None
    work = (
        (pair.pred, pair.perturbations), (pair.real, real_names), (inputs.training, train_groups),
        (halves.side, halves.names) if halves else (None, []),
    )  # fmt: skip
    total = sum(int(np.isin(side.labels, names).sum()) for side, names in work if side is not None)
    with Progress(total, "read", "rows", quiet=options.quiet) as progress:
        reading = {"block_rows": options.block_rows, "progress": progress.update}
        as_written = record.reading_of(records[PREDICTION], pair.pred.cells)
        pred_moments = group_moments(pair.pred, pair.perturbations, scales[PREDICTION], **as_written, **reading)
        real_moments = group_moments(pair.real, real_names, scales[TRUTH], with_variance=bool(ranked), **reading)
        training = (
            None
            if inputs.training is None
            else group_moments(inputs.training, train_groups, scales[TRAINING], **reading)
        )
        half_moments = halves and group_moments(halves.side, halves.names, scales[TRUTH], **reading)

    if ranked:
        de = {**de, **welch_genes(real_moments, control, ranked)}
    truth, control_mean = real_moments.mean[:-1], real_moments.mean[-1]
    if not options.baselines:
        predictors, left_out = [], {}
    elif training is None:
        predictors, left_out = [simple.no_change(control_mean, len(truth)), simple.leave_one_out_mean(truth)], {}
    else:
        fitted = from_moments(training, train_names, control_mean, pair.genes)
        predictors, left_out = fit_all(Task(fitted, pair.perturbations, control_mean, options.crispr))
    results = score(pair.perturbations, pred_moments.mean, truth, control_mean, de)
    beside = {
        baseline.name: (
            describe_baseline(baseline), score(pair.perturbations, baseline.profiles, truth, control_mean, de)
        )
        for baseline in predictors
    }  # fmt: skip
    if halves is not None:
        first, second = halves.spread(half_moments.mean)
        beside[ceiling.NAME] = (ceiling.DESCRIPTION, score(pair.perturbations, first, second, control_mean, de))
    targets = [scale.target_sum for scale in scales.values() if scale.target_sum is not None]
    settings = options.settings() | {"target_sum": targets[0] if targets else None}
    summary = summarize(
        settings, pair, real_moments, pred_moments, de, results, beside, records[PREDICTION],
        [*_warnings(pair, de, training), *inputs.warnings],
    )  # fmt: skip
    summary |= {"ceilings": [ceiling.NAME] if halves else [], "baselines_left_out": left_out}
    return _picked(
        options.metrics,
        Evaluation(
            results=results,
            baselines=_under_each_other({name: scores for name, (_, scores) in beside.items()}) if beside else None,
            agg=describe(results),
            de_genes=_de_table(de, pair),
            summary=summary,
            pred_changes=pred_moments.mean - control_mean,
            real_changes=truth - control_mean,
            genes=pair.genes,
            de_columns={name: de[name].columns for name in pair.perturbations},
        ),
    )


def _picked(metrics: tuple[str, ...] | None, result: Evaluation) -> Evaluation:
    """The result with these metrics only; as it is for None."""
    if metrics is None:
        return result
    summary = result.summary | {"metrics": {name: result.summary["metrics"][name] for name in metrics}}
    for predictor in summary["predictors"].values():
        for key in ("mean", "n_undefined"):
            predictor[key] = {name: predictor[key][name] for name in metrics}
    return replace(
        result,
        results=result.results[["perturbation", *metrics]],
        baselines=None if result.baselines is None else result.baselines[["perturbation", "baseline", *metrics]],
        agg=result.agg[["statistic", *metrics]],
        summary=summary,
    )


def _warnings(pair: PerturbationPair, de: Mapping[str, DeGenes], training: GroupMoments | None) -> list[str]:
    """What a reader of the scores must know, each a sentence."""
    found = pair.not_scored()
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
            f"({listing(seen)}), so the baselines fitted on it have seen them"
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
