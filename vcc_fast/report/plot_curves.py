"""Drawing for files: how a training run went, epoch by epoch, beside the baselines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vcc_fast.report.plots import GENES, INK, QUIET, drawing, shortened

COLOURS = ("#1f5f99", "#d1495b", "#2a9d63", "#b07d2b")
# Between the names of baselines, in heights of a panel: a line of their small print.
LABEL_GAP = 0.055
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
        figure.set_size_inches(3.4 + (4.6 if baselines else 3.4) * len(scores), 3.1)
        panels = figure.subplots(1, 1 + len(scores), squeeze=False).ravel()
        _draw_losses(panels[0], rows)
        for panel, name in zip(panels[1:], scores, strict=True):
            _draw_score(panel, rows, name, baselines)
        for panel in panels:
            panel.set_xlabel("epoch")
            panel.locator_params(axis="x", integer=True)
            panel.set_xlim(0.5, max(1, len(rows)) + 0.5)


def _draw_losses(panel, rows: Sequence[Mapping[str, Any]]) -> None:
    known = ("epoch", "step", "learning_rate", "amplitude")
    # A term may be missing in an epoch: perturbations cannot be told apart where no step had two.
    columns = dict.fromkeys(name for row in rows for name in row)
    names = [name for name in columns if name not in known and not name.startswith("validation_")]
    for name, colour in zip(names, COLOURS * len(names), strict=False):
        _draw_line(panel, rows, name, colour, label=name)
    panel.set_title("training loss", loc="left", fontsize=9, fontweight="bold")
    if names:
        panel.set_yscale("log")
        panel.legend(frameon=False, fontsize=7)


def _draw_line(panel, rows: Sequence[Mapping[str, Any]], key: str, colour: str, **options) -> None:
    there = [row for row in rows if key in row]
    panel.plot([row["epoch"] for row in there], [row[key] for row in there], "o-", ms=3, color=colour, **options)


def _draw_score(panel, rows, name: str, baselines: Mapping[str, Mapping[str, float]]) -> None:
    key = f"validation_{name}"
    panel.set_title(PANELS[name], loc="left", fontsize=9, fontweight="bold")
    for scores in baselines.values():
        panel.axhline(scores[name], color=GENES, linewidth=0.8)
    _draw_line(panel, rows, key, COLOURS[0])
    panel.annotate(
        f"{rows[-1][key]:.3g}", (rows[-1]["epoch"], rows[-1][key]), (0, 3), textcoords="offset points", fontsize=7,
        color=INK, ha="center", va="bottom",
    )  # fmt: skip
    panel.margins(y=0.12)
    _name_baselines(panel, {baseline: scores[name] for baseline, scores in baselines.items()})


def _name_baselines(panel, scores: Mapping[str, float]) -> None:
    """Names beside the panel at their lines' heights, moved apart where lines are close, each led to its line."""
    names = sorted(scores, key=scores.get)
    low, high = panel.get_ylim()
    panel.set_ylim(low, high)
    lines = [(scores[name] - low) / (high - low) for name in names]
    for name, line, height in zip(names, lines, spread(lines, LABEL_GAP), strict=True):
        panel.annotate(
            shortened(name, 30), (1, line), (1.06, height), xycoords="axes fraction", textcoords="axes fraction",
            fontsize=6, color=QUIET, va="center", annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": GENES, "linewidth": 0.5, "shrinkA": 0, "shrinkB": 0},
        )  # fmt: skip


def spread(heights: Sequence[float], gap: float) -> list[float]:
    """Ascending heights from 0 to 1, moved as little as needs be so that neighbours are at least `gap` apart.

    Neighbours that are too close become a block around the mean of their heights; where all do not fit between 0 and 1
    they go beyond it on both sides alike.
    """
    # Of each block: the heights it is made of.
    blocks: list[list[float]] = []
    for height in heights:
        blocks.append([height])
        while len(blocks) > 1 and _first(blocks[-1], gap) < _first(blocks[-2], gap) + gap * len(blocks[-2]):
            last = blocks.pop()
            blocks[-1] = blocks[-1] + last
    return [_first(block, gap) + gap * i for block in blocks for i in range(len(block))]


def _first(block: Sequence[float], gap: float) -> float:
    """Height of a block's first member; the block stays between 0 and 1 where it fits."""
    extent = gap * (len(block) - 1)
    first = sum(block) / len(block) - extent / 2
    return (1 - extent) / 2 if extent > 1 else min(max(first, 0.0), 1 - extent)
