"""Drawing for files: fold changes and p-values of truth and prediction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.report.gene_points import height, significant
from vcc_fast.report.plots import DE, GENES, drawing, shortened

if TYPE_CHECKING:
    from vcc_fast.evaluation.result import Evaluation

N_PERTURBATIONS = 4


def plot_volcano(result: Evaluation, paths: Sequence[Path]) -> None:
    """Write a row of two panels, truth and prediction, for the perturbations with the most significant genes."""
    real, pred = result.real_ranks, result.pred_ranks
    counts = np.array([significant(real, row).sum() for row in range(len(real.names))])
    rows = np.argsort(-counts, kind="stable")[:N_PERTURBATIONS]
    with drawing(paths) as figure:
        figure.set_size_inches(8.4, 2.6 * len(rows) + 0.4)
        panels = figure.subplots(len(rows), 2, squeeze=False, sharex="row", sharey="row")
        for pair, row in zip(panels, rows, strict=True):
            for panel, ranks, side in zip(pair, (real, pred), ("real", "predicted"), strict=True):
                called, x, y = significant(ranks, row), ranks.log2_fold_change[row], height(ranks, row)
                for kept, colour, size in ((~called, GENES, 5), (called, DE, 9)):
                    kept = kept & np.isfinite(x) & np.isfinite(y)
                    panel.scatter(x[kept], y[kept], s=size, c=colour, alpha=0.6, linewidths=0, rasterized=True)
                name = shortened(real.names[row])
                panel.set_title(f"{name}, {side}", loc="left", fontweight="bold", fontsize=9)
                panel.set_title(f"{called.sum():,} significant", loc="right", fontsize=8)
            pair[0].set_ylabel("−log10 p")
        for panel in panels[-1]:
            panel.set_xlabel("log2 fold change")
