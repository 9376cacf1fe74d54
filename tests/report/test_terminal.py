"""Tables on a terminal, in a log, and where characters are missing."""

from __future__ import annotations

import io

import pytest

from vcc_fast.report.terminal import bold, display_width, format_table, write


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_table():
    found = format_table(["name", "value"], [["a", "1.25"], ["longer", "–"]])
    assert found.splitlines() == [
        "name     value",
        "------   -----",
        "a         1.25",
        "longer       –",
    ]


def test_wide_characters_keep_columns_straight():
    lines = format_table(["x", "y", "z"], [["遺伝子", "1", "a"], ["e\u0301", "22", "bb"]], align="<><").splitlines()
    assert lines[2:] == ["遺伝子    1   a", "e\u0301        22   bb"]
    assert {display_width(line[: line.index(last)]) for line, last in zip(lines[2:], ("a", "bb"), strict=True)} == {14}


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("遺伝", 4), ("e\u0301", 1), ("–", 1), ("", 0)])
def test_display_width(text, width):
    assert display_width(text) == width


def test_bold_on_a_terminal_only(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert bold("x", io.StringIO()) == "x"
    assert bold("x", Terminal()) == "\033[1mx\033[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert bold("x", Terminal()) == "x"


def test_write_to_a_stream_that_has_no_dash():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    write("a – 遺", stream)
    assert raw.getvalue() == b"a - ?\n"
    text = io.StringIO()
    write("a –", text)
    assert text.getvalue() == "a –\n"


def test_a_header_of_several_lines_ends_at_its_underline():
    assert format_table(["a\nlong", "b"], [["1", "2"]]).splitlines() == ["a", "long   b", "----   -", "1      2"]
