"""The model beside the baselines, as a table for the terminal."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping
from typing import Any, TextIO

from vcc_fast.report.predictors import best_predictors, rivals
from vcc_fast.report.terminal import UNDEFINED, bold, format_table


def format_scores(summary: Mapping[str, Any], stream: TextIO | None = None) -> str:
    """The text that `python -m vcc_fast.evaluate` prints.

    Parameters
    ----------
    summary
        `Evaluation.summary`.
    stream
        Where it will be printed: bold on a terminal only.

    Returns
    -------
    str
        What was compared, means over perturbations (one row a metric, one column a predictor, `*` at the best of a
        row), what is undefined, and the warnings.
    """
    predictors, n_perts = summary["predictors"], summary["n_perturbations"]
    n_rivals = len(rivals(summary))
    rows = []
    for name, metric in summary["metrics"].items():
        values = [predictor["mean"][name] for predictor in predictors.values()]
        lacking = [predictor["n_undefined"][name] for predictor in predictors.values()]
        winners = best_predictors(summary, name)
        best = [each in winners for each in predictors]
        higher = metric["best"] is not None and metric["best"] > 0
        cells = [_cell(*each, higher, n_perts) for each in zip(values, lacking, best, strict=True)]
        rows.append([name, "-" if metric["best"] is None else "higher" if higher else "lower", *cells])
    head = (
        f"{n_perts:,} perturbations, {summary['n_genes']:,} genes, {summary['n_pred_cells']:,} predicted and "
        f"{summary['n_real_cells']:,} real cells, {summary.get('space', 'lognorm')}"
    )
    # Two columns to the right of every number are the mark's.
    header = [
        "mean over perturbations",
        "better",
        *("\n".join(f"{line}  " for line in _wrapped(name)) for name in predictors),
    ]
    lines = [
        bold(head, stream),
        f"changes (delta) are from the {summary['control_reference']}",
        _de_line(summary),
        "",
        format_table(header, rows, "<<" + ">" * len(predictors)),
        "",
    ]
    if n_rivals > 1:
        lines.append("* best of the row" + (", the ceiling left out" if n_rivals < len(predictors) else ""))
    lines += [f"{name}: {predictor['description']}" for name, predictor in list(predictors.items())[1:]]
    lines += [f"cells: {summary['baseline_cells']}"] if "baseline_cells" in summary else []
    lines += [f"left out: {name}: {why}" for name, why in summary.get("baselines_left_out", {}).items()]
    lines += _comparison_lines(summary)
    lines += _score_lines(summary)
    lines += _undefined(predictors, n_perts)
    lines += [f"warning: {text}" for text in summary["warnings"]]
    return "\n".join(lines)


def _de_line(summary: Mapping[str, Any]) -> str:
    if "de_rule" in summary:
        return f"significant genes: {summary['de_rule']}"
    return f"DE genes (de): top {summary['de_genes']['n_top']} of each perturbation, {_sources(summary)}"


def _wrapped(name: str, width: int = 13) -> list[str]:
    """A predictor's name in lines, so that ten of them fit beside each other."""
    return textwrap.wrap(name, width, break_long_words=False) or [name]


def _comparison_lines(summary: Mapping[str, Any]) -> list[str]:
    """Whether the model beats the best baseline, one line a metric."""
    found = summary.get("against_best_baseline", {})
    if not found:
        return []
    lines = ["", f"model against the best baseline ({summary['comparison_rule']}; above 0 the model is better):"]
    width = max(map(len, found))
    for name, row in found.items():
        if row["verdict"] in ("undefined", "no baseline"):
            lines.append(f"  {name:<{width}}  {row['verdict']}")
            continue
        interval = "" if math.isnan(row["low"]) else f" ({row['low']:+.3g} to {row['high']:+.3g})"
        lines.append(
            f"  {name:<{width}}  {row['verdict']}: {row['advantage']:+.3g}{interval} against {row['baseline']}"
        )
    return [*lines, ""]


def _score_lines(summary: Mapping[str, Any]) -> list[str]:
    """The normalised score, and what a constant prediction gets for discrimination, where a scorer has them."""
    lines = [
        f"{name} of a constant prediction: {value:.4f}"
        for name, value in summary.get("constant_prediction", {}).items()
    ]
    if "score" in summary:
        scores = ", ".join(f"{name} {value:.4f}" for name, value in summary["score"].items())
        lines.append(f"score, where {summary['score_scale']}: {scores}")
    return lines


def _cell(value: float, n_undefined: int, best: bool, fixed: bool, n_perts: int) -> str:
    """A value, or – ; the number of undefined perturbations where it is only some; the mark of the best.

    Correlations have `fixed` decimals; errors may be small, and then have three digits.
    """
    text = UNDEFINED if math.isnan(value) else f"{value:.4f}" if fixed or 0.01 <= value < 100 else f"{value:.3g}"
    if 0 < n_undefined < n_perts:
        text = f"({n_undefined} {UNDEFINED}) {text}"
    return f"{text} {'*' if best else ' '}"


def _sources(summary: Mapping[str, Any]) -> str:
    words = {"uns": "from the truth's uns", "welch": "by |Welch t| of the real cells", "undefined": "undefined"}
    sources = summary["de_genes"]["sources"]
    if len(sources) == 1:
        return words[next(iter(sources))]
    return ", ".join(f"{count} {words[source]}" for source, count in sources.items())


def _undefined(predictors: Mapping[str, Any], n_perts: int) -> list[str]:
    """Which metrics are undefined for how many perturbations, one line for all predictors with the same."""
    found: dict[str, list[str]] = {}
    for name, predictor in predictors.items():
        counts = {metric: count for metric, count in predictor["n_undefined"].items() if count}
        if counts:
            text = ", ".join(f"{metric} {count} of {n_perts}" for metric, count in counts.items())
            found.setdefault(text, []).append(name)
    return [f"{UNDEFINED} undefined, left out of means: {', '.join(names)}: {text}" for text, names in found.items()]
