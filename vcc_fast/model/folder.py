"""Checkpoint folders: what is in them beside weights, and how a new one is written all at once or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vcc_fast._files import sync
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError, UsageError, WeightsError


def require_files(folder: Path, names: tuple[str, ...], remedy: str) -> None:
    """Raise WeightsError, naming what is not there, unless `folder` holds every file of `names`."""
    absent = [name for name in names if not (folder / name).is_file()]
    if absent:
        raise WeightsError(f"{folder}: {' and '.join(absent)} not found; {remedy}")


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object of a file.

    Raises
    ------
    WeightsError
        The file is no JSON, or holds something else than an object.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise WeightsError(f"{path} is not valid JSON ({error}); copy it again from the checkpoint's source") from error
    if not isinstance(content, dict):
        raise WeightsError(f"{path} must hold a JSON object, not a {type(content).__name__}")
    return content


def read_vocab(path: Path, pad_token: str) -> GeneVocab:
    """The vocabulary of a checkpoint; what is wrong with it is a WeightsError."""
    try:
        return GeneVocab.from_json(path, pad_token)
    except DataError as error:
        raise WeightsError(str(error)) from error


@contextmanager
def new_folder(destination: Path, overwrite: bool = False) -> Iterator[Path]:
    """A temporary folder beside `destination` that takes its name when the block ends without an error.

    Raises
    ------
    UsageError
        `destination` is there and `overwrite` is False, or it is not a folder.
    """
    if destination.exists() and not destination.is_dir():
        raise UsageError(f"{destination} is a file; a checkpoint is a folder")
    occupied = destination.is_dir() and any(destination.iterdir())
    if occupied and not overwrite:
        raise UsageError(f"{destination} exists and is not empty; choose another folder, or overwrite it (--overwrite)")
    destination.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{destination.name}.", dir=destination.parent))
    try:
        yield made
        # mkdtemp and safetensors make private files; a checkpoint has the permissions of any new file.
        allowed = ~_umask()
        for file in made.iterdir():
            file.chmod(0o666 & allowed)
            sync(file)
        made.chmod(0o777 & allowed)
        if destination.exists():
            old = made.with_name(made.name + ".old")
            os.rename(destination, old)
            os.rename(made, destination)
            shutil.rmtree(old)
        else:
            os.rename(made, destination)
        sync(destination.parent)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
