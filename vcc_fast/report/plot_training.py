"""Curves of a training run: a panel a quantity, over steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vcc_fast.report.plots import DE, GENES, drawing


def plot_training(
    curves: Sequence[Mapping[str, Any]], panels: Mapping[str, Mapping[str, str]], paths: Sequence[Path]
) -> None:
    """Draw the curves of a run, and write the drawing.

    Parameters
    ----------
    curves
        Lines of `curves.csv`: `step`, and numbers by column; a column may be missing in some.
    panels
        Title of a panel -> column -> its label. Columns that no line has are left out, and so are panels without any.
    paths
        Files to write; `.png` or `.svg`.
    """
    have = {column for line in curves for column in line}
    shown = {title: {c: label for c, label in columns.items() if c in have} for title, columns in panels.items()}
    shown = {title: columns for title, columns in shown.items() if columns}
    with drawing(paths) as figure:
        figure.set_size_inches(3.4 * max(1, len(shown)), 2.8)
        for number, (title, columns) in enumerate(shown.items(), start=1):
            axes = figure.add_subplot(1, len(shown), number)
            for colour, (column, label) in zip((GENES, DE, "#2e86ab", "#6a994e"), columns.items(), strict=False):
                points = [(line["step"], line[column]) for line in curves if column in line]
                axes.plot(*zip(*points, strict=True), color=colour, label=label, marker="o", markersize=2.5)
            axes.set_title(title)
            axes.set_xlabel("step")
            axes.set_ylim(bottom=0)
            axes.legend(frameon=False)
