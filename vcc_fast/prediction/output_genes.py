"""Which genes are written: `--output-genes`, a file of names or names between commas."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from vcc_fast.errors import DataError, UsageError

OPTION = "--output-genes"


def read_output_genes(given: str | Path | Sequence[str]) -> list[str]:
    """Names that were asked for, in the order given.

    Parameters
    ----------
    given
        A file with one name a line (empty lines are skipped), names between commas, or a list of names.

    Raises
    ------
    UsageError
        There is no name, or one stands there twice; or a file cannot be read as text.
    """
    # A long list of names is no valid path, which os.path takes as no file.
    if isinstance(given, str | Path) and os.path.isfile(given):
        source = f"{OPTION} {given}"
        try:
            lines = Path(given).read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError as error:
            raise UsageError(f"{source}: not a text file ({error})") from error
        names, wanted = [line.strip() for line in lines], "one gene a line is needed"
    else:
        source = OPTION
        names = [str(name).strip() for name in (str(given).split(",") if isinstance(given, str | Path) else given)]
        wanted = "give a file with one gene a line, or A,B,C"
    names = [name for name in names if name]
    if not names:
        raise UsageError(f"{source}: no name in it; {wanted}")
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise UsageError(f"{source}: {_listed(twice)} more than once; name each gene once")
    return names


def columns_of(names: Sequence[str], var_names: Sequence[str]) -> list[int]:
    """Columns of the dataset that have these names, ascending.

    Raises
    ------
    DataError
        A name is not among `var_names`.
    """
    column_of = {str(name): column for column, name in enumerate(var_names)}
    absent = [name for name in names if name not in column_of]
    if absent:
        near = difflib.get_close_matches(absent[0], column_of, n=1)
        hint = f"; the nearest to {absent[0]!r} is {near[0]!r}" if near else ""
        raise DataError(
            f"{OPTION}: {len(absent)} of {len(names)} names are not among the dataset's genes ({_listed(absent)}); "
            f"give names of its var_names between commas, or a file with one a line{hint}"
        )
    return sorted(column_of[name] for name in names)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:10]) + (", ..." if len(names) > 10 else "")
