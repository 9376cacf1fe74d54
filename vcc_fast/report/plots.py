"""Drawings for files. matplotlib is imported when one is drawn; its global state is left as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vcc_fast.report.files import write_atomically

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MAX_PANELS = 6
N_LABELS = 4
GENES, DE, INK, QUIET = "#9aa5b1", "#d1495b", "#22303c", "#7b8794"
STYLE = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    # The same input gives the same file.
    "svg.hashsalt": "vcc_fast",
}


def plot_changes(
    pred: np.ndarray,
    real: np.ndarray,
    names: Sequence[str],
    genes: Sequence[str],
    de: Mapping[str, Sequence[int]],
    paths: Sequence[Path],
    *,
    unit: str = "lognorm",
) -> None:
    """Draw predicted against real changes from control, and write the drawing.

    Up to six perturbations have a panel each, with their DE genes marked and the most changed named. More are drawn
    together: the density of all genes of all perturbations, and beside it the DE genes.

    Parameters
    ----------
    pred, real
        float64 [P, G], mean profile minus the control mean.
    names
        The perturbations, P.
    genes
        Their genes, G.
    de
        Columns of each perturbation's DE genes.
    paths
        Files to write; `.png` or `.svg`.
    unit
        What the changes are measured in.
    """
    with drawing(paths) as figure:
        if len(names) <= MAX_PANELS:
            _draw_each(figure, pred, real, names, genes, de, unit)
        else:
            _draw_together(figure, pred, real, names, de, unit)


@contextmanager
def drawing(paths: Sequence[Path]) -> Iterator[Figure]:
    """A figure in the house's style, written to `paths` when the block ends."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context(STYLE):
        figure = Figure(layout="constrained")
        figure.get_layout_engine().set(w_pad=0.08, h_pad=0.08)
        FigureCanvasAgg(figure)
        yield figure
        for path in paths:
            metadata = {"Date": None} if path.suffix == ".svg" else {}
            write_atomically(
                path, lambda temporary, metadata=metadata: figure.savefig(temporary, dpi=160, metadata=metadata)
            )


def _draw_each(figure: Figure, pred, real, names, genes, de, unit) -> None:
    """One panel a perturbation, each with a scale of its own."""
    n_columns = {1: 1, 2: 2, 3: 3, 4: 2}.get(len(names), 3)
    n_rows = -(-len(names) // n_columns)
    figure.set_size_inches(max(4.2, 3.3 * n_columns), 3.4 * n_rows + 0.5)
    panels = figure.subplots(n_rows, n_columns, squeeze=False).ravel()
    for index, (panel, name) in enumerate(zip(panels, names, strict=False)):
        columns, predicted, true = np.asarray(de[name], dtype=np.int64), pred[index], real[index]
        low, high = _frame(panel, predicted, true)
        panel.scatter(true, predicted, s=7, c=GENES, alpha=0.55, linewidths=0, rasterized=True, label="all genes")
        panel.scatter(
            true[columns], predicted[columns], s=18, c=DE, linewidths=0.4, edgecolors="white", zorder=3,
            label="DE genes",
        )  # fmt: skip
        _name_genes(panel, columns, predicted, true, genes, low, high)
        panel.set_title(shortened(name), loc="left", fontweight="bold", fontsize=10)
        panel.set_title(_correlations(predicted, true, columns), loc="right", fontsize=8, color=QUIET)
        if index + n_columns >= len(names):
            panel.set_xlabel("real change from control ({unit})")
        if index % n_columns == 0:
            panel.set_ylabel("predicted change from control ({unit})")
    for panel in panels[len(names) :]:
        panel.remove()
    handles, labels = panels[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper left", ncols=3, frameon=False, fontsize=8, labelcolor=INK)


def _draw_together(figure: Figure, pred, real, names, de, unit) -> None:
    """All perturbations in two panels of one scale: density of all genes, and the DE genes as points."""
    from matplotlib.colors import LinearSegmentedColormap

    figure.set_size_inches(9.6, 4.6)
    every, marked = figure.subplots(1, 2)
    shades = LinearSegmentedColormap.from_list("ink", ["#c3d0dd", "#5f87b0", "#14304f"])
    low, high = _frame(every, pred, real)
    density = every.hexbin(
        real.ravel(), pred.ravel(), gridsize=70, extent=(low, high, low, high), bins="log", mincnt=1,
        cmap=shades, linewidths=0, zorder=2, rasterized=True,
    )  # fmt: skip
    bar = figure.colorbar(density, ax=every, shrink=0.6, aspect=22, pad=0.02)
    bar.set_label("genes × perturbations", fontsize=8, color=QUIET)
    bar.outline.set_visible(False)
    every.set_title(f"All genes of {len(names)} perturbations", loc="left", fontweight="bold", fontsize=10)

    rows = np.repeat(np.arange(len(names)), [len(de[name]) for name in names])
    columns = np.concatenate([np.asarray(de[name], dtype=np.int64) for name in names])
    _frame(marked, pred, real)
    x, y = real[rows, columns], pred[rows, columns]
    marked.scatter(x, y, s=9, c=DE, alpha=0.6, linewidths=0, rasterized=True, zorder=3)
    marked.set_title("DE genes of each", loc="left", fontweight="bold", fontsize=10)
    for panel in (every, marked):
        panel.set_xlabel("real change from control ({unit})")
        panel.set_ylabel("predicted change from control ({unit})")


def _frame(panel: Axes, *values: np.ndarray) -> tuple[float, float]:
    """A square panel over all values and 0, with the line of perfect prediction; returns its lowest and highest."""
    low = min(0.0, *(float(array.min()) for array in values))
    high = max(0.0, *(float(array.max()) for array in values))
    margin = 0.06 * (high - low) if high > low else 1.0
    low, high = low - margin, high + margin
    panel.axhline(0, color="#dde3e9", linewidth=0.8, zorder=0)
    panel.axvline(0, color="#dde3e9", linewidth=0.8, zorder=0)
    panel.plot([low, high], [low, high], color=QUIET, linewidth=0.9, dashes=(4, 3), zorder=1, label="perfect")
    panel.set(xlim=(low, high), ylim=(low, high), aspect="equal")
    panel.locator_params(nbins=6, steps=[1, 2, 5, 10])
    return low, high


def _name_genes(panel: Axes, columns, predicted, true, genes, low: float, high: float) -> None:
    """Names of the DE genes with the largest real changes, on the side away from the line, kept apart."""
    span = high - low
    largest = columns[np.argsort(-np.abs(true[columns]), kind="stable")][:N_LABELS]
    taken: list[tuple[float, float]] = []
    for column in largest:
        x, y = float(true[column]), float(predicted[column])
        above = y > x
        if abs(x) < 0.15 * span or any(abs(x - a) < 0.2 * span and abs(y - b) < 0.07 * span for a, b in taken):
            continue
        taken.append((x, y))
        side = "right" if x > high - 0.15 * span else "left" if x < low + 0.15 * span else "center"
        panel.annotate(
            str(genes[column]), (x, y), xytext=(0, 5 if above else -5), textcoords="offset points", ha=side,
            va="bottom" if above else "top", fontsize=7, color=INK, zorder=4,
        )  # fmt: skip


def _correlations(predicted: np.ndarray, true: np.ndarray, columns: np.ndarray) -> str:
    """Pearson's r of the changes over all genes and over the DE genes, – where undefined."""
    from vcc_fast.evaluation.metrics import pearson

    words = []
    for label, x, y in (("", predicted, true), (" DE", predicted[columns], true[columns])):
        r = pearson(x, y)
        words.append(f"r{label} " + ("–" if np.isnan(r) else f"{r:.2f}"))
    return ", ".join(words)


def shortened(name: str, limit: int = 24) -> str:
    """A name that leaves room for the correlations beside it."""
    return name if len(name) <= limit else name[: limit - 1] + "…"
