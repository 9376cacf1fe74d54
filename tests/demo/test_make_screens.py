"""The script that simulates the demo's screen: every file, the same for a seed, and never over what is there."""

from __future__ import annotations

import tomllib

import anndata
import pytest

from vcc_fast.demo import make_screens
from vcc_fast.demo.make_screens import main
from vcc_fast.demo.simulator import CONTROL, draw_network, draw_split


@pytest.fixture
def few(monkeypatch):
    monkeypatch.setattr(make_screens, "CELLS", {"control": 40, "target": 3})
    monkeypatch.setattr(make_screens, "SAVED_CELLS", {"control": 4, "held out": 2, "train": 1})


def test_it_makes_every_file_and_repeats(few, tmp_path):
    out = tmp_path / "made"
    assert main(["--out", str(out), "--seed", "5"]) == 0
    split = draw_split(draw_network(5), 5)
    sizes = {name: anndata.read_h5ad(out / f"screen_{name}.h5ad").n_obs for name in ("controls", "truth", "train")}
    assert sizes == {
        "controls": 4,
        "truth": 4 + 2 * len(split.heldout),
        "train": 4 + len(split.train + split.validation),
    }
    whole = anndata.read_h5ad(out / "whole_screen.h5ad")
    assert whole.shape == (40 + 3 * 124, 544) and (whole.obs["target_gene"] == CONTROL).sum() == 40
    table = tomllib.loads((out / "split.toml").read_text())["fewshot"]["simulated"]
    assert (table["val"], table["test"]) == (list(split.validation), list(split.heldout))
    assert main(["--out", str(tmp_path / "again"), "--seed", "5"]) == 0
    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes(), path.name


def test_it_refuses_a_folder_with_content(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("kept")
    assert main(["--out", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err
