"""What the scorers check before they measure: controls, layout."""

from __future__ import annotations

import numpy as np

from vcc_fast.errors import DataError
from vcc_fast.evaluation.inputs import PREDICTION, Inputs
from vcc_fast.evaluation.pair import PerturbationPair


def check_layout(inputs: Inputs, profile: str) -> None:
    """Refuse predictions that are no cells, or not what log1p gives.

    Raises
    ------
    DataError
        The prediction was written as pseudobulk, or with `--postprocess none`.
    """
    record = inputs.records[PREDICTION]
    if record.get("format") == "pseudobulk":
        raise DataError(
            f"the prediction is written as pseudobulk, but the profile {profile!r} tests cells; predict with another "
            "--format, or score it with --profile pseudobulk"
        )


def check_controls(pair: PerturbationPair, controls: str, extra: str) -> None:
    """Control cells in the prediction: needed where its changes are measured from its own, and else refused.

    Raises
    ------
    DataError
        They are missing, or there are some that would not be used (unless `extra` is "ignore").
    """
    n = int((pair.pred.labels == pair.control).sum())
    if controls == "own" and not n:
        raise DataError(
            f"the prediction has no control cell: its obs column {pair.pred_column!r} is never {pair.control!r} "
            "(--control-pert), and this profile measures each file's changes from its own controls, as cell-eval; add "
            "the real controls to the prediction, or measure both sides from the truth's with --controls reference"
        )
    if controls == "reference" and n and extra == "error":
        row = int(np.flatnonzero(pair.pred.labels == pair.control)[0])
        cell = str(pair.pred.cells.obs_names[row])
        raise DataError(
            f"the prediction has {n} control cells ({pair.control!r}, the first is {cell!r} in row {row}), but changes "
            "are measured from the truth's controls on both sides, so these would not be scored; leave them out, or "
            "let --extra-controls ignore pass over them"
        )
