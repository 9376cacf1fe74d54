"""Files of a checkpoint folder: read without executing anything, written all at once or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import DataError, UsageError, WeightsError


def sha256_of(path: Path) -> str:
    """Hash of a file, in hexadecimal."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


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


def read_pt(path: Path) -> dict[str, Tensor]:
    """The bare state dict of a `torch.save` file, on the CPU. Code in the file is refused, never run.

    Raises
    ------
    WeightsError
        The file is truncated or corrupt, contains pickled code, or holds something else than named tensors.
    """
    _check_archive(path)
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError, KeyError, ValueError, UnicodeDecodeError) as error:
        code = re.search(r"(?:GLOBAL|Unsupported class) ([\w.]+)", str(error))
        if isinstance(error, pickle.UnpicklingError) and code:
            raise WeightsError(
                f"{path} contains pickled code ({code.group(1)}), which could do anything when loaded, so it is "
                "refused. Save the weights alone, where you trust it: torch.save(model.state_dict(), PATH)"
            ) from error
        raise WeightsError(f"{path} is truncated or no torch file ({_first_line(error)}); {_AGAIN}") from error
    if not isinstance(state, dict):
        raise WeightsError(f"{path} must hold a state dict (name -> tensor), not a {type(state).__name__}; {_SAVE}")
    for key, value in state.items():
        if not isinstance(key, str) or not isinstance(value, Tensor):
            raise WeightsError(
                f"{path} must hold a bare state dict (name -> tensor), but {key!r} is a {type(value).__name__}; {_SAVE}"
            )
    return dict(state)


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file, on the CPU.

    Raises
    ------
    WeightsError
        The file is truncated or corrupt.
    """
    try:
        return load_file(path)
    except SafetensorError as error:
        raise WeightsError(f"{path} is truncated or no safetensors file ({_first_line(error)}); {_AGAIN}") from error


_SAVE = "save model.state_dict() alone"
_AGAIN = "copy or download it again, and compare its size with the source's"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _check_archive(path: Path) -> None:
    """Compare the archive's checksums, which torch does not do for the tensors' bytes."""
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                # torch writes 0 for every member where checksums were switched off.
                if member.CRC:
                    with archive.open(member) as handle:
                        while handle.read(1 << 20):
                            pass
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise WeightsError(f"{path} is corrupt ({_first_line(error)}); {_AGAIN}") from error


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
            _flush(file)
        made.chmod(0o777 & allowed)
        if destination.exists():
            old = made.with_name(made.name + ".old")
            os.rename(destination, old)
            os.rename(made, destination)
            shutil.rmtree(old)
        else:
            os.rename(made, destination)
        _flush(destination.parent)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
