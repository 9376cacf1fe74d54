"""The files of an evaluation."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vcc_fast.report.files import write_atomically, write_json
from vcc_fast.report.rank_csv import write_rank_csv

if TYPE_CHECKING:
    import pandas as pd

    from vcc_fast.evaluation.result import Evaluation

# Of every profile (figures of "pseudobulk" only), in the order of writing; and those that only a scorer writes.
FIGURES = ("changes.png", "changes.svg")
FILES = (
    "results.csv", "baselines.csv", "agg_results.csv", "de_genes.csv", "model_vs_baseline.csv", *FIGURES,
    "summary.json",
)  # fmt: skip
SCORER_FILES = ("real_de.csv", "pred_de.csv", "baseline_diff.csv", "scaled.csv")
ALL_FILES = (*FILES, *SCORER_FILES)


def save_evaluation(result: Evaluation, outdir: Path) -> list[Path]:
    """Write tables, drawings (profile "pseudobulk") and summary to a folder that is there; returns the files' paths.

    Files of an earlier evaluation go first, so that two are never mixed; `summary.json` comes last, so that where it
    is, everything is.
    """
    for name in ALL_FILES:
        (outdir / name).unlink(missing_ok=True)
    tables = {
        "results.csv": _with_undefined(result.results, result.missing),
        "baselines.csv": result.baselines,
        "agg_results.csv": result.agg,
        "de_genes.csv": result.de_genes,
        "baseline_diff.csv": result.scores,
        **result.extra_tables,
    }
    written = [name for name, table in tables.items() if table is not None]
    for name in written:
        # In a scorer's table of distributions, what is undefined is written out.
        blank = "NaN" if name == "agg_results.csv" and result.missing is not None else ""
        write_atomically(outdir / name, partial(tables[name].to_csv, index=False, na_rep=blank))
    for name, ranks in (("real_de.csv", result.real_ranks), ("pred_de.csv", result.pred_ranks)):
        if ranks is not None:
            write_atomically(outdir / name, partial(write_rank_csv, ranks))
            written.append(name)
    if result.missing is None:
        from vcc_fast.report.plots import plot_changes

        plot_changes(
            result.pred_changes, result.real_changes, list(result.results["perturbation"]), result.genes,
            result.de_columns, [outdir / name for name in FIGURES],
        )  # fmt: skip
        written += FIGURES
    write_json(outdir / "summary.json", result.summary)
    return [outdir / name for name in (*written, "summary.json")]


def _with_undefined(results: pd.DataFrame, missing: pd.DataFrame | None) -> pd.DataFrame:
    """The table to write: a number that is undefined as NaN, one that is missing as an empty field, as cell-eval."""
    if missing is None:
        return results
    found = results.copy()
    for name in missing:
        undefined = found[name].isna() & ~missing[name]
        if undefined.any():
            found[name] = found[name].astype(object).where(~undefined, "NaN")
    return found
