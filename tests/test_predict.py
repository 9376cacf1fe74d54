"""The command line of `predict`."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import anndata
import pytest

from tests.helpers.paths import PARITY, ROOT
from tests.prediction.conftest import make_screen
from vcc_fast.data.perturbations import read_perts_file
from vcc_fast.predict import Config, build_parser, main
from vcc_fast.prediction.config import CHOICES


def options():
    return {action.dest: action for action in build_parser()._actions if action.dest != "help"}


def test_every_option_is_a_field_and_every_field_an_option():
    assert set(options()) - {"config"} == {field.name for field in fields(Config)}


def test_defaults_of_the_command_and_of_the_api_agree():
    for field in fields(Config):
        if field.name != "output":
            assert options()[field.name].default == field.default, field.name


def test_choices_agree():
    for name, choices in CHOICES.items():
        assert tuple(options()[name].choices) == choices


def test_help_teaches(capsys):
    assert main(["--help"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    for action in options().values():
        assert action.option_strings[-1] in text and action.help
    for words in (
        "examples:",
        "exit codes:",
        "--resume",
        "fine-tuned on perturbations",
        "[default: counts]",
        "control_cell",
        "n_cells",
        'uns["vcc_fast"]',
        "NAME.run.json",
        "of the file's perturbed cells",
        "[default: the checkpoint's, or 10000; unknown",
    ):
        assert words in text


def test_module_runs_as_a_program_and_reads_a_config(tmp_path):
    make_screen().write_h5ad(tmp_path / "screen.h5ad")
    (tmp_path / "run.toml").write_text(
        f'checkpoint = "{PARITY / "checkpoint_perturb"}"\nadata = "screen.h5ad"\noutput = "from_file.h5ad"\n'
        'perts = ["A4GALT"]\ncells-per-pert = 50\nseed = 3\npostprocess = "none"\ninclude-controls = true\n'
    )
    command = [sys.executable, "-m", "vcc_fast.predict", "--config", "run.toml", "--cells-per-pert", "2", "--quiet"]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "" and done.stderr == ""
    result = anndata.read_h5ad(tmp_path / "from_file.h5ad")
    assert (result.obs.target_gene == "A4GALT").sum() == 2
    assert (result.obs.target_gene == "non-targeting").sum() == 24
    settings = result.uns["vcc_fast"]["settings"]
    assert settings["seed"] == 3 and settings["postprocess"] == "none"


@pytest.mark.parametrize(
    ("line", "words"),
    [("cells-per-perts = 3", "'cells-per-pert'"), ("prompt = 'flags'", "prompt"), ("resume = 'yes'", "true or false")],
)
def test_wrong_config(tmp_path, capsys, line, words):
    (tmp_path / "run.toml").write_text(line)
    assert main(["--config", str(tmp_path / "run.toml"), "-o", str(tmp_path / "x.h5ad")]) == 2
    assert words in capsys.readouterr().err


def test_demo_predicts_its_held_out_perturbations(tmp_path):
    from vcc_fast import demo

    out = tmp_path / "demo.h5ad"
    held_out = [request.name for request in read_perts_file(demo.paths()["perts"])]
    assert main(["--demo", "-o", str(out), "--cells-per-pert", "1", "--quiet"]) == 0
    result = anndata.read_h5ad(out)
    assert list(result.obs.target_gene) == held_out
    assert result.uns["vcc_fast"]["prompt"] == "flag"
    assert main(["--demo", "-o", str(out), "--perts", held_out[0], "--cells-per-pert", "2", "--overwrite"]) == 0
    assert list(anndata.read_h5ad(out).obs.target_gene) == [held_out[0]] * 2
