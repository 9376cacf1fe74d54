"""The command line of `submit`."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import anndata
import numpy as np
import pytest

from tests.helpers.paths import ROOT
from tests.submission.conftest import CELLS, panel, prediction_2025, prediction_2026, unpacked  # noqa: F401
from vcc_fast.cli import usage
from vcc_fast.submit import Config, build_parser, main


def test_options_are_the_configs_fields():
    actions = {a.dest: a.default for a in build_parser()._actions if a.dest not in ("help", "config")}
    fields = {f.name: f.default for f in dataclasses.fields(Config)}
    assert set(actions) == set(fields)
    for name in set(fields) - {"edition", "pred", "genes"}:
        assert actions[name] == fields[name], name


def test_help_teaches(capsys):
    assert main(["--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    for words in ("examples:", "exit codes:", "18,533", "exactly 400", "--dry-run", "to-counts", "manifest.json"):
        assert words in text
    assert "submit" in usage() and "to-counts" in usage()


def test_help_loads_no_library():
    for task in ("submit", "to_counts"):
        program = (
            f"import sys; from vcc_fast.{task} import main; main(['--help']); "
            "assert not {'numpy', 'torch', 'pandas', 'zstandard'} & set(sys.modules), sorted(sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("edition", "options", "words"),
    [
        (2024, [], "invalid choice"),
        (2026, ["--input-space", "lognorm"], "to-counts"),
        (2025, ["--contexts", "A"], "has none"),
        (2026, ["--contexts", " , "], "--contexts needs names"),
        (2026, ["--cells-per-pert", "0"], "at least 1"),
        (2026, ["--pert-counts", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_wrong_options(panel, capsys, edition, options, words):  # noqa: F811
    assert panel.submit(edition, prediction_2026(), options=options) == 2
    assert words in capsys.readouterr().err


def test_outputs_that_are_refused(panel, capsys):  # noqa: F811
    assert panel.submit(2026, prediction_2026(), out=None) == 2
    assert panel.submit(2026, prediction_2026(), out="out.tar") == 2
    assert panel.submit(2026, prediction_2026(), out="nowhere/out.vcc") == 2
    text = capsys.readouterr().err
    assert "--output is required (or --dry-run)" in text and "must end in .vcc" in text and "no folder" in text


def test_2026_needs_the_targets_and_2025_does_not(panel, capsys):  # noqa: F811
    panel.lists = panel.lists[:2]
    path = panel.write("p.h5ad", prediction_2026())
    assert main(["--edition", "2026", "--pred", str(path), *panel.lists, "--dry-run"]) == 2
    assert "--pert-counts is required" in capsys.readouterr().err
    assert panel.submit(2025, prediction_2025()) == 0


def test_a_config_file(panel):  # noqa: F811
    path = panel.write("p.h5ad", prediction_2026())
    (panel.folder / "run.toml").write_text(
        f'edition = 2026\npred = ["{path}"]\ngenes = "{panel.lists[1]}"\npert-counts = "{panel.lists[3]}"\n'
        f'cells-per-pert = {CELLS}\noutput = "{panel.folder / "x.vcc"}"\n'
    )
    assert main(["--config", str(panel.folder / "run.toml"), "--quiet"]) == 0
    assert (panel.folder / "x.vcc").exists()


def test_from_a_prediction_to_a_vcc(panel, tmp_path):  # noqa: F811
    """predict (counts, two contexts) -> submit: the cells arrive as they were predicted."""
    from tests.prediction.conftest import FLAG_CHECKPOINT, make_screen
    from vcc_fast.predict import main as predict

    screen = make_screen()
    genes = list(screen.var_names)
    (panel.folder / "gene_names.csv").write_text("gene_name\n" + "\n".join(reversed(genes)))
    (panel.folder / "pert_counts.csv").write_text("target_gene\n" + "\n".join(genes[:2]))
    files = []
    for context in ("A", "B"):
        make_screen(seed=ord(context)).write_h5ad(tmp_path / f"controls{context}.h5ad")
        files.append(tmp_path / f"{context}.h5ad")
        argv = ["--checkpoint", FLAG_CHECKPOINT, "--adata", tmp_path / f"controls{context}.h5ad", "--context", context]
        argv += ["--perts-file", panel.folder / "pert_counts.csv", "--cells-per-pert", CELLS, "-o", files[-1]]
        assert predict([*map(str, argv), "--output-space", "counts", "--num-threads", "1", "--quiet"]) == 0
    assert panel.submit(2026, *files, options=["--contexts", "A,B"]) == 0
    _, got = unpacked(panel.folder / "out.vcc", tmp_path)
    expected = anndata.concat([anndata.read_h5ad(file) for file in files])
    np.testing.assert_array_equal(got[:, genes].X.toarray(), expected[:, genes].X.toarray())
    assert list(got.obs.context) == list(expected.obs.context)
    assert list(got.obs.target_gene) == list(expected.obs.target_gene) and list(got.var_names) == genes[::-1]
