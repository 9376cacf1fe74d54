"""Everything beside the tables that a reader of a score should know, as one JSON-able dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast import __version__
from vcc_fast.evaluation.de import N_TOP, DeGenes
from vcc_fast.evaluation.metrics import METRICS
from vcc_fast.evaluation.pair import PerturbationPair
from vcc_fast.evaluation.pseudobulk import GroupMoments
from vcc_fast.evaluation.record import warnings_of
from vcc_fast.evaluation.tables import means, undefined

MODEL = "model"
# What the summary keeps of a prediction's own record.
CARRIED = ("prompt", "seed", "settings_hash")


def summarize(
    settings: Mapping[str, Any],
    pair: PerturbationPair,
    real: GroupMoments,
    pred: GroupMoments,
    de: Mapping[str, DeGenes],
    results: pd.DataFrame,
    baselines: Mapping[str, tuple[str, pd.DataFrame]],
    record: Mapping[str, Any],
    warnings: list[str],
) -> dict[str, Any]:
    """Gather the summary.

    Parameters
    ----------
    settings
        The options of the evaluation.
    pair, real, pred, de, results
        Its parts; `real`'s last group is the control.
    baselines
        Name -> (description, scores).
    record
        What the prediction says about itself (`record.of_file`); its warnings are carried over.
    warnings
        Of the evaluation itself.
    """
    n_control = int(real.n_cells[-1])
    predictors = {MODEL: _predictor("the prediction", results)}
    predictors |= {name: _predictor(text, scores) for name, (text, scores) in baselines.items()}
    sources = [genes.source for genes in de.values()]
    return {
        "vcc_fast_version": __version__,
        "settings": dict(settings),
        "prediction": {name: np.asarray(record[name]).item() for name in CARRIED if name in record},
        "n_perturbations": len(pair.perturbations),
        "n_genes": len(pair.genes),
        "n_pred_cells": int(pred.n_cells.sum()),
        "n_real_cells": int(real.n_cells[:-1].sum()),
        "n_control_cells": n_control,
        "control_reference": f"mean of the truth's {n_control} cells labelled {pair.control!r}, for both sides",
        "alignment": {
            "genes_reordered": pair.reordered,
            "prediction_pert_col": pair.pred_column,
            "perturbations_only_in_prediction": pair.extra,
            "perturbations_only_in_truth": pair.missing,
            "control_cells_in_prediction_not_used": int((pair.pred.labels == pair.control).sum()),
        },
        "metrics": {metric.name: {"description": metric.description, "best": metric.best} for metric in METRICS},
        "predictors": predictors,
        "de_genes": {
            "n_top": N_TOP,
            "sources": {source: sources.count(source) for source in sorted(set(sources))},
        },
        "n_cells": {
            name: {"pred": int(n_pred), "real": int(n_real)}
            for name, n_pred, n_real in zip(pair.perturbations, pred.n_cells, real.n_cells, strict=False)
        },
        "warnings": [*warnings, *warnings_of(record)],
    }


def _predictor(description: str, scores: pd.DataFrame) -> dict[str, Any]:
    return {"description": description, "mean": means(scores), "n_undefined": undefined(scores)}
