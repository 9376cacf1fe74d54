"""Progress lines and the words for durations and sizes."""

from __future__ import annotations

import pytest

from vcc_fast import _progress
from vcc_fast._progress import Progress, format_bytes, format_seconds


def test_lines_of_a_log(monkeypatch, capsys):
    clock = [0.0]
    monkeypatch.setattr(_progress.time, "monotonic", lambda: clock[0])
    with Progress(100, "predict", done=40) as progress:
        clock[0] = 2.0
        progress.update(10)
        assert capsys.readouterr().err == ""
        clock[0] = 10.0
        progress.update(10)
        # 20 cells in 10 s; those that were done before do not count for the rate.
        assert capsys.readouterr().err == "predict: 60 of 100 cells, 2 cells/s, 20 s left\n"
        clock[0] = 30.0
        progress.update(40)
        assert capsys.readouterr().err == "predict: 100 of 100 cells, 2 cells/s, 0 s left\n"


def test_quiet(capsys):
    with Progress(2, "predict", quiet=True) as progress:
        progress.update(2)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0 s"), (4.21, "4.2 s"), (59, "59 s"), (200, "3 min 20 s"), (18720, "5 h 12 min")]
)
def test_durations(seconds, text):
    assert format_seconds(seconds) == text


@pytest.mark.parametrize(("size", "text"), [(0, "0 B"), (1536, "1.5 KiB"), (3 * 2**30, "3.0 GiB"), (2**41, "2.0 TiB")])
def test_sizes(size, text):
    assert format_bytes(size) == text
