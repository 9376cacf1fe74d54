"""Drawing for files: how a training run went, epoch by epoch, beside the baselines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vcc_fast.report.plots import GENES, INK, QUIET, drawing, shortened

COLOURS = ("#1f5f99", "#d1495b", "#2a9d63", "#b07d2b")
PANELS = {
    "pearson_delta": "Pearson of changes ↑",
    "discrimination": "discrimination ↑",
    "mse_delta": "squared error of changes ↓",
}


def plot_curves(
    rows: Sequence[Mapping[str, Any]], baselines: Mapping[str, Mapping[str, float]], paths: Sequence[Path]
) -> None:
    """Write a panel of the losses, and one of each validation score with the baselines as lines.

    Parameters
    ----------
    rows
        Of `curves.csv`: `epoch`, losses, and `validation_` scores where there are any.
    baselines
        Name -> score -> mean over the validation perturbations.
    paths
        Files to write; the format is that of the suffix.
    """
    scores = [name for name in PANELS if any(f"validation_{name}" in row for row in rows)]
    with drawing(paths) as figure:
        figure.set_size_inches(3.6 * (1 + len(scores)), 3.1)
        panels = figure.subplots(1, 1 + len(scores), squeeze=False).ravel()
        _draw_losses(panels[0], rows)
        for panel, name in zip(panels[1:], scores, strict=True):
            _draw_score(panel, rows, name, baselines)
        for panel in panels:
            panel.set_xlabel("epoch")
            panel.locator_params(axis="x", integer=True)


def _draw_losses(panel, rows: Sequence[Mapping[str, Any]]) -> None:
    known = ("epoch", "step", "learning_rate", "amplitude")
    names = [name for name in rows[-1] if name not in known and not name.startswith("validation_")] if rows else []
    for name, colour in zip(names, COLOURS * len(names), strict=False):
        panel.plot([row["epoch"] for row in rows], [row[name] for row in rows], "o-", ms=3, color=colour, label=name)
    panel.set_title("training loss", loc="left", fontsize=9, fontweight="bold")
    if names:
        panel.set_yscale("log")
        panel.legend(frameon=False, fontsize=7)


def _draw_score(panel, rows, name: str, baselines: Mapping[str, Mapping[str, float]]) -> None:
    key = f"validation_{name}"
    panel.set_title(PANELS[name], loc="left", fontsize=9, fontweight="bold")
    for baseline, scores in baselines.items():
        panel.axhline(scores[name], color=GENES, linewidth=0.8)
        panel.annotate(
            shortened(baseline, 30), (1, scores[name]), xycoords=("axes fraction", "data"), fontsize=5.5, color=QUIET,
            ha="right", va="bottom",
        )  # fmt: skip
    panel.plot([row["epoch"] for row in rows], [row[key] for row in rows], "o-", ms=3, color=COLOURS[0])
    panel.annotate(f"{rows[-1][key]:.3g}", (rows[-1]["epoch"], rows[-1][key]), fontsize=7, color=INK, va="bottom")
