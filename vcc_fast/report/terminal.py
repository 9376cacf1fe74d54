"""Plain tables for a terminal or a log."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

# Shown for a value that is undefined, and in its place where the stream cannot encode it.
UNDEFINED = "–"


def display_width(text: str) -> int:
    """Columns that `text` takes on a terminal: two for wide (East Asian) characters, none for combining ones."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def pad(text: str, width: int, align: str = "<") -> str:
    """`text` with spaces to `width` columns, to the left ("<") or the right (">") edge."""
    space = " " * max(0, width - display_width(text))
    return space + text if align == ">" else text + space


def format_table(header: Sequence[str], rows: Sequence[Sequence[str]], align: str | None = None, gap: int = 3) -> str:
    """A table as text, the header underlined.

    Parameters
    ----------
    header
        Names of the columns; line breaks in them make a header of several lines, which ends at its underline.
    rows
        Cells of each row, as many as the header has.
    align
        "<" or ">" for each column; the first to the left and the others to the right by default.
    gap
        Spaces between columns.
    """
    align = align or "<" + ">" * (len(header) - 1)
    parts = [name.split("\n") for name in header]
    depth = max(map(len, parts))
    head = [list(line) for line in zip(*([""] * (depth - len(part)) + part for part in parts), strict=True)]
    table = [*head, *rows]
    widths = [max(display_width(row[column]) for row in table) for column in range(len(header))]
    lines = [[pad(*cell) for cell in zip(row, widths, align, strict=True)] for row in table]
    lines.insert(len(head), ["-" * width for width in widths])
    return "\n".join((" " * gap).join(line).rstrip() for line in lines)


def bold(text: str, stream: TextIO | None = None) -> str:
    """`text` in bold if `stream` (stdout by default) is a terminal and NO_COLOR is not set; else as it is."""
    stream = sys.stdout if stream is None else stream
    return f"\033[1m{text}\033[0m" if stream.isatty() and not os.environ.get("NO_COLOR") else text


def write(text: str, stream: TextIO | None = None) -> None:
    """Print to `stream` (stdout by default), with plain characters for those that its encoding does not have."""
    stream = sys.stdout if stream is None else stream
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace(UNDEFINED, "-").encode(encoding, errors="replace").decode(encoding)
    print(text, file=stream, flush=True)
