"""Options, TOML files and exit codes that every command shares."""

from __future__ import annotations

import dataclasses
import os
import re
import signal
from dataclasses import dataclass
from importlib import import_module

import pytest

from tests.helpers.paths import ROOT
from vcc_fast import errors
from vcc_fast._options import (
    EXIT_CODES,
    add_common_options,
    is_out_of_memory,
    make_parser,
    positive_int,
    positive_int_or,
    require_choice,
    require_input,
    run_main,
)


@dataclass
class Config:
    out: str
    genes: list[str] | None = None
    n_cells: int | str = 5
    fast: bool = False
    mode: str = "a"
    quiet: bool = False


def build_parser():
    parser = make_parser("prog", "A description.", examples="  prog --out x")
    parser.add_argument("--out", required=True)
    parser.add_argument("--genes", nargs="+")
    parser.add_argument("--n-cells", type=positive_int_or("all"), default=5, help="how many")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--no-check", action="store_false", dest="check", help="go on without it")
    parser.add_argument("--mode", choices=["a", "b"], default="a")
    add_common_options(parser)
    return parser


def parsed(argv):
    seen = []
    assert run_main(build_parser, Config, seen.append, argv) == 0
    return seen[0]


def write(tmp_path, text):
    path = tmp_path / "c.toml"
    path.write_text(text)
    return str(path)


def test_defaults_then_file_then_flags(tmp_path):
    file = write(tmp_path, 'out = "f"\nn-cells = 7\ngenes = ["A", "B"]\nfast = true\n')
    assert parsed(["--out", "x"]) == Config(out="x")
    assert parsed(["--config", file]) == Config(out="f", n_cells=7, genes=["A", "B"], fast=True)
    assert parsed(["--config", file, "--genes", "C", "--n-cells", "all"]) == Config("f", ["C"], "all", True)


def test_keys_may_have_underscores(tmp_path):
    assert parsed(["--config", write(tmp_path, 'out = "f"\nn_cells = "all"')]).n_cells == "all"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("n-cels = 3", ["n-cels", "n-cells"]),
        ("n-cells = 0", ["n-cells", "at least 1"]),
        ('mode = "c"', ["mode", "'c'"]),
        ("genes = 'A'", ["genes", "list"]),
        ("fast = 1", ["fast", "true or false"]),
        ("[out]\nx = 1", ["out", "one value"]),
        ("out = ", ["not TOML"]),
    ],
    ids=["unknown", "type", "choice", "not-a-list", "switch", "table", "syntax"],
)
def test_bad_config_files_are_usage_errors(tmp_path, capsys, text, words):
    assert run_main(build_parser, Config, lambda config: None, ["--config", write(tmp_path, text)]) == 2
    message = capsys.readouterr().err
    assert all(word in message for word in words), message


def test_missing_config_file(capsys):
    assert run_main(build_parser, Config, lambda config: None, ["--config", "nowhere.toml"]) == 2
    assert "nowhere.toml" in capsys.readouterr().err


def raising(error):
    def run(config):
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.UsageError("m"), 2),
        (errors.DataError("m"), 3),
        (errors.WeightsError("m"), 4),
        (errors.OutOfMemoryError("m"), 5),
        (errors.InterruptedRunError("m"), 6),
        (errors.TrainingDiverged("m"), 7),
        (MemoryError(), 5),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"), 5),
        (KeyboardInterrupt(), 6),
        (OSError(28, "No space left on device"), 3),
        (RuntimeError("m"), 1),
        (KeyError("m"), 1),
    ],
    ids=repr,
)
def test_exit_codes(capsys, error, code):
    assert run_main(build_parser, Config, raising(error), ["--out", "x"]) == code
    message = capsys.readouterr().err
    assert message.count("error: ") == 1
    assert ("Traceback" in message) == (code == 1)


def test_the_readme_lists_every_exit_code():
    table = (ROOT / "README.md").read_text().split("## Exit codes")[1].split("## ")[0]
    assert re.findall(r"^\| (\d) \|", table, re.MULTILINE) == [str(code) for code in EXIT_CODES]


def test_sigterm_ends_a_run_as_an_interrupt():
    before = signal.getsignal(signal.SIGTERM)
    assert run_main(build_parser, Config, lambda config: os.kill(os.getpid(), signal.SIGTERM), ["--out", "x"]) == 6
    assert signal.getsignal(signal.SIGTERM) is before


def test_wrong_options_and_help(capsys):
    assert run_main(build_parser, Config, raising(RuntimeError()), ["--nope"]) == 2
    assert run_main(build_parser, Config, raising(RuntimeError()), ["--out", "x", "--n-cel", "3"]) == 2
    assert run_main(build_parser, Config, raising(RuntimeError()), ["--help"]) == 0
    text = capsys.readouterr().out
    assert "how many [default: 5]" in text
    # A switch that turns something off has no default to show: it would read as that of the switch.
    assert "without it" in text and "without it [default" not in text
    assert all(meaning in text for meaning in EXIT_CODES.values())


def test_helpers_of_a_config(tmp_path):
    with pytest.raises(errors.UsageError, match="did you mean 'flag'"):
        require_choice("--prompt", "flags", ["auto", "flag"])
    with pytest.raises(errors.UsageError, match="--adata is required"):
        require_input("--adata", None)
    with pytest.raises(errors.UsageError, match="is not a file"):
        require_input("--adata", tmp_path)
    assert require_input("--checkpoint", tmp_path, "folder") == tmp_path
    assert positive_int("3") == 3
    assert not is_out_of_memory(RuntimeError("shape"))


@pytest.mark.parametrize("task", ["predict", "embed", "generate", "finetune", "pretrain"])
def test_every_device_option_reaches_its_task(task):
    """An option without a field of the Config would be taken and do nothing."""
    module = import_module(f"vcc_fast.{task}")
    names = {field.name for field in dataclasses.fields(module.Config)}
    assert {"device", "dtype", "backend", "num_threads"} <= names
    assert "--backend" in module.build_parser().format_help()
