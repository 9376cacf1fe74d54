"""Result files appear whole or not at all: written beside their place, then renamed."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from vcc_fast.errors import UsageError


def write_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Call `write` with a temporary path in the same folder, and rename that to `path`; nothing is left on an error."""
    # The suffix stays, as some writers choose their format by it.
    temporary = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        write(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Strict JSON, indented; NaN and infinities become null."""
    text = json.dumps(strict(content), indent=2, ensure_ascii=False, allow_nan=False)
    write_atomically(path, lambda temporary: temporary.write_text(text + "\n", encoding="utf-8"))


def prepare_outdir(outdir: Path, names: tuple[str, ...], overwrite: bool) -> None:
    """Make `outdir`, and refuse one that holds results unless `overwrite`."""
    if outdir.exists() and not outdir.is_dir():
        raise UsageError(f"--outdir {outdir} is a file; a folder is needed")
    there = [name for name in names if (outdir / name).exists()]
    if there and not overwrite:
        raise UsageError(
            f"--outdir {outdir} holds {', '.join(there)}: replace them with --overwrite, or choose another folder"
        )
    outdir.mkdir(parents=True, exist_ok=True)
    if not os.access(outdir, os.W_OK):
        raise UsageError(f"--outdir {outdir} cannot be written to")


def strict(value: Any) -> Any:
    """The value for JSON: names as text, sequences as lists, what JSON has no number for (NaN, infinity) as null."""
    if isinstance(value, Mapping):
        return {str(key): strict(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [strict(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
