"""Genes of one chosen perturbation: real against predicted change, volcanoes, the top genes."""

from __future__ import annotations

from typing import Any

import numpy as np

from vcc_fast.evaluation.metrics import pearson
from vcc_fast.evaluation.result import Evaluation
from vcc_fast.report.gene_points import Drawn, encode, leading_genes, significant
from vcc_fast.report.page.markup import script_json, section, short, text
from vcc_fast.report.predictors import change_unit

N_TOP = 20


def genes(result: Evaluation, drawn: Drawn) -> str:
    """The section with its data; the page's script draws what is chosen."""
    n_perts, n_genes = result.real_changes.shape
    with_ranks = result.real_ranks is not None and result.pred_ranks is not None
    names = result.results["perturbation"]
    options = "".join(f'<option value="{row}">{text(short(names.iloc[row]))}</option>' for row in drawn.rows)
    controls = (
        '<form id="choose" class="controls" aria-label="Choose a perturbation">'
        f'<label>perturbation <select id="perturbation">{options}</select></label>'
        '<button type="button" id="previous">previous</button><button type="button" id="next">next</button>'
        '<label>find gene <input id="find-gene" type="search" autocomplete="off" spellcheck="false"></label></form>'
    )
    figures = [
        _figure("scatter", "Predicted against real change", f"change from control ({change_unit(result.summary)})")
    ]
    if with_ranks:
        figures += [
            _figure("volcano-real", "Volcano: real", "log2 fold change and −log10 p of the truth"),
            _figure("volcano-pred", "Volcano: predicted", "log2 fold change and −log10 p of the prediction"),
        ]
    which = f"{drawn.n_genes:,} of {n_genes:,} genes" if drawn.n_genes < n_genes else f"all {n_genes:,} genes"
    whose = f"{len(drawn.rows):,} of {n_perts:,}" if len(drawn.rows) < n_perts else f"all {n_perts:,}"
    notes = [f"Drawn: {which} of {whose} perturbations."]
    if drawn.n_genes < n_genes:
        notes.append(
            "Those with the largest changes or smallest p-values come first, the others evenly from the rest. "
            "Correlations and tables are of all genes."
        )
    if len(drawn.rows) < n_perts:
        notes.append("The perturbations are at even steps from the largest to the smallest real change.")
    if not with_ranks:
        notes.append("This profile tests no genes, so there are no volcanoes.")
    body = [
        "<noscript><p>These drawings need JavaScript; the files beside this page show the same.</p></noscript>",
        controls,
        '<p id="chosen" aria-live="polite"></p>',
        f'<div class="figures">{"".join(figures)}</div>',
        '<p id="readout" class="quiet" aria-live="polite">Point at a gene, or choose a drawing with Tab and step '
        "through its genes with the arrow keys.</p>",
        f'<p class="quiet">{" ".join(notes)}</p>',
        f"<h3>Top genes</h3>\n<p class='quiet'>{text(_rule(result))}</p>",
        '<div class="scroll" role="region" tabindex="0" aria-label="Top genes"><table id="top-genes"></table></div>',
        script_json("gene-data", gene_data(result, drawn)),
    ]
    return section("genes", "Genes of a perturbation", body)


def gene_data(result: Evaluation, drawn: Drawn) -> dict[str, Any]:
    """Names of the genes that are drawn, and every perturbation's points and top genes; one perturbation at a time."""
    places: dict[int, int] = {}
    perturbations = {}
    names = result.results["perturbation"]
    for row in drawn.rows.tolist():
        columns = leading_genes(result, row, drawn.n_genes)
        de = np.asarray(result.de_columns[names.iloc[row]], dtype=np.int64)
        top = de[:N_TOP]
        for column in (*columns.tolist(), *top.tolist()):
            places.setdefault(column, len(places))
        identifiers = np.array([places[column] for column in columns.tolist()], dtype=np.int32)
        perturbations[row] = {
            "name": short(names.iloc[row]),
            "r": _correlation(result, row, slice(None)),
            "r_de": _correlation(result, row, de),
            "points": encode(result, row, columns, identifiers),
            "top": [_top(result, row, column, places[column]) for column in top.tolist()],
            **_counts(result, row),
        }
    return {"genes": [short(result.genes[column]) for column in places], "perturbations": perturbations}


def _correlation(result: Evaluation, row: int, columns: Any) -> float:
    return pearson(result.pred_changes[row, columns], result.real_changes[row, columns])


def _top(result: Evaluation, row: int, column: int, place: int) -> list[float]:
    """A row of the table of top genes: place of the name, changes, and fold changes and rates where there are tests."""
    found = [place, result.real_changes[row, column], result.pred_changes[row, column]]
    if result.real_ranks is not None and result.pred_ranks is not None:
        for ranks in (result.real_ranks, result.pred_ranks):
            found += [ranks.log2_fold_change[row, column], ranks.fdr[row, column]]
    return [found[0], *(float(f"{value:.5g}") for value in found[1:])]


def _counts(result: Evaluation, row: int) -> dict[str, int]:
    """Numbers of significant genes, over all genes."""
    if result.real_ranks is None or result.pred_ranks is None:
        return {}
    real, pred = significant(result.real_ranks, row), significant(result.pred_ranks, row)
    return {"n_real": int(real.sum()), "n_pred": int(pred.sum()), "n_both": int((real & pred).sum())}


def _rule(result: Evaluation) -> str:
    if "de_rule" in result.summary:
        return f"The truth's first {N_TOP} significant genes; {result.summary['de_rule']}."
    return f"The truth's first {N_TOP} differentially expressed genes (de_genes.csv)."


def _figure(identifier: str, title: str, axes: str) -> str:
    return (
        f"<figure><figcaption>{title}<small>{text(axes)}</small></figcaption>"
        f'<svg id="{identifier}" viewBox="0 0 360 360" tabindex="0" role="img" aria-label="{text(title)}" '
        'aria-describedby="readout"></svg></figure>'
    )
