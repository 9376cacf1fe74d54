"""Drawing for files: how each metric spreads over perturbations, for the model and each baseline."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.report.plots import GENES, INK, QUIET, drawing, shortened
from vcc_fast.report.predictors import MODEL, values_by_predictor

if TYPE_CHECKING:
    from vcc_fast.evaluation.result import Evaluation

N_COLUMNS = 3
MODEL_COLOUR = "#1f5f99"


def plot_distributions(result: Evaluation, paths: Sequence[Path]) -> None:
    """Write a panel a metric: a box (middle half, median, 5th to 95th percentile) for each predictor."""
    metrics = list(result.results.columns[1:])
    found = {metric: values_by_predictor(result, metric) for metric in metrics}
    n_columns = min(N_COLUMNS, len(metrics))
    n_rows = -(-len(metrics) // n_columns)
    n_lines = max((len(values) for values in found.values()), default=1)
    with drawing(paths) as figure:
        figure.set_size_inches(4.2 * n_columns, (0.9 + 0.22 * max(n_lines, 2)) * n_rows)
        panels = figure.subplots(n_rows, n_columns, squeeze=False).ravel()
        for panel, metric in zip(panels, metrics, strict=False):
            best = result.summary["metrics"].get(metric, {}).get("best")
            arrow = "" if best is None else " ↑" if best > 0 else " ↓"
            panel.set_title(shortened(metric, 36) + arrow, loc="left", fontsize=9, fontweight="bold")
            _draw(panel, found[metric])
        for panel in panels[len(metrics) :]:
            panel.remove()


def _draw(panel, found: dict[str, np.ndarray]) -> None:
    if not found:
        panel.text(0.5, 0.5, "undefined", ha="center", va="center", color=QUIET, transform=panel.transAxes)
        panel.set(xticks=[], yticks=[])
        return
    for place, (name, values) in enumerate(found.items()):
        known = values[np.isfinite(values)]
        if not len(known):
            continue
        colour = MODEL_COLOUR if name == MODEL else GENES
        low, first, median, third, high = np.quantile(known, [0.05, 0.25, 0.5, 0.75, 0.95])
        panel.plot([low, high], [place, place], color=colour, linewidth=1)
        panel.barh(place, third - first, left=first, height=0.5, color=colour, alpha=0.6)
        panel.plot([median, median], [place - 0.35, place + 0.35], color=INK, linewidth=1.6)
    panel.set_yticks(range(len(found)), [shortened(name, 30) for name in found], fontsize=7, color=INK)
    panel.set_ylim(len(found) - 0.4, -0.6)
    panel.locator_params(axis="x", nbins=5)
