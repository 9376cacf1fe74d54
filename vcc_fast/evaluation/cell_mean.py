"""cell-eval's baseline: one profile for every perturbed cell, the mean over groups of group means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vcc_fast.evaluation.comparison import Screen
from vcc_fast.evaluation.constant_ranks import constant_rank_table
from vcc_fast.evaluation.inputs import TRAINING, Inputs, Options
from vcc_fast.evaluation.matrix import read_matrix
from vcc_fast.evaluation.profiles import Profile
from vcc_fast.evaluation.pseudobulk import GroupMoments
from vcc_fast.evaluation.rows import Rows

NAME = "cell mean"
ORACLE = "cell mean (oracle)"


@dataclass(frozen=True)
class CellMean:
    """The baseline as a prediction."""

    name: str
    description: str
    screen: Screen


def cell_mean_baseline(
    inputs: Inputs,
    options: Options,
    profile: Profile,
    real: Screen,
    control: Rows,
    n_cells: np.ndarray,
    training: GroupMoments | None,
    *,
    with_ranks: bool,
) -> CellMean:
    """Fit it on the training file, or where there is none on the truth itself.

    As in `cell-eval baseline`, the controls are one of the groups, each group has the same weight, and the predicted
    file holds the controls of the file that the baseline was fitted on (the truth's where that has none).

    Parameters
    ----------
    real, control
        The truth's profiles, and its control cells [C, G].
    n_cells
        int64 [P], cells that are predicted for each perturbation: as many as the truth has.
    training
        Mean profiles of `Inputs.training_groups`; None without a training file.
    with_ranks
        Rank-sum tests too.
    """
    pair = inputs.pair
    if inputs.training is None:
        name, fitted = ORACLE, np.vstack([real.mean, real.control])
        cells, own_control = control, real.control
        description = f"mean of the truth's {len(fitted)} group means, controls among them: it has seen the truth"
    else:
        groups = inputs.training_groups()
        has_control = groups[-1] == pair.control
        fitted = training.mean
        name, description = NAME, f"mean of {len(groups)} group means of the training file"
        cells, own_control = control, real.control
        if has_control:
            description += ", controls among them"
            own_control = fitted[-1]
            if with_ranks:
                cells = read_matrix(
                    inputs.training, [pair.control], inputs.scales[TRAINING].apply, memory=options.memory // 4
                ).values
    profile_values = fitted.mean(axis=0)
    mean = np.broadcast_to(profile_values, (len(pair.perturbations), len(profile_values)))
    ranks = None
    if with_ranks:
        ranks = constant_rank_table(
            profile_values,
            n_cells,
            cells,
            pair.perturbations,
            pair.genes,
            fdr=profile.fdr,
            clip=profile.clip,
            num_threads=options.num_threads,
            memory=options.memory // 2,
        )
    return CellMean(name, description, Screen(mean, own_control, ranks))
