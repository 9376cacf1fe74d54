"""`report.html` as text: one file, nothing of the data runs, numbers are the tables', size and memory are bounded."""

from __future__ import annotations

import base64
import json
import re
import tracemalloc
from html.parser import HTMLParser

import numpy as np
import pytest

from tests.helpers.evaluations import HOSTILE, HOSTILE_GENE, LONG, large_evaluation, small_evaluation
from vcc_fast.report.page.build import CONTENTS, build_page


class Page(HTMLParser):
    """Elements of the page: rows of each table as (text, data-v), ids, the kinds of scripts."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.scripts, self.data, self.rows, self.attributes = [], [], "", [], []
        self._script, self._cell = None, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.attributes += attrs.items()
        self.ids += [attrs["id"]] if "id" in attrs else []
        if tag == "script":
            self._script = attrs.get("id")
            self.scripts.append(attrs)
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._cell = ["", attrs.get("data-v")]
            self.rows[-1].append(self._cell)

    def handle_endtag(self, tag):
        if tag == "script":
            self._script = None
        elif tag in ("td", "th"):
            self._cell = None

    def handle_data(self, data):
        if self._script == "gene-data":
            self.data += data
        if self._cell is not None:
            self._cell[0] += data


@pytest.fixture(scope="module", params=["vcc2025", "pseudobulk"])
def made(request):
    result = small_evaluation(request.param)
    text = build_page(result)
    return result, text, Page(text)


def test_one_file_that_needs_no_network(made):
    _, text, page = made
    assert not re.search(r"https?:|\bsrc\s*=|@import|url\(", text)
    assert all(value.startswith("#") for name, value in page.attributes if name == "href")
    assert "default-src 'none'" in text
    assert set(CONTENTS) <= set(page.ids) and len(page.ids) == len(set(page.ids))


def test_nothing_of_the_data_is_markup(made):
    _, text, page = made
    assert [script.get("type") for script in page.scripts] == ["application/json", None]
    assert "<script>window" not in text and "<img" not in text
    assert any(cell[1] == HOSTILE for row in page.rows for cell in row), "the name itself is there, as text"
    assert HOSTILE_GENE[:80] in json.loads(page.data)["genes"]
    assert all(not name.startswith("on") for name, _ in page.attributes)


def test_numbers_are_those_of_the_tables(made):
    result, _, page = made
    metrics = list(result.results.columns[1:])
    rows = [row for row in page.rows if row[0][1] in set(result.results["perturbation"])]
    assert len(rows) == len(result.results)
    for row, (_, values) in zip(rows, result.results.iterrows(), strict=True):
        assert row[0][1] == values["perturbation"]
        for (shown, exact), metric in zip(row[3:], metrics, strict=False):
            if np.isnan(values[metric]):
                assert (shown, exact) == ("–", "")
            else:
                assert float(exact) == values[metric]
                np.testing.assert_allclose(float(shown.replace("−", "-")), values[metric], rtol=5e-3, atol=1e-4)
    for metric in metrics:
        row = next(row for row in page.rows if row[0][0].split()[0] == metric and row[0][1] is None and len(row) > 2)
        for (_, exact), predictor in zip(row[1:], result.summary["predictors"].values(), strict=False):
            mean = predictor["mean"][metric]
            assert exact == "" if np.isnan(mean) else float(exact) == mean


def test_points_are_the_changes(made):
    result, _, page = made
    data = json.loads(page.data)
    names = [str(gene)[:79] for gene in result.genes]
    for row, found in data["perturbations"].items():
        points = found["points"]
        genes = np.frombuffer(base64.b64decode(points["genes"]), dtype="<i4")
        columns = [names.index(data["genes"][gene][:79]) for gene in genes]
        for name, changes in (("real", result.real_changes), ("pred", result.pred_changes)):
            step, text = points["values"][name]
            values = step * np.frombuffer(base64.b64decode(text), dtype="<i2")
            np.testing.assert_allclose(values, changes[int(row), columns], atol=step)
        for place, real, pred, *_ in found["top"]:
            column = names.index(data["genes"][place][:79])
            np.testing.assert_allclose(
                [real, pred], [c[int(row), column] for c in (result.real_changes, result.pred_changes)], rtol=1e-4
            )


def test_the_same_evaluation_gives_the_same_page(made):
    result, text, _ = made
    assert build_page(result) == text


@pytest.mark.parametrize(("n_perts", "n_genes"), [(50, 18_080), (2000, 500)])
def test_size_and_memory_are_bounded(n_perts, n_genes):
    result = large_evaluation(n_perts, n_genes)
    tracemalloc.start()
    text = build_page(result)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(text.encode()) < 10e6
    assert peak < 150e6
    assert f"of {n_genes:,} genes" in text if n_perts == 50 else f"300 of {n_perts:,} perturbations" in text


def test_warnings_and_long_names_are_there(made):
    _, text, _ = made
    assert "a warning about &lt;script&gt;" in text
    assert LONG.replace("_", "_<wbr>") in text
