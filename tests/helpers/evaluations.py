"""Evaluations of small simulated screens, for tests of reports."""

from __future__ import annotations

import numpy as np

from tests.helpers.screens import CONTROL, lognorm_screen
from vcc_fast.evaluation.api import evaluate_anndata
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.result import Evaluation

HOSTILE = "<script>window.hacked = 1</script>"
HOSTILE_GENE = '</script><img onerror="window.hacked = 1">'
LONG = "A_very_long_name" * 12


def small_evaluation(profile: str = "vcc2025", n_perts: int = 4) -> Evaluation:
    """Screens of 30 genes; the first two perturbations and genes have names that are hard to show."""
    screens = [lognorm_screen(seed, n_perts=n_perts, n_cells=12) for seed in (0, 1)]
    for adata in screens:
        adata.obs["target_gene"] = adata.obs["target_gene"].replace({"p0": HOSTILE, "p1": LONG})
        adata.var_names = [HOSTILE_GENE, LONG, *adata.var_names[2:]]
    result = evaluate_anndata(*screens, profile=profile, control_pert=CONTROL, num_threads=1)
    result.summary["warnings"] += [f"a warning about {HOSTILE}"]
    return result


def large_evaluation(n_perts: int, n_genes: int, with_ranks: bool = True) -> Evaluation:
    """The shape of a whole screen with random numbers, made from a small evaluation's summary and tables."""
    import pandas as pd

    base, rng = small_evaluation(), np.random.default_rng(0)
    names, genes = [f"PERT{i}" for i in range(n_perts)], np.array([f"GENE{i}" for i in range(n_genes)])
    metrics = list(base.results.columns[1:])
    results = pd.DataFrame({"perturbation": names, **{metric: rng.random(n_perts) for metric in metrics}})
    results.loc[1, metrics[0]] = np.nan
    baselines = results.copy()
    baselines.insert(1, "baseline", "cell mean")
    real, pred = rng.normal(size=(2, n_perts, n_genes))

    def table(change):
        p_value = 10 ** -np.square(3 * change)
        cells = np.full(n_perts, 200)
        return RankTable(
            names, genes, cells, 2000, np.exp(change), np.ones(n_genes), change, p_value, change, p_value
        )  # fmt: skip

    sizes = {name: {"pred": 200, "real": 200} for name in names}
    return Evaluation(
        results=results, baselines=baselines, agg=base.agg, de_genes=base.de_genes,
        summary=base.summary | {"n_perturbations": n_perts, "n_genes": n_genes, "n_cells": sizes},
        pred_changes=pred, real_changes=real, genes=genes,
        de_columns={name: np.argsort(-np.abs(real[row]))[:50] for row, name in enumerate(names)},
        missing=base.missing, real_ranks=table(real) if with_ranks else None,
        pred_ranks=table(pred) if with_ranks else None,
    )  # fmt: skip
