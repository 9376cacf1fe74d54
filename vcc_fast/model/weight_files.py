"""Files of weights, read without executing anything that is in them."""

from __future__ import annotations

import pickle
import re
import struct
import zipfile
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from vcc_fast.errors import WeightsError

SAVE = "save model.state_dict() alone"
AGAIN = "copy or download it again, and compare its size with the source's"

# Bytes that are no pickle make the reader raise any of these.
_MALFORMED = (
    pickle.UnpicklingError, RuntimeError, EOFError, LookupError, ValueError, TypeError, AttributeError, OSError,
    AssertionError, struct.error,
)  # fmt: skip


def read_pt(path: Path) -> dict[str, Tensor]:
    """The bare state dict of a `torch.save` file, on the CPU. Code in the file is refused, never run.

    Raises
    ------
    WeightsError
        The file is truncated or corrupt, contains pickled code, or holds something else than named tensors.
    """
    check_archive(path)
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except _MALFORMED as error:
        if _is_out_of_memory(error):
            raise
        code = re.search(r"(?:GLOBAL|Unsupported class) ([\w.]+)", str(error))
        if isinstance(error, pickle.UnpicklingError) and code:
            raise WeightsError(
                f"{path} contains pickled code ({code.group(1)}), which could do anything when loaded, so it is "
                "refused. Save the weights alone, where you trust it: torch.save(model.state_dict(), PATH)"
            ) from error
        raise WeightsError(f"{path} is truncated or no torch file ({_first_line(error)}); {AGAIN}") from error
    if not isinstance(state, dict):
        raise WeightsError(f"{path} must hold a state dict (name -> tensor), not a {type(state).__name__}; {SAVE}")
    for key, value in state.items():
        if not isinstance(key, str) or not isinstance(value, Tensor):
            raise WeightsError(
                f"{path} must hold a bare state dict (name -> tensor), but {key!r} is a {type(value).__name__}; {SAVE}"
            )
    return dict(state)


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file, on the CPU.

    Raises
    ------
    WeightsError
        The file is truncated or corrupt, or cannot be read.
    """
    try:
        return load_file(path)
    except (SafetensorError, OSError) as error:
        raise WeightsError(f"{path} is truncated or no safetensors file ({_first_line(error)}); {AGAIN}") from error


def check_archive(path: Path) -> None:
    """Compare the checksums in a torch archive, which torch itself does not do for the bytes of tensors.

    Raises
    ------
    WeightsError
        The archive has no end, or a checksum differs.
    """
    with path.open("rb") as handle:
        is_archive = handle.read(2) == b"PK"
    if not is_archive:
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                # torch writes 0 for every member where checksums were switched off.
                if member.CRC:
                    with archive.open(member) as handle:
                        while handle.read(1 << 20):
                            pass
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise WeightsError(f"{path} is truncated or corrupt ({_first_line(error)}); {AGAIN}") from error


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _is_out_of_memory(error: BaseException) -> bool:
    return isinstance(error, RuntimeError) and ("can't allocate" in str(error) or "not enough memory" in str(error))
