"""The drawing of changes: written in both formats, the same for the same input, for any number of perturbations."""

from __future__ import annotations

import struct
import subprocess
import sys
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from tests.helpers.paths import ROOT
from vcc_fast.report.plots import plot_changes


def draw(folder, n_perts, scale=1.0):
    rng = np.random.default_rng(0)
    real = scale * rng.normal(size=(n_perts, 50))
    names = [f"p{i}" for i in range(n_perts)]
    de = {name: np.argsort(-np.abs(row))[:20] for name, row in zip(names, real, strict=True)}
    paths = [folder / "changes.png", folder / "changes.svg"]
    plot_changes(0.5 * real, real, names, [f"g{i}" for i in range(50)], de, paths)
    return paths


@pytest.mark.parametrize("n_perts", [1, 4, 5, 9])
def test_both_formats(tmp_path, n_perts):
    png, svg = draw(tmp_path, n_perts)
    head = png.read_bytes()[:24]
    assert head.startswith(b"\x89PNG") and min(struct.unpack(">II", head[16:])) > 500
    root = ET.parse(svg).getroot()
    assert root.tag.endswith("svg")
    # Points are one picture inside: a file of 18,000 genes stays small.
    assert svg.stat().st_size < 300_000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changes.png", "changes.svg"]


def test_same_input_same_bytes(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = draw(tmp_path / "a", 2), draw(tmp_path / "b", 2)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize("n_perts", [2, 7])
def test_nothing_changes(tmp_path, n_perts):
    png, _ = draw(tmp_path, n_perts, scale=0.0)
    assert png.stat().st_size > 5000


def test_no_de_genes(tmp_path):
    none = np.empty(0, dtype=np.int64)
    change = np.random.default_rng(0).normal(size=(7, 5))
    names = list("abcdefg")
    plot_changes(change, change, names, list("vwxyz"), dict.fromkeys(names, none), [tmp_path / "x.png"])
    plot_changes(change[:1], change[:1], ["a"], list("vwxyz"), {"a": none}, [tmp_path / "y.png"])
    assert len(list(tmp_path.iterdir())) == 2


def test_matplotlib_is_loaded_only_to_draw_and_keeps_its_settings():
    code = """
import sys, tempfile, pathlib, numpy as np
from vcc_fast.report.plots import plot_changes
assert "matplotlib" not in sys.modules
import matplotlib
before = matplotlib.rcParams.copy()
x = np.ones((1, 3))
plot_changes(x, x, ["p"], list("abc"), {"p": [0]}, [pathlib.Path(tempfile.mkdtemp()) / "x.svg"])
assert matplotlib.rcParams.copy() == before and "matplotlib.pyplot" not in sys.modules and "torch" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
