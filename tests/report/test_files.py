"""Files appear whole or not at all."""

from __future__ import annotations

import json
import math

import pytest

from vcc_fast.errors import UsageError
from vcc_fast.report.files import prepare_outdir, write_atomically, write_json


def test_an_error_leaves_the_old_file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")

    def broken(temporary):
        assert temporary.suffix == ".csv" and temporary.parent == tmp_path
        temporary.write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, broken)
    assert path.read_text() == "old" and [p.name for p in tmp_path.iterdir()] == ["a.csv"]
    write_atomically(path, lambda temporary: temporary.write_text("new"))
    assert path.read_text() == "new" and [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_json_is_strict(tmp_path):
    write_json(tmp_path / "a.json", {"x": math.nan, "y": [1.5, {"z": math.inf}], "é": "–"})
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert json.loads(text, parse_constant=lambda name: pytest.fail(name)) == {
        "x": None,
        "y": [1.5, {"z": None}],
        "é": "–",
    }


def test_outdir(tmp_path):
    prepare_outdir(tmp_path / "a" / "b", ("r.csv",), overwrite=False)
    (tmp_path / "a" / "b" / "other").write_text("")
    prepare_outdir(tmp_path / "a" / "b", ("r.csv",), overwrite=False)
    (tmp_path / "a" / "b" / "r.csv").write_text("")
    with pytest.raises(UsageError, match="r.csv.*--overwrite"):
        prepare_outdir(tmp_path / "a" / "b", ("r.csv",), overwrite=False)
    prepare_outdir(tmp_path / "a" / "b", ("r.csv",), overwrite=True)
    with pytest.raises(UsageError, match="is a file"):
        prepare_outdir(tmp_path / "a" / "b" / "r.csv", (), overwrite=True)
