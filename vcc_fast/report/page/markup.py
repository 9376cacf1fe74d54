"""Text for HTML: everything that comes from data goes through here."""

from __future__ import annotations

import html
import json
import math
from collections.abc import Iterable
from typing import Any

from vcc_fast.report.files import strict

UNDEFINED = "–"
# A name may be of any length; drawings and the embedded data keep this many characters of it.
MAX_NAME = 80
# What would end a script element, start a comment in it, or a line in older JavaScript.
_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def text(value: Any) -> str:
    """A value as text of an element or of an attribute in double quotes."""
    return html.escape(str(value), quote=True)


def breakable(name: str) -> str:
    """A name as text that may be broken after an underscore, a dot, a slash or a plus."""
    out = text(name)
    for mark in "_./+":
        out = out.replace(mark, mark + "<wbr>")
    return out


def short(name: Any) -> str:
    """The name, cut to `MAX_NAME` characters; not escaped."""
    name = str(name)
    return name if len(name) <= MAX_NAME else name[: MAX_NAME - 1] + "…"


def number(value: float) -> str:
    """A number in four digits, – where it is undefined."""
    value = float(value)
    if math.isnan(value):
        return UNDEFINED
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    shown = f"{value:.4f}" if 0.01 <= abs(value) < 100 or value == 0 else f"{value:.4g}"
    return shown.replace("-", "−")


def cell(value: float, *, css: str = "", mark: str = "", places: str | None = None) -> str:
    """A cell with a number, its exact value in `data-v` (empty where it is undefined).

    Parameters
    ----------
    css
        Its class.
    mark
        HTML behind the number.
    places
        How the number is formatted, in place of `number`'s rule.
    """
    value = float(value)
    exact = "" if math.isnan(value) else repr(value).replace("inf", "Infinity")
    css = f' class="{css}"' if css else ""
    hint = ' title="undefined"' if math.isnan(value) else ""
    shown = number(value) if places is None or math.isnan(value) else format(value, places)
    return f'<td data-v="{exact}"{css}{hint}>{shown}{mark}</td>'


def script_json(identifier: str, content: Any) -> str:
    """Data that the page's script reads, as an element that never runs; NaN becomes null."""
    data = json.dumps(strict(content), separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return f'<script type="application/json" id="{identifier}">{data.translate(_IN_SCRIPT)}</script>'


def section(identifier: str, title: str, parts: Iterable[str], css: str = "") -> str:
    """A section of the page under a heading, which the list of contents links to."""
    css = f' class="{css}"' if css else ""
    body = "\n".join(part for part in parts if part)
    heading = f'<h2 id="{identifier}-title">{text(title)}</h2>'
    return f'<section id="{identifier}"{css} aria-labelledby="{identifier}-title">\n{heading}\n{body}\n</section>'


def scrolling(label: str, table: str) -> str:
    """A table that is wider than a phone scrolls in a box of its own, which the keyboard reaches."""
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{text(label)}">{table}</div>'
