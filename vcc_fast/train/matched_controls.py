"""A unit's control: the control cells of its cells' batches, in the shares of its cells.

It is what a unit starts from and what its change is counted from, wherever there is one: in batches, validation,
baselines, first gene rows and the scores of what was held out. Without batches it is all control cells, with conditions
those of the unit's condition; they stand in for a batch that has none (`Labels.control_group`).

Shapes: U units, K groups of control cells (`Labels.control_groups`), T tokens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from vcc_fast.train.screen import Labels, Profiles, Unit


def control_shares(labels: Labels, units: Sequence[Unit]) -> np.ndarray:
    """float64 [U, K], share of each unit's cells that are compared with a group; rows sum to 1."""
    place = {group: i for i, group in enumerate(labels.control_groups)}
    share = np.zeros((len(units), len(place)))
    for row, unit in zip(share, units, strict=True):
        for group, n_cells in Counter(map(labels.control_group, unit.rows.tolist())).items():
            row[place[group]] = n_cells / len(unit.rows)
    return share


def matched_controls(
    labels: Labels, units: Sequence[Unit], profiles: Profiles, of_batches: Profiles | None
) -> tuple[np.ndarray, np.ndarray]:
    """Mean profile and its squared error of each unit's control, float64 [U, T], maybe read-only.

    Parameters
    ----------
    profiles
        Of all control cells (first); what else is in it is not looked at.
    of_batches
        Of the other groups (`CellReader.control_profiles`); None where there are none.
    """
    if of_batches is None:
        shape = (len(units), profiles.mean.shape[1])
        return np.broadcast_to(profiles.mean[0], shape), np.broadcast_to(profiles.error[0], shape)
    share = control_shares(labels, units)
    mean = np.concatenate([profiles.mean[:1], of_batches.mean])
    error = np.concatenate([profiles.error[:1], of_batches.error])
    # A batch of one control has an infinite error, and where no cell is in it 0 x infinity must not be asked for.
    unknown = np.isinf(error[:, 0])
    squared = share**2 @ np.where(unknown[:, None], 0.0, error)
    squared[share[:, unknown].any(axis=1)] = np.inf
    return share @ mean, squared
