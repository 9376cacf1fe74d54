"""The public names are a short list, and asking for help or importing loads no library."""

from __future__ import annotations

import subprocess
import sys

import pytest

import vcc_fast
from tests.helpers.paths import ROOT
from vcc_fast.cli import TASKS

HEAVY = ("torch", "triton", "anndata", "pandas", "scipy", "h5py", "matplotlib", "numpy")


def heavy_modules_after(code: str) -> list[str]:
    program = f"import sys\n{code}\nprint([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return eval(done.stdout.strip().splitlines()[-1])


def test_public_names():
    expected = ["__version__", "ops", "load_checkpoint", "predict_anndata", "evaluate_anndata", "rank_genes"]
    assert vcc_fast.__all__ == expected
    assert set(vcc_fast.__all__) <= set(dir(vcc_fast))


@pytest.mark.parametrize("name", vcc_fast.__all__)
def test_every_public_name_resolves_and_is_documented(name):
    value = getattr(vcc_fast, name)
    assert name == "__version__" or value.__doc__


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'predict_everything'"):
        _ = vcc_fast.predict_everything


def test_import_loads_no_library():
    assert heavy_modules_after("import vcc_fast") == []


def test_help_of_every_task_loads_no_library():
    code = "\n".join(
        [
            "import contextlib, io, importlib",
            f"for task in {[task.replace('-', '_') for task in TASKS]}:",
            "    out = io.StringIO()",
            "    with contextlib.redirect_stdout(out):",
            "        try:",
            "            code = importlib.import_module('vcc_fast.' + task.replace('-', '_')).main(['--help'])",
            "        except SystemExit as stop:",
            "            code = stop.code",
            "    assert code == 0, (task, code)",
            "    assert 'usage' in out.getvalue() and len(out.getvalue()) > 400, task",
        ]
    )
    assert heavy_modules_after(code) == []


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["--help"], 0, "tasks:"),
        (["--version"], 0, vcc_fast.__version__),
        ([], 2, "usage"),
        (["predickt"], 2, "no task 'predickt'"),
    ],
    ids=["help", "version", "nothing", "misspelt"],
)
def test_cli(arguments, code, text, capsys):
    from vcc_fast.cli import main

    assert main(arguments) == code
    captured = capsys.readouterr()
    assert text in captured.out + captured.err
