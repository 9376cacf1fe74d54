"""Baselines among the metrics of 2026: bulk profiles, and control cells scaled to them where a metric needs cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.evaluation.baseline_kinds import Task, describe_baseline, fit_all
from vcc_fast.evaluation.baselines import Baseline
from vcc_fast.evaluation.bulk_controls import BulkControls
from vcc_fast.evaluation.bulk_counts import bulk_profiles
from vcc_fast.evaluation.inputs import Inputs, Options
from vcc_fast.evaluation.matrix import one_group
from vcc_fast.evaluation.pseudobulk import group_moments
from vcc_fast.evaluation.replicates import emit_response
from vcc_fast.evaluation.scorer_baselines import Scored, once, without_training
from vcc_fast.evaluation.training import TrainingProfiles
from vcc_fast.evaluation.vcc2026 import BulkScreen

if TYPE_CHECKING:
    from vcc_fast.evaluation.vcc2026_profile import Setting

CELLS = (
    "baselines other than the mean response are bulk profiles, without sampling variance; for the metrics of "
    "significant genes they are emitted as the mean response is: control cells drawn with repeats (seed 0, the same "
    "for every baseline), each gene scaled to the profile"
)


def bulk_baselines(
    setting: Setting,
    inputs: Inputs,
    options: Options,
    controls: BulkControls,
    n_cells: np.ndarray,
    real: BulkScreen,
) -> tuple[list[Scored], dict[str, str]]:
    """Every baseline of the training file, or without one no change and the oracle; and why others are left out.

    Profiles are log1p(5e4 x share of a gene in the group's counts), in which the definitions of `baselines` hold as in
    lognorm.

    Parameters
    ----------
    controls
        The truth's.
    n_cells
        int64 [P], cells that are emitted of each perturbation.
    """
    control, names = controls.profile, setting.names
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
    control_mean = one_group(controls.cells).means()[0]
    rivals = []
    for baseline in found:
        ranks = None
        if setting.with_ranks:
            wanted = _mean_counts(baseline, control_mean)
            cells = emit_response(wanted, controls.cells, control_mean, n_cells, memory=options.memory // 4)
            ranks = setting.tests(cells, controls, whole=False)
        profiles = np.maximum(baseline.profiles, 0.0)
        pred = BulkScreen(profiles, np.zeros(len(names)), controls.profile, controls.variance, ranks)
        values, numbers = setting.measure(pred, real)
        rivals.append(Scored(baseline.name, describe_baseline(baseline), values, numbers))
    return rivals, left_out


def _mean_counts(baseline: Baseline, control_mean: np.ndarray) -> np.ndarray:
    """Mean counts of cells with a baseline's profiles and the controls' mean total, float64 [P, G]; [1, G] of one."""
    share = np.expm1(np.maximum(once(baseline.profiles), 0.0))
    total = share.sum(axis=1, keepdims=True)
    return np.divide(share, total, out=np.zeros_like(share), where=total > 0) * control_mean.sum()
