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

# Of every profile, in the order of writing; and those that only a scorer writes.
FIGURES = (
    "changes.png", "changes.svg", "distributions.png", "distributions.svg", "discrimination.png", "discrimination.svg",
)  # fmt: skip
FILES = (
    "results.csv", "baselines.csv", "agg_results.csv", "de_genes.csv", "model_vs_baseline.csv", *FIGURES, "report.html",
    "summary.json",
)  # fmt: skip
SCORER_FILES = ("real_de.csv", "pred_de.csv", "baseline_diff.csv", "scaled.csv", "volcano.png", "volcano.svg")
ALL_FILES = (*FILES, *SCORER_FILES)


def save_evaluation(result: Evaluation, outdir: Path, *, report: bool = True) -> list[Path]:
    """Write tables, summary, and unless `report` is False drawings and `report.html`; returns the files' paths.

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
    if report:
        written += _write_report(result, outdir)
    write_json(outdir / "summary.json", result.summary)
    return [outdir / name for name in (*written, "summary.json")]


def _write_report(result: Evaluation, outdir: Path) -> list[str]:
    """Drawings and the page; names of the files."""
    from vcc_fast.report.page.build import write_page
    from vcc_fast.report.plot_discrimination import plot_discrimination
    from vcc_fast.report.plot_distributions import plot_distributions
    from vcc_fast.report.plot_volcano import plot_volcano
    from vcc_fast.report.plots import plot_changes
    from vcc_fast.report.predictors import change_unit
    from vcc_fast.report.truth_ranks import truth_ranks

    names = list(result.results["perturbation"])
    figures = {
        "changes": lambda paths: plot_changes(
            result.pred_changes,
            result.real_changes,
            names,
            result.genes,
            result.de_columns,
            paths,
            unit=change_unit(result.summary),
        ),  # fmt: skip
        "distributions": lambda paths: plot_distributions(result, paths),
    }
    ranks = truth_ranks(result)
    if ranks:
        figures["discrimination"] = lambda paths: plot_discrimination(ranks, paths)
    if result.real_ranks is not None and result.pred_ranks is not None:
        figures["volcano"] = lambda paths: plot_volcano(result, paths)
    written = []
    for name, draw in figures.items():
        files = [f"{name}.png", f"{name}.svg"]
        draw([outdir / file for file in files])
        written += files
    write_atomically(outdir / "report.html", partial(write_page, result))
    return [*written, "report.html"]


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
