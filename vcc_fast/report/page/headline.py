"""The first table of the page: means over perturbations, a row a metric, a column a predictor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vcc_fast.report.page.markup import breakable, cell, number, scrolling, section, text
from vcc_fast.report.predictors import MODEL, best_predictors, is_ceiling, rivals

ARROWS = {True: ("↑", "higher is better"), False: ("↓", "lower is better"), None: ("", "no direction is better")}


def arrow(best: float | None) -> str:
    """An arrow towards better values, with words for those who do not see it."""
    mark, words = ARROWS[None if best is None else best > 0]
    return f'<span class="arrow" role="img" aria-label="{words}" title="{words}">{mark}</span>' if mark else ""


def headline(summary: Mapping[str, Any]) -> str:
    """The section."""
    return section("scores", "Scores", [_facts(summary), _table(summary), _legend(summary), _score(summary)])


def _facts(summary: Mapping[str, Any]) -> str:
    facts = [
        ("perturbations", summary["n_perturbations"]),
        ("genes", summary["n_genes"]),
        ("predicted cells", summary["n_pred_cells"]),
        ("real cells", summary["n_real_cells"]),
        ("control cells", summary["n_control_cells"]),
    ]
    shown = "".join(f"<div><dt>{name}</dt><dd>{count:,}</dd></div>" for name, count in facts)
    reference = f"Changes are measured from the {text(summary['control_reference'])}."
    return f'<dl class="facts">{shown}</dl>\n<p>{reference}</p>'


def _table(summary: Mapping[str, Any]) -> str:
    predictors = summary["predictors"]
    compared = summary.get("against_best_baseline", {})
    head = "".join(f'<th scope="col" class="{_kind(summary, name)}">{breakable(name)}</th>' for name in predictors)
    if compared:
        head += '<th scope="col">model against the best baseline</th>'
    rows = []
    for metric, about in summary["metrics"].items():
        best = best_predictors(summary, metric)
        cells = "".join(_cell(summary, name, metric, name in best) for name in predictors)
        if compared:
            cells += f"<td class='verdict'>{_verdict(compared.get(metric))}</td>"
        rows.append(
            f'<tr><th scope="row">{breakable(metric)} {arrow(about["best"])}'
            f"<small>{text(about['description'])}</small></th>{cells}</tr>"
        )
    table = (
        f'<table class="headline"><thead><tr><th scope="col">mean over perturbations</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
    return scrolling("Scores of the model and what it stands beside", table)


def _kind(summary: Mapping[str, Any], name: str) -> str:
    return "model" if name == MODEL else "ceiling" if is_ceiling(summary, name) else "baseline"


def _cell(summary: Mapping[str, Any], name: str, metric: str, best: bool) -> str:
    predictor = summary["predictors"][name]
    mark = '<span class="best" role="img" aria-label="best"> ★</span>' if best else ""
    lacking = predictor["n_undefined"].get(metric, 0)
    if 0 < lacking < summary["n_perturbations"]:
        mark += f"<small>{lacking} of {summary['n_perturbations']} undefined</small>"
    css = _kind(summary, name) + (" top" if best else "")
    return cell(predictor["mean"][metric], css=css, mark=mark)


def _verdict(found: Mapping[str, Any] | None) -> str:
    if found is None:
        return "–"
    interval = ""
    if found["low"] == found["low"]:
        interval = f"<small>{number(found['advantage'])} [{number(found['low'])}, {number(found['high'])}]</small>"
    beside = f" than {text(found['baseline'])}" if found["verdict"] in ("better", "worse") else ""
    return f"{text(found['verdict'])}{beside}{interval}"


def _legend(summary: Mapping[str, Any]) -> str:
    n_rivals = len(rivals(summary))
    lines = ["– undefined"]
    if n_rivals > 1:
        lines.insert(0, "★ best of the row" + (", ceilings aside" if n_rivals < len(summary["predictors"]) else ""))
    if "comparison_rule" in summary:
        lines.append(
            f"difference that is above 0 where the model is better, with the {text(summary['comparison_rule'])}"
        )
    described = "".join(
        f"<div><dt>{breakable(name)}</dt><dd>{text(predictor['description'])}"
        f"{' (a ceiling)' if is_ceiling(summary, name) else ''}</dd></div>"
        for name, predictor in summary["predictors"].items()
        if name != MODEL
    )
    described += "".join(
        f"<div><dt>{breakable(name)}</dt><dd>left out: {text(why)}</dd></div>"
        for name, why in summary.get("baselines_left_out", {}).items()
    )
    if "baseline_cells" in summary:
        described += f"<div><dt>cells of baselines</dt><dd>{text(summary['baseline_cells'])}</dd></div>"
    return f'<p class="quiet">{"; ".join(lines)}.</p>\n<dl class="described">{described}</dl>'


def _score(summary: Mapping[str, Any]) -> str:
    """The normalised score, where the scorer has one."""
    if "score" not in summary:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{breakable(name)}</th>{cell(value)}</tr>' for name, value in summary["score"].items()
    )
    head = '<tr><th scope="col">metric</th><th scope="col">score</th></tr>'
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    return f"<h3>Normalised score</h3>\n<p>{text(summary['score_scale'])}.</p>\n{scrolling('Normalised score', table)}"
