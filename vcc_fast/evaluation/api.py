"""Score a prediction against the truth.

1. open and pair   `inputs`              files or AnnData, the same genes and perturbations on both sides, scales
2. measure         `pseudobulk_profile`  mean profiles beside simple baselines
                   `vcc2025_profile`     cell-eval's metrics: mean profiles, rank-sum tests, distances
                   `vcc2026_profile`     cell-eval2's metrics of counts, and their scale
3. compare         `best_baseline`       the model with the best baseline, metric by metric
4. gather          `result`              tables and summary
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from vcc_fast._logging import logger
from vcc_fast.evaluation import pseudobulk_profile, vcc2025_profile, vcc2026_profile
from vcc_fast.evaluation.best_baseline import with_comparison
from vcc_fast.evaluation.inputs import Options, open_inputs
from vcc_fast.evaluation.matrix import MEMORY
from vcc_fast.evaluation.profiles import PROFILES
from vcc_fast.evaluation.result import Evaluation

SCORERS = {"pseudobulk": pseudobulk_profile.run, "vcc2025": vcc2025_profile.run, "vcc2026": vcc2026_profile.run}

__all__ = ["Evaluation", "evaluate_anndata"]


def evaluate_anndata(
    pred: Any,
    real: Any,
    train: Any = None,
    *,
    pert_col: str = "target_gene",
    control_pert: str = "non-targeting",
    pred_space: str = "lognorm",
    real_space: str = "lognorm",
    layer: str | None = None,
    target_sum: float | str | None = None,
    rescale: bool = False,
    guess_like_cell_eval: bool = False,
    profile: str = "pseudobulk",
    metrics: Sequence[str] | None = None,
    controls: str | None = None,
    missing_perts: str = "error",
    extra_controls: str = "error",
    scaling: bool = True,
    crispr: str = "i",
    baselines: bool = True,
    ceiling: bool = True,
    num_threads: int | None = None,
    memory: int = MEMORY,
    block_rows: int = 1024,
    quiet: bool = True,
) -> Evaluation:
    """Score predicted against real perturbed cells, beside simple baselines.

    Parameters
    ----------
    pred, real
        Paths of `.h5ad` files or AnnData objects. One row is a cell, or in a prediction written as pseudobulk a
        perturbation (profile "pseudobulk" only). `real` must hold control cells.
    train
        Training data of the baselines, in the truth's space; without it they are fitted on the truth and labelled
        oracles.
    pert_col
        Column of `obs` that names each cell's perturbation; in a prediction of `predict` that lacks it, `target_gene`.
        Names are compared without `ctrl` parts and whatever the order of genes ("A+ctrl" is "A"); tables have the
        truth's names.
    control_pert
        Its value for control cells.
    pred_space, real_space
        "lognorm" (log1p of counts scaled to a sum) or "counts"; checked, never guessed.
    layer
        Layer of the truth, and of the training file, that is read in place of `X`.
    target_sum
        Sum that counts are scaled to before log1p, or "median" (of the truth's counts). Default: what a file records,
        else 10000 in the profile "pseudobulk" and each file's own median, as cell-eval, in those of 2025.
    rescale
        Bring a lognorm file that records another sum to the common one, instead of an error.
    guess_like_cell_eval
        Take the spaces and scales that cell-eval would guess, instead of those that are declared and recorded.
    profile
        "pseudobulk", "vcc2025", "vcc2025-leaderboard", "vcc2026" (counts) or "full".
    metrics
        Names of metrics, instead of the profile's.
    controls
        What the prediction's changes are measured from: "own" controls (default of the profiles of 2025) or
        "reference", the truth's (always in "pseudobulk" and "vcc2026").
    missing_perts
        "error", or "skip" to leave out perturbations that the prediction lacks.
    extra_controls
        Where changes are measured from the truth's controls and the prediction has some too: "error" or "ignore". The
        profile "pseudobulk" always ignores them.
    scaling
        Place the numbers of "vcc2026" between its mean-response baseline and its split-half replicate, which costs
        about as much as scores and baselines together, and a half.
    crispr
        "i" (interference) or "a" (activation): what the CRISPR-informed mean does to the targeted gene.
    baselines
        Give the baselines; without them a scorer's own are left: the cell mean of the profiles of 2025, the mean
        response that "vcc2026" scales from.
    ceiling
        Give the split-half ceiling too, for which the truth's perturbed cells are read once more.
    num_threads
        Threads of the rank-sum tests; one a core by default. No number depends on it.
    memory
        Bytes that cells' values may take in memory, default 2 GiB; the tables of results come on top. All but
        "pseudobulk", which keeps no cells, have a file that takes more than half of it, at 8 bytes a value, in a
        temporary file (`TMPDIR`) instead, and test as many genes at a time as fit the other half. No number depends
        on it.
    block_rows
        Rows of a file read at a time.
    quiet
        Show no progress of the reading on stderr. The summary's warnings are then logged, as nothing else may show
        them; without it they are left to the caller, as the command prints them below its table.

    Raises
    ------
    DataError
        The files do not fit each other, or a value does not fit its declared space.
    UsageError
        An option has a value that it does not take.
    """
    options = Options(
        pert_col=pert_col, control_pert=control_pert, pred_space=pred_space, real_space=real_space, layer=layer,
        target_sum=target_sum, rescale=rescale, guess_like_cell_eval=guess_like_cell_eval, profile=profile,
        metrics=None if metrics is None else tuple(metrics), controls=controls, missing_perts=missing_perts,
        extra_controls=extra_controls, scaling=scaling, crispr=crispr, baselines=baselines, ceiling=ceiling,
        num_threads=num_threads, memory=memory, block_rows=block_rows, quiet=quiet,
    )  # fmt: skip
    with ExitStack() as stack:
        inputs = open_inputs(stack, pred, real, train, options)
        result = with_comparison(SCORERS[PROFILES[profile].scorer](inputs, options))
    if quiet:
        for text in result.summary["warnings"]:
            logger.warning("%s", text)
    return result
