"""scGPT's own four numbers (`compute_perturbation_metrics`), from mean profiles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vcc_fast.evaluation.metrics import pearson


def scgpt_metrics(
    pred: np.ndarray,
    real: np.ndarray,
    control: np.ndarray,
    de: Sequence[np.ndarray],
    *,
    non_zero_genes: bool = False,
) -> dict[str, float]:
    """Means over conditions of scGPT's four correlations.

    Parameters
    ----------
    pred, real
        [P, G] mean lognorm profiles of each condition.
    control
        [G], mean of the control cells.
    de
        For each condition, the columns of its DE genes: `rank_genes_groups_cov_all`'s first 20, or with
        `non_zero_genes` those of `top_non_dropout_de_20`.
    non_zero_genes
        Restrict the two metrics over all genes to genes whose real mean is not zero.

    Returns
    -------
    dict
        `pearson`, `pearson_de`, `pearson_delta`, `pearson_de_delta`; unweighted means over the conditions, of which
        those with an all-zero real mean are left out, as scGPT does. A condition with an undefined correlation
        makes the mean NaN, as there.
    """
    values: dict[str, list[float]] = {"pearson": [], "pearson_de": [], "pearson_delta": [], "pearson_de_delta": []}
    for predicted, true, genes in zip(pred, real, de, strict=True):
        if not true.any():
            continue
        kept = true != 0 if non_zero_genes else slice(None)
        values["pearson"].append(pearson(predicted[kept], true[kept]))
        values["pearson_delta"].append(pearson((predicted - control)[kept], (true - control)[kept]))
        values["pearson_de"].append(pearson(predicted[genes], true[genes]))
        values["pearson_de_delta"].append(pearson((predicted - control)[genes], (true - control)[genes]))
    return {name: float(np.mean(of_conditions)) if of_conditions else float("nan") for name, of_conditions in
            values.items()}  # fmt: skip
