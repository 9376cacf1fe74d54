"""What every command shares: how options are read, how a run ends, and with which exit code.

A task file has three parts, and `run_main` joins them:

>>> def build_parser() -> argparse.ArgumentParser: ...   # every `dest` is a field of Config, except --config
>>> def run(config: Config) -> Result: ...               # imports torch, anndata and the rest in its body
>>> def main(argv=None) -> int:
...     return run_main(build_parser, Config, run, argv)

Options are resolved as defaults < `--config FILE.toml` < flags. This module loads nothing but the standard library.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import difflib
import errno
import signal
import sys
import threading
import tomllib
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vcc_fast._logging import error_line, log_to_stderr
from vcc_fast.errors import InterruptedRunError, UsageError, VccFastError

EXIT_CODES = {
    0: "ok",
    1: "unexpected: please report it, with the traceback",
    2: "an option or argument is wrong, or names a file that is not there",
    3: "the data is malformed, lacks something or is in another space; or the disk is full",
    4: "the checkpoint is malformed, lacks a file or is of another kind",
    5: "out of memory",
    6: "interrupted; where the command has --resume, finished work is kept",
    7: "training diverged: a loss or a weight is not finite; checkpoints that were written before are kept",
}

BACKENDS = ("auto", "reference", "native", "triton", "library")
# Total that the counts of a cell are scaled to before log1p, as in scGPT.
DEFAULT_TARGET_SUM = 10_000.0
DTYPES = ("auto", "fp32", "bf16", "fp16", "float32", "bfloat16", "float16")


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Descriptions as written, and the default of every option that has one to show."""

    def __init__(self, prog: str, indent_increment: int = 2, max_help_position: int = 30, width: int | None = None):
        super().__init__(prog, indent_increment, max_help_position, width)

    def _get_help_string(self, action: argparse.Action) -> str:
        text = action.help or ""
        # Of a switch the default is what it does not do.
        shown = action.default not in (None, argparse.SUPPRESS) and action.option_strings and action.nargs != 0
        return f"{text} [default: %(default)s]" if shown and "default" not in text else text


def make_parser(prog: str, description: str, examples: str = "") -> argparse.ArgumentParser:
    """An empty parser with the house's formatter, examples and table of exit codes; no prefix matching of options."""
    codes = "\n".join(f"  {code}  {meaning}" for code, meaning in EXIT_CODES.items())
    epilog = (f"examples:\n{examples.rstrip()}\n\n" if examples else "") + f"exit codes:\n{codes}"
    parser = argparse.ArgumentParser(
        prog=prog, description=description, epilog=epilog, formatter_class=HelpFormatter, allow_abbrev=False
    )
    return parser


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Add `--config` and `--quiet`, which `run_main` understands; call it last, so that they end the help."""
    group = parser.add_argument_group("configuration and messages")
    group.add_argument(
        "--config",
        metavar="FILE.toml",
        help="read options from a TOML file: one `option-name = value` a line (dashes or underscores, lists for "
        "options that take several values). A flag on the command line wins over the file",
    )
    group.add_argument("--quiet", action="store_true", help="print warnings and errors only, no progress")


def add_device_options(parser: argparse.ArgumentParser, training: bool = False) -> None:
    """Add `--device`, `--dtype`, `--backend` and `--num-threads`, the same in every task that runs the model."""
    group = parser.add_argument_group("device")
    group.add_argument("--device", default="auto", metavar="auto|cpu|cuda[:N]", help="where the model runs")
    group.add_argument(
        "--dtype",
        default="auto",
        choices=DTYPES,
        metavar="auto|fp32|bf16" if training else "auto|fp32|bf16|fp16",
        help=f"number type of the {'products; weights stay float32' if training else 'model'}; auto takes the fastest "
        "that this device does natively",
    )
    group.add_argument(
        "--backend",
        default="auto",
        choices=BACKENDS,
        metavar="auto|triton|native|reference|library",
        help="kernels of attention, embedding and norms; auto passes over GPU kernels that have never run on a GPU, "
        "triton takes them (`vcc-fast doctor` shows what auto takes)",
    )
    group.add_argument("--num-threads", type=positive_int, metavar="N", help="CPU threads [default: one a core]")


def positive_int(text: str) -> int:
    """Type of an option that takes a whole number of at least 1."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"a whole number of at least 1 is needed, not {text!r}")
    return value


def positive_int_or(*words: str) -> Callable[[str], int | str]:
    """Type of an option that takes one of `words`, or a whole number of at least 1."""

    def convert(text: str) -> int | str:
        if text in words:
            return text
        try:
            return positive_int(text)
        except argparse.ArgumentTypeError:
            names = ", ".join(words)
            raise argparse.ArgumentTypeError(f"{names} or a whole number of at least 1, not {text!r}") from None

    return convert


def require_choice(option: str, value: Any, choices: Sequence[Any]) -> None:
    """Raise UsageError unless `value` is one of `choices`; for the checks in a Config's `__post_init__`."""
    if value not in choices:
        near = difflib.get_close_matches(str(value), [str(choice) for choice in choices], n=1)
        hint = f" (did you mean {near[0]!r}?)" if near else ""
        raise UsageError(f"{option} must be one of {', '.join(map(str, choices))}, not {value!r}{hint}")


def require_input(option: str, path: str | Path | None, kind: str = "file") -> Path:
    """`path` as a Path, or UsageError where it was not given or there is no such `kind` ("file" or "folder")."""
    if path is None:
        raise UsageError(f"{option} is required")
    found = Path(path)
    if not (found.is_dir() if kind == "folder" else found.is_file()):
        what = "is not there" if not found.exists() else f"is not a {kind}"
        raise UsageError(f"{option}: a {kind} is needed, and {str(path)!r} {what}")
    return found


def require_outside(checkpoint: str | Path, output: str | Path) -> None:
    """Raise UsageError where `--overwrite` would remove the checkpoint that a run begins with."""
    if Path(checkpoint).resolve().is_relative_to(Path(output).resolve()):
        raise UsageError(
            f"--checkpoint {checkpoint} lies in --output {output}, which --overwrite would remove before it is read; "
            "choose another --output"
        )


def require_share(option: str, value: float | None) -> None:
    """Raise UsageError unless `value` is at least 0 and below 1, or None."""
    if value is not None and not 0 <= value < 1:
        raise UsageError(f"{option} must be at least 0 and below 1, not {value}")


def require_positive(option: str, value: float) -> None:
    """Raise UsageError unless `value` is above 0 and finite."""
    if not 0 < value < float("inf"):
        raise UsageError(f"{option} must be above 0 and finite, not {value}")


def require_seed(option: str, value: int | None) -> None:
    """Raise UsageError unless `value` can seed every draw, or is None."""
    if value is not None and not 0 <= value < 2**63:
        raise UsageError(f"{option} must be a whole number from 0 to 2^63 - 1, not {value}")


def require_target_sum(value: float | str | None) -> None:
    """Raise UsageError unless `value` is something that counts are scaled to: a number above 0, "median" or None."""
    if value in (None, "median"):
        return
    try:
        valid = 0 < float(value) < float("inf")
    except ValueError:
        valid = False
    if not valid:
        raise UsageError(f"--target-sum must be a positive number or median, not {value!r}")


def require_condition_col(column: str | None, pert_col: str) -> None:
    """Raise UsageError where `--condition-col` is no column's name, or that of the perturbations."""
    if column is None:
        return
    if not column.strip():
        raise UsageError("--condition-col needs the name of a column of obs")
    if column == pert_col:
        raise UsageError(
            f"--condition-col {column} is the column of the perturbations (--pert-col): a condition is what a "
            "perturbed cell has in common with its controls; name another column"
        )


def read_config_file(path: str | Path, parser: argparse.ArgumentParser) -> dict[str, Any]:
    """Options of a TOML file, by `dest`, each checked as the flag of the same name would be.

    Raises
    ------
    UsageError
        The file is missing or no TOML, a key is no option (the nearest is named), or a value is not what it takes.
    """
    try:
        with open(path, "rb") as handle:
            content = tomllib.load(handle)
    except OSError as error:
        raise UsageError(f"--config {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"--config {path} is not TOML: {error}") from error
    actions = {
        option.lstrip("-").replace("-", "_"): action
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and action.dest not in ("help", "config")
    }
    resolved = {}
    for key, value in content.items():
        action = actions.get(key.replace("-", "_"))
        if action is None:
            near = difflib.get_close_matches(key.replace("-", "_"), actions, n=1, cutoff=0.4)
            hint = f"; the nearest is {near[0].replace('_', '-')!r}" if near else ""
            raise UsageError(f"--config {path}: {key!r} is not an option of this command{hint}")
        resolved[action.dest] = _config_value(parser, action, value, f"--config {path}: {key}")
    return resolved


def _config_value(parser: argparse.ArgumentParser, action: argparse.Action, value: Any, where: str) -> Any:
    """One TOML value through the type and the choices of its option."""
    if action.nargs == 0:
        if not isinstance(value, bool):
            raise UsageError(f"{where} is a switch: true or false is needed, not {value!r}")
        return value
    several = action.nargs in ("+", "*") or isinstance(action.nargs, int)
    if several != isinstance(value, list) or isinstance(value, dict | bool):
        raise UsageError(f"{where} takes {'a list' if several else 'one value'}, not {value!r}")
    try:
        converted = [parser._get_value(action, str(item)) for item in (value if several else [value])]
        for item in converted:
            parser._check_value(action, item)
    except argparse.ArgumentError as error:
        raise UsageError(f"{where}: {error.message}") from error
    return converted if several else converted[0]


def parse_options(parser: argparse.ArgumentParser, argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Parse `argv` (default: the process's), with the options of its `--config` file as defaults."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    first.add_argument("--config")
    given = first.parse_known_args(argv)[0].config
    if given is not None and any(action.dest == "config" for action in parser._actions):
        from_file = read_config_file(given, parser)
        parser.set_defaults(**from_file)
        for action in parser._actions:
            action.required = action.required and action.dest not in from_file
    return parser.parse_args(argv)


def run_main(
    build_parser: Callable[[], argparse.ArgumentParser],
    config_cls: type,
    run: Callable[[Any], Any],
    argv: Sequence[str] | None = None,
) -> int:
    """Parse, build the Config, run, and turn whatever happens into one exit code of `EXIT_CODES`.

    Fields of `config_cls` are filled by the options' `dest`; options without a field (`--config`) are left out.
    An error that the package raises on purpose is one sentence on stderr; anything else comes with its traceback.
    SIGTERM ends a run as Ctrl-C does.
    """
    try:
        with _sigterm_as_interrupt():
            options = vars(parse_options(build_parser(), argv))
            log_to_stderr(bool(options.get("quiet")))
            names = {field.name for field in dataclasses.fields(config_cls) if field.init}
            run(config_cls(**{name: value for name, value in options.items() if name in names}))
    except SystemExit as stop:  # argparse: --help is 0, a wrong option 2
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return _fail("interrupted", InterruptedRunError.exit_code)
    except VccFastError as error:
        return _fail(str(error), error.exit_code)
    except MemoryError as error:
        return _fail(f"out of memory: {error}" if str(error) else "out of memory", 5)
    except Exception as error:
        if is_out_of_memory(error):
            return _fail(f"out of memory: {str(error).splitlines()[0]}", 5)
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return _fail(f"the disk is full: {error}", 3)
        traceback.print_exc()
        return _fail(f"unexpected: {type(error).__name__}: {error}", 1)
    return 0


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` is an allocation that failed, in Python, NumPy or torch (on CPU torch has no class for it)."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and "not enough memory" in str(error).replace("can't allocate", "not enough")


def _fail(message: str, code: int) -> int:
    print(error_line(message), file=sys.stderr, flush=True)
    return code


@contextlib.contextmanager
def _sigterm_as_interrupt() -> Iterator[None]:
    """Raise KeyboardInterrupt on SIGTERM, so that a scheduler's stop ends a run as Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(signum, frame):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
