"""How each metric spreads over perturbations, for the model and for each baseline."""

from __future__ import annotations

import numpy as np

from vcc_fast.evaluation.result import Evaluation
from vcc_fast.report.page.headline import arrow
from vcc_fast.report.page.markup import breakable, number, section, short, text
from vcc_fast.report.predictors import MODEL, values_by_predictor

# Above that many perturbations only boxes are drawn.
MAX_DOTS = 200
WIDTH, ROW, PAD = 360, 34, 8


def distributions(result: Evaluation) -> str:
    """The section: small drawings, one a metric."""
    figures = []
    for metric in result.results.columns[1:]:
        found = values_by_predictor(result, metric)
        best = result.summary["metrics"].get(metric, {}).get("best")
        caption = f"<figcaption>{breakable(metric)} {arrow(best)}</figcaption>"
        if not found or MODEL not in found:
            figures.append(f"<figure>{caption}<p class='quiet'>undefined for each perturbation</p></figure>")
        else:
            figures.append(f"<figure>{caption}{_strips(metric, found)}</figure>")
    dots = len(result.results) <= MAX_DOTS
    legend = "Box: middle half of the perturbations, with the median; line: from the 5th to the 95th percentile."
    if dots:
        legend += " A dot is a perturbation."
    return section(
        "distributions",
        "Distributions",
        [f"<p class='quiet'>{legend}</p>", f'<div class="figures">{"".join(figures)}</div>'],
    )


def _strips(metric: str, found: dict[str, np.ndarray]) -> str:
    every = np.concatenate(list(found.values()))
    every = every[np.isfinite(every)]
    low, high = (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)
    if high == low:
        low, high = low - 0.5, high + 0.5

    def x(value):
        return PAD + (WIDTH - 2 * PAD) * (np.asarray(value) - low) / (high - low)

    height = ROW * len(found) + 22
    out = []
    for place, (name, values) in enumerate(found.items()):
        known = values[np.isfinite(values)]
        if not len(known):
            continue
        middle = ROW * place + 24
        css = "model" if name == MODEL else "baseline"
        label = short(name) if len(name) <= 44 else name[:43] + "…"
        out.append(f'<g class="{css}"><text x="{PAD}" y="{middle - 12}">{text(label)}</text>')
        if len(values) <= MAX_DOTS:
            # Spread by an even sequence, so that the same values give the same drawing.
            shift = ((np.arange(len(known)) * 0.618) % 1 - 0.5) * 12
            dots = "".join(f"M{a:.1f} {middle + b:.1f}h0" for a, b in zip(x(known), shift, strict=True))
            out.append(f'<path class="dots" d="{dots}"/>')
        tail, first, median, third, end = x(np.quantile(known, [0.05, 0.25, 0.5, 0.75, 0.95]))
        out.append(
            f'<path class="whisker" d="M{tail:.1f} {middle}H{end:.1f}"/><rect class="box" x="{first:.1f}" '
            f'y="{middle - 5}" width="{max(third - first, 0.5):.1f}" height="10"/>'
            f'<path class="median" d="M{median:.1f} {middle - 7}v14"/></g>'
        )
    ends = (
        f'<text x="{PAD}" y="{height - 4}">{number(low)}</text>'
        f'<text x="{WIDTH - PAD}" y="{height - 4}" text-anchor="end">{number(high)}</text>'
    )
    words = "; ".join(f"{name}: median {number(np.nanmedian(values))}" for name, values in found.items())
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{text(f"{metric}. {words}")}">'
        f"{''.join(out)}{ends}</svg>"
    )
