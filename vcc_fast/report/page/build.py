"""The page: its skeleton, and the sections in their order."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from pathlib import Path

from vcc_fast.evaluation.result import Evaluation
from vcc_fast.report.gene_points import choose
from vcc_fast.report.page.distributions import distributions
from vcc_fast.report.page.genes import genes
from vcc_fast.report.page.headline import headline
from vcc_fast.report.page.markup import text
from vcc_fast.report.page.perturbations import perturbations
from vcc_fast.report.page.provenance import provenance
from vcc_fast.report.page.ranks import ranks
from vcc_fast.report.truth_ranks import truth_ranks

CONTENTS = {
    "scores": "Scores", "perturbations": "Perturbations", "genes": "Genes", "ranks": "Discrimination",
    "distributions": "Distributions", "provenance": "How this was measured",
}  # fmt: skip


def build_page(result: Evaluation) -> str:
    """The text of `report.html`.

    It needs nothing beside it: no network, no other file. Its size is bounded, whatever the evaluation's: 3.5 MB of
    points (`gene_points`), 3 MB of table (`perturbations`), and small parts. The same evaluation gives the same text.
    """
    drawn = choose(result)
    found = truth_ranks(result)
    names = [str(name) for name in result.results["perturbation"]]
    sections = [
        headline(result.summary),
        perturbations(result, found, set(drawn.rows.tolist())),
        genes(result, drawn),
        ranks(found, names, result.summary),
        distributions(result),
        provenance(result.summary),
    ]
    style, script = _asset("page.css"), _asset("page.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    profile = result.summary["settings"].get("profile", "pseudobulk")
    links = "".join(f'<a href="#{identifier}">{title}</a>' for identifier, title in CONTENTS.items())
    # The policy lets no script run but this one, and nothing load.
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Evaluation: {text(profile)}, {result.summary["n_perturbations"]:,} perturbations</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#scores">to the scores</a>
<header><h1>Evaluation</h1><p>profile {text(profile)}, vcc_fast {text(result.summary["vcc_fast_version"])}</p>
<nav aria-label="Contents">{links}</nav></header>
<main>
{chr(10).join(sections)}
</main>
<script>{script}</script>
</body>
</html>
"""


def write_page(result: Evaluation, path: Path) -> None:
    """Write `build_page` to a file."""
    path.write_text(build_page(result), encoding="utf-8")


def _asset(name: str) -> str:
    return (files("vcc_fast.report.page") / "assets" / name).read_text(encoding="utf-8")
