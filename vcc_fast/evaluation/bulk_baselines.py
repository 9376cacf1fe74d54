"""Baselines among the metrics of 2026: as bulk profiles, where a metric needs no cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.evaluation.baseline_kinds import Task, describe_baseline, fit_all
from vcc_fast.evaluation.bulk_counts import bulk_profiles
from vcc_fast.evaluation.inputs import Inputs, Options
from vcc_fast.evaluation.pseudobulk import group_moments
from vcc_fast.evaluation.scorer_baselines import Scored, filled, without_training
from vcc_fast.evaluation.training import TrainingProfiles
from vcc_fast.evaluation.vcc2026 import BulkScreen

if TYPE_CHECKING:
    from vcc_fast.evaluation.vcc2026_profile import Setting

CELLS = (
    "baselines other than the mean response are bulk profiles without cells, so they have no metric of significant "
    "genes and no sampling variance; `vcc-fast baseline` writes cells (lognorm, to draw counts from), to be scored "
    "as a prediction"
)


def bulk_baselines(
    setting: Setting, inputs: Inputs, options: Options, bulk: tuple[np.ndarray, float], real: BulkScreen
) -> tuple[list[Scored], dict[str, str]]:
    """Every baseline of the training file, or without one no change and the oracle; and why others are left out.

    Profiles are log1p(5e4 x share of a gene in the group's counts), in which the definitions of `baselines` hold as in
    lognorm.

    Parameters
    ----------
    bulk
        Profile [G] and variance of the truth's controls.
    """
    control, names = bulk[0], setting.names
    if inputs.training is None:
        found, left_out = without_training(control, real.bulk)
    else:
        groups, train_names = inputs.training_groups(), inputs.training_names()
        # Profiles of mean counts are those of summed ones.
        moments = group_moments(inputs.training, groups, block_rows=options.block_rows)
        profiles = bulk_profiles(moments.mean)
        n_perts = len(train_names)
        own = len(groups) > n_perts
        fitted = TrainingProfiles(
            train_names, moments.n_cells[:n_perts], profiles[:n_perts], profiles[-1] if own else control, setting.genes,
            own,
        )  # fmt: skip
        found, left_out = fit_all(Task(fitted, names, control, options.crispr))
    without_cells = replace(setting, metrics=[metric for metric in setting.metrics if not metric.needs])
    rivals = []
    for baseline in found:
        pred = BulkScreen(np.maximum(baseline.profiles, 0.0), np.zeros(len(names)), *bulk, None)
        values, numbers = without_cells.measure(pred, real)
        parts = [name for name in values if name not in {metric.name for metric in setting.metrics}]
        values = filled(values, setting.metrics, len(names)) | {name: values[name] for name in parts}
        rivals.append(Scored(baseline.name, describe_baseline(baseline), values, numbers))
    return rivals, left_out
