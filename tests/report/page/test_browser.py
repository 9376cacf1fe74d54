"""The page in a browser: tables sort and filter, drawings draw, nothing of the data runs, nothing is too wide."""

from __future__ import annotations

import json
import re

import pytest

from tests.helpers.browser import needs_chromium, open_page
from tests.helpers.evaluations import large_evaluation, small_evaluation
from vcc_fast.report.page.build import build_page

pytestmark = needs_chromium

# Runs behind the page's own script, uses the page as a user does, and leaves what it saw in an attribute.
PROBE = """
const seen = {hacked: window.hacked ?? null, wide: document.documentElement.scrollWidth - innerWidth};
const table = document.getElementById("perturbation-table"), rows = () => [...table.tBodies[0].rows];
const column = (k) => rows().map((row) => row.cells[k].dataset.v);
const headings = [...table.tHead.rows[0].cells];
const sort = (k) => headings[k].querySelector("button").click();
sort(3); seen.up = column(3); seen.state = headings[3].getAttribute("aria-sort");
sort(3); seen.down = column(3);
sort(0); seen.names = column(0);
const set = (id, value) => { const e = document.getElementById(id); e.value = value;
  e.dispatchEvent(new Event("input", {bubbles: true})); e.dispatchEvent(new Event("change", {bubbles: true})); };
set("filter-name", "PERT1"); seen.named = rows().filter((row) => !row.hidden).map((row) => row.cells[0].dataset.v);
set("filter-name", ""); set("filter-column", "3"); set("filter-value", "0.5");
seen.above = rows().filter((row) => !row.hidden).map((row) => Number(row.cells[3].dataset.v));
seen.count = document.getElementById("filter-count").textContent;
const drawn = () => document.querySelector("#scatter .points.other").getAttribute("d").length;
seen.drawn = drawn();
document.getElementById("next").click(); seen.chosen = document.getElementById("chosen").textContent;
document.getElementById("scatter").dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"}));
seen.readout = document.getElementById("readout").textContent;
seen.top = document.querySelectorAll("#top-genes tbody tr").length;
seen.volcano = document.querySelectorAll("#volcano-real .points").length;
document.documentElement.dataset.seen = JSON.stringify(seen);
"""


def probed(result, folder, *flags):
    """What the probe saw, and the console. The page's policy would not let the probe run, so it goes."""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", build_page(result))
    page = folder / "page.html"
    page.write_text(text.replace("</body>", f"<script>{PROBE}</script></body>"), encoding="utf-8")
    document, console = open_page(page, folder / "profile", *flags)
    found = re.search(r'data-seen="([^"]*)"', document)
    assert found, console
    return json.loads(found[1].replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">")), console


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    return probed(large_evaluation(12, 300), tmp_path_factory.mktemp("browser"))


def test_the_page_as_it_is_runs_under_its_own_policy(tmp_path):
    (tmp_path / "report.html").write_text(build_page(small_evaluation()), encoding="utf-8")
    document, console = open_page(tmp_path / "report.html", tmp_path / "profile")
    assert not console
    assert 'class="points' in document, "the script has drawn"


def test_no_complaints(seen):
    assert not seen[1]


def test_sorting(seen):
    found = seen[0]
    known = [float(value) for value in found["up"] if value]
    assert known == sorted(known) and len(known) == 11
    assert found["up"][-1] == found["down"][-1] == "", "undefined stays last"
    assert [float(value) for value in found["down"] if value] == sorted(known, reverse=True)
    assert found["state"] == "ascending"
    assert found["names"] == [f"PERT{i}" for i in range(12)], "numbers in names count as numbers"


def test_filtering(seen):
    found = seen[0]
    assert sorted(found["named"]) == ["PERT1", "PERT10", "PERT11"]
    assert found["above"] and all(value >= 0.5 for value in found["above"])
    assert found["count"] == f"{len(found['above'])} of 12 shown"


def test_drawings(seen):
    found = seen[0]
    assert found["drawn"] > 1000 and found["volcano"] == 2 and found["top"] == 20
    assert found["chosen"].startswith("PERT1:") and "significant" in found["chosen"]
    assert re.match(r"GENE\d+: real change", found["readout"])


def test_hostile_and_long_names(tmp_path):
    found, console = probed(small_evaluation(), tmp_path, "--window-size=500,800")
    assert found["hacked"] is None and not console
    assert found["wide"] <= 0, "the page is wider than the window"


def test_as_wide_as_a_phone(tmp_path):
    """A frame of 360 pixels, as the browser's own window has a smallest width."""
    frame = json.dumps(build_page(small_evaluation("pseudobulk"))).replace("<", "\\u003c")
    (tmp_path / "phone.html").write_text(
        "<body><iframe style='width:360px;height:800px;border:0'></iframe><script>"
        "const frame = document.querySelector('iframe');"
        "frame.onload = () => { const root = frame.contentDocument.documentElement;"
        "document.documentElement.dataset.width = `${root.scrollWidth} in ${root.clientWidth}`; };"
        f"frame.srcdoc = {frame};</script></body>",
        encoding="utf-8",
    )
    document, _ = open_page(tmp_path / "phone.html", tmp_path / "profile")
    scroll, client = map(int, re.search(r'data-width="(\d+) in (\d+)"', document).groups())
    assert scroll <= client <= 360
