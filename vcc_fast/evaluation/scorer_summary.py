"""What a reader should know beside a scorer's tables, as one JSON-able dictionary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from vcc_fast import __version__
from vcc_fast.evaluation.comparison import ScorerMetric
from vcc_fast.evaluation.inputs import PREDICTION, Inputs, Options
from vcc_fast.evaluation.record import warnings_of
from vcc_fast.evaluation.scorer_tables import means
from vcc_fast.evaluation.summary import CARRIED

Values = Mapping[str, np.ma.MaskedArray]


def summarize(
    inputs: Inputs,
    options: Options,
    metrics: Sequence[ScorerMetric],
    predictors: Mapping[str, Mapping[str, Any]],
    *,
    controls: str,
    n_cells: Mapping[str, np.ndarray],
    de_rule: str,
    more: Mapping[str, Any],
) -> dict[str, Any]:
    """Gather the summary.

    Parameters
    ----------
    metrics
        The columns of the tables.
    predictors
        Name -> `predictor`; the prediction is "model".
    controls
        "own" or "reference".
    n_cells
        "pred", "real": cells of each perturbation [P]; "pred_control", "control": numbers of control cells.
    de_rule
        How significant genes are found.
    more
        Entries of this scorer alone.
    """
    pair, record = inputs.pair, inputs.records[PREDICTION]
    own = controls == "own"
    reference = (
        f"own controls of each file ({int(n_cells['pred_control'])} predicted, {int(n_cells['control'])} real cells "
        f"labelled {pair.control!r})"
        if own
        else f"mean of the truth's {int(n_cells['control'])} cells labelled {pair.control!r}, for both sides"
    )
    targets = {name: scale.target_sum for name, scale in inputs.scales.items() if scale.target_sum is not None}
    return {
        "vcc_fast_version": __version__,
        "settings": options.settings() | {"controls": controls, "target_sums": targets},
        "prediction": {name: np.asarray(record[name]).item() for name in CARRIED if name in record},
        "n_perturbations": len(pair.perturbations),
        "n_genes": len(pair.genes),
        "n_pred_cells": int(n_cells["pred"].sum()),
        "n_real_cells": int(n_cells["real"].sum()),
        "n_control_cells": int(n_cells["control"]),
        "control_reference": reference,
        "alignment": {
            "genes_reordered": pair.reordered,
            "prediction_pert_col": pair.pred_column,
            "perturbations_only_in_prediction": pair.extra,
            "perturbations_only_in_truth": pair.missing,
            "control_cells_in_prediction_not_used": 0 if own else int((pair.pred.labels == pair.control).sum()),
        },
        "metrics": {metric.name: {"description": metric.description, "best": metric.best} for metric in metrics},
        "predictors": dict(predictors),
        "de_rule": de_rule,
        "n_cells": {
            name: {"pred": int(n_pred), "real": int(n_real)}
            for name, n_pred, n_real in zip(pair.perturbations, n_cells["pred"], n_cells["real"], strict=True)
        },
        **more,
        "warnings": [*_warnings(inputs), *warnings_of(record)],
    }


def predictor(description: str, values: Values, mean: Mapping[str, float] | None = None) -> dict[str, Any]:
    """A predictor's row in the summary: means of its values, or the numbers of `mean` where they are given.

    A metric that has a number in `mean` and none for any perturbation is not undefined.
    """
    numbers = dict(mean or {})
    lacking = {name: int(np.isnan(found.filled(np.nan)).sum()) for name, found in values.items()}
    for name, found in values.items():
        if name in numbers and np.ma.getmaskarray(found).all() and not np.isnan(numbers[name]):
            lacking[name] = 0
    return {"description": description, "mean": means(values) | numbers, "n_undefined": lacking}


def _warnings(inputs: Inputs) -> list[str]:
    pair = inputs.pair
    found = pair.not_scored()
    if pair.reordered:
        found.append("the prediction has the genes in another order than the truth; they were matched by name")
    return [*found, *inputs.warnings]
