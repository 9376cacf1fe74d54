"""Drawing for files: for which share of perturbations the own truth is among the k nearest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from vcc_fast.report.plots import QUIET, drawing
from vcc_fast.report.truth_ranks import TruthRanks


def plot_discrimination(ranks: Sequence[TruthRanks], paths: Sequence[Path]) -> None:
    """Write one panel with a line for each distance, and the line of chance."""
    n = ranks[0].n
    with drawing(paths) as figure:
        figure.set_size_inches(5.4, 4.2)
        panel = figure.subplots()
        panel.plot([0, n], [0, 1], color=QUIET, linewidth=0.9, dashes=(4, 3), label="chance")
        for found in ranks:
            panel.step(np.arange(n + 1), [0.0, *found.share_within()], where="post", linewidth=1.6, label=found.name)
        panel.set(xlim=(0, n), ylim=(0, 1.02), xlabel=f"k nearest of {n} truths", ylabel="share of perturbations")
        panel.set_title("Own truth among the k nearest", loc="left", fontweight="bold", fontsize=10)
        panel.legend(frameon=False, fontsize=8, loc="lower right")
