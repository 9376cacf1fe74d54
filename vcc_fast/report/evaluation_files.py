"""The files of an evaluation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vcc_fast.report.files import write_atomically, write_json
from vcc_fast.report.plots import plot_changes

if TYPE_CHECKING:
    from vcc_fast.evaluation.api import Evaluation

FILES = (
    "results.csv", "baselines.csv", "agg_results.csv", "de_genes.csv", "changes.png", "changes.svg", "summary.json",
)  # fmt: skip


def save_evaluation(result: Evaluation, outdir: Path) -> list[Path]:
    """Write tables, drawings and summary to a folder that is there; returns the files' paths.

    Files of an earlier evaluation go first, so that two are never mixed; `summary.json` comes last, so that where it
    is, everything is.
    """
    for name in FILES:
        (outdir / name).unlink(missing_ok=True)
    tables = {
        "results.csv": result.results,
        "baselines.csv": result.baselines,
        "agg_results.csv": result.agg,
        "de_genes.csv": result.de_genes,
    }
    for name, table in tables.items():
        write_atomically(outdir / name, lambda temporary, table=table: table.to_csv(temporary, index=False))
    plot_changes(
        result.pred_changes, result.real_changes, list(result.results["perturbation"]), result.genes,
        result.de_columns, [outdir / "changes.png", outdir / "changes.svg"],
    )  # fmt: skip
    write_json(outdir / "summary.json", result.summary)
    return [outdir / name for name in FILES]
