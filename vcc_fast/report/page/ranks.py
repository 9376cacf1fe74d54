"""Perturbation discrimination: how near each prediction is to its own truth, among all truths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from vcc_fast.report.page.markup import breakable, cell, number, scrolling, section, text
from vcc_fast.report.truth_ranks import TruthRanks

N_WORST = 10
WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 360, 260, 44, 40, 12, 12


def ranks(found: Sequence[TruthRanks], names: Sequence[str], summary: Mapping[str, Any]) -> str:
    """The section; it says so where there is nothing to rank."""
    if not found:
        return section(
            "ranks", "Perturbation discrimination", ["<p>There are no ranks: a single perturbation, or too many.</p>"]
        )
    parts = [
        "<p>Each prediction is compared with the truths of all perturbations. Rank 1: its own truth is the nearest. "
        "The line shows for which share of perturbations it is among the k nearest, the dashed one what chance gives."
        "</p>"
    ]
    figures = "".join(
        f"<figure><figcaption>{breakable(each.name)}<small>{text(each.source)}</small></figcaption>{_curve(each)}"
        f"<p>{_words(each, summary)}</p></figure>"
        for each in found
    )
    parts.append(f'<div class="figures">{figures}</div>')
    parts.append(_worst(found[0], names))
    return section("ranks", "Perturbation discrimination", parts)


def _words(found: TruthRanks, summary: Mapping[str, Any]) -> str:
    known = found.rank[~np.isnan(found.rank)]
    if not len(known):
        return "Undefined for every perturbation."
    words = f"Median rank {np.median(known):g} of {found.n}; nearest for {int((known <= 1).sum())} of {len(known)}."
    constant = summary.get("constant_prediction", {}).get(found.name)
    return words if constant is None else f"{words} A constant prediction scores {number(constant)}."


def _curve(found: TruthRanks) -> str:
    share, n = found.share_within(), found.n
    x = [LEFT + (WIDTH - LEFT - RIGHT) * k / n for k in range(n + 1)]
    y = [_y(0.0), *(_y(each) for each in share)]
    line = f"M{x[0]:.1f} {y[0]:.1f}" + "".join(f"H{a:.1f}V{b:.1f}" for a, b in zip(x[1:], y[1:], strict=True))
    ticks = sorted({1, *(int(round(n * part)) for part in (0.25, 0.5, 0.75, 1.0))} - {0})
    marks = "".join(
        f'<text x="{x[k]:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{k}</text>'
        for k in ticks
        if k == n or x[n] - x[k] > 24
    )
    for level in (0, 0.5, 1):
        marks += f'<text x="{LEFT - 6}" y="{_y(level) + 4:.1f}" text-anchor="end">{level:.0%}</text>'
        marks += f'<path class="grid" d="M{LEFT} {_y(level):.1f}H{WIDTH - RIGHT}"/>'
    label = f"share of perturbations whose own truth is among the k nearest of {n}, by {found.name}"
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{text(label)}">{marks}'
        f'<path class="chance" d="M{x[0]:.1f} {_y(0):.1f}L{x[-1]:.1f} {_y(1):.1f}"/><path class="line" d="{line}"/>'
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 6}" text-anchor="middle">k nearest truths</text></svg>'
    )


def _y(share: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share)


def _worst(found: TruthRanks, names: Sequence[str]) -> str:
    order = np.argsort(-np.nan_to_num(found.rank, nan=-1.0), kind="stable")[:N_WORST]
    rows = "".join(
        f'<tr><th scope="row">{breakable(names[row])}</th>{cell(found.rank[row], places="g")}</tr>'
        for row in order
        if not np.isnan(found.rank[row]) and found.rank[row] > 1
    )
    if not rows:
        return "<p>Every prediction is nearest to its own truth.</p>"
    head = f'<tr><th scope="col">perturbation</th><th scope="col">rank of {found.n}</th></tr>'
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    heading = f'<h3>Farthest from their own truth</h3>\n<p class="quiet">By {breakable(found.name)}.</p>'
    return f"{heading}\n{scrolling('Farthest from their own truth', table)}"
