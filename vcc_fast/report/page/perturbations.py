"""The table of perturbations, which the page's script sorts and filters."""

from __future__ import annotations

from collections.abc import Collection

from vcc_fast.evaluation.result import Evaluation
from vcc_fast.report.page.headline import arrow
from vcc_fast.report.page.markup import breakable, cell, scrolling, section, text
from vcc_fast.report.truth_ranks import TruthRanks

# Cells of the table; about 50 characters each, so 3 MB. More perturbations are in results.csv only.
MAX_CELLS = 60_000


def perturbations(result: Evaluation, ranks: list[TruthRanks], drawn: Collection[int]) -> str:
    """The section; `drawn` are the rows whose genes are drawn, whose names are buttons that show them."""
    metrics = list(result.results.columns[1:])
    computed = [found for found in ranks if found.name not in metrics]
    headings = [("perturbation", ""), ("predicted cells", ""), ("real cells", "")]
    headings += [(metric, arrow(result.summary["metrics"].get(metric, {}).get("best"))) for metric in metrics]
    headings += [(f"rank by {found.name}", arrow(0.0)) for found in computed]
    n_rows = min(len(result.results), max(1, MAX_CELLS // len(headings)))

    sizes = result.summary["n_cells"]
    rows = []
    for index in range(n_rows):
        values = result.results.iloc[index]
        name = values["perturbation"]
        label = breakable(name)
        if index in drawn:
            label = f'<button type="button" class="name" data-row="{index}">{label}</button>'
        cells = "".join(f'<td data-v="{sizes[name][side]}">{sizes[name][side]:,}</td>' for side in ("pred", "real"))
        cells += "".join(cell(values[metric]) for metric in metrics)
        cells += "".join(cell(found.rank[index], places="g") for found in computed)
        rows.append(f'<tr><th scope="row" data-v="{text(name)}">{label}</th>{cells}</tr>')
    head = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" class="sort">{breakable(name)} {mark}</button></th>'
        for name, mark in headings
    )
    table = f'<table id="perturbation-table"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    left_out = ""
    if n_rows < len(result.results):
        left_out = f"<p>The first {n_rows:,} of {len(result.results):,} are here; all are in results.csv.</p>"
    return section(
        "perturbations", "Perturbations",
        [_controls([name for name, _ in headings[1:]]), left_out, scrolling("Scores of each perturbation", table)],
        css="landscape",
    )  # fmt: skip


def _controls(columns: list[str]) -> str:
    options = "".join(f'<option value="{place}">{text(name)}</option>' for place, name in enumerate(columns, start=1))
    return (
        '<form id="filter" class="controls" aria-label="Filter">'
        '<label>name contains <input id="filter-name" type="search" autocomplete="off" spellcheck="false"></label>'
        f'<label>and <select id="filter-column">{options}</select></label>'
        '<label><span class="visually-hidden">comparison</span><select id="filter-side">'
        '<option value="1">at least</option><option value="-1">at most</option></select></label>'
        '<label><span class="visually-hidden">value</span><input id="filter-value" type="number" step="any" '
        'placeholder="any"></label>'
        '<button type="reset">clear</button><output id="filter-count" aria-live="polite"></output></form>'
        '<p class="quiet">A heading sorts by its column, again the other way; undefined values stay last. A name shows '
        "its genes below.</p>"
    )
