"""Conditions of the control cells, for checkpoints that were fine-tuned with `--condition-col`."""

from __future__ import annotations

import numpy as np

from vcc_fast._options import require_condition_col
from vcc_fast.data.conditions import OPTION, Conditions, read_conditions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError, UsageError
from vcc_fast.model.config import ModelConfig
from vcc_fast.prediction.config import Config
from vcc_fast.prediction.notes import Notes
from vcc_fast.prediction.screen import Controls, own_columns


def condition_column(config: Config, of_model: ModelConfig) -> str | None:
    """The column of conditions; None for a checkpoint without.

    Raises
    ------
    UsageError
        The option is given for such a checkpoint, the column is that of the perturbations, or the output has one of its
        own of that name.
    """
    if not of_model.conditions:
        if config.condition_col is not None:
            raise UsageError(
                f"{OPTION} {config.condition_col}: the checkpoint knows no conditions; leave the option out, or "
                f"fine-tune with it (python -m vcc_fast.finetune {OPTION} {config.condition_col})"
            )
        return None
    column = config.condition_col or of_model.condition_col
    require_condition_col(column, config.pert_col)
    if column in own_columns(config):
        raise UsageError(
            f"{OPTION} {column}: the output has a column of its own of that name; rename the file's, and give its new "
            f"name with {OPTION}" + (", or leave --context out" if column == "context" else "")
        )
    return column


def find_conditions(file: H5adFile, column: str, of_model: ModelConfig, controls: Controls, notes: Notes) -> Conditions:
    """The condition of every control cell that a prediction may start from.

    Raises
    ------
    DataError
        There is no such column, a control cell has no value in it, or one that the checkpoint does not know.
    """
    rows, known = controls.pool.rows, of_model.conditions
    found = read_conditions(file, column, rows, known, stored=of_model.condition_col)
    strange = rows[found.codes[rows] >= len(known)]
    if len(strange):
        raise DataError(
            f"{OPTION} {column}: the checkpoint knows no condition {found.describe(strange)}, by number of control "
            f"cells; it knows {', '.join(known)}. Rename the condition to the one that it is, leave these cells out of "
            f"--adata, or fine-tune the checkpoint on a screen that has it"
        )
    there = np.unique(found.codes[rows])
    notes.say(f"conditions ({column}): {found.describe(rows)}; {len(there)} of the checkpoint's {len(known)}")
    return found
