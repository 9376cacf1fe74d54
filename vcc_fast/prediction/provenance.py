"""Where a result comes from: hashes of what was read, versions of what computed.

Nothing here depends on the time, the machine's name or where files lie: two runs of the same work must write the same
bytes. Times are in `run.json`.
"""

from __future__ import annotations

import hashlib
import json
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

from vcc_fast import __version__
from vcc_fast.errors import UsageError

_SAMPLES = 64
_SAMPLE_BYTES = 64 * 1024


def fingerprint(path: Path) -> dict[str, Any]:
    """Size of a file, and SHA-256 of its first and last MiB and of 64 pieces between; a 15 GB file takes no time.

    It tells files apart that differ in size, header, index or most of their data, not ones that differ in one value.
    """
    size = Path(path).stat().st_size
    digest = hashlib.sha256(str(size).encode())
    pieces = [(0, 2**20), (max(0, size - 2**20), 2**20)]
    pieces += [(size * i // _SAMPLES, _SAMPLE_BYTES) for i in range(_SAMPLES)]
    with open(path, "rb") as handle:
        for offset, length in pieces:
            handle.seek(offset)
            digest.update(handle.read(length))
    return {"bytes": size, "sampled_sha256": digest.hexdigest()}


def versions() -> dict[str, str]:
    """Versions of everything that has a part in the output's values or bytes."""
    names = ("torch", "numpy", "scipy", "pandas", "anndata", "h5py")
    found = {"vcc_fast": __version__, "python": platform.python_version()}
    return found | {name: metadata.version(name) for name in names}


def instruction_set(device_type: str) -> str:
    """What computes on `device_type`: the native core's instruction sets, the GPU's name, or torch alone.

    Raises
    ------
    UsageError
        The environment variable VCC_FAST_ISA asks for an instruction set that there is not.
    """
    if device_type == "cuda":
        import torch

        return torch.cuda.get_device_name()
    try:
        from vcc_fast import _core
    except ImportError:
        return "torch"
    try:
        return "+".join(_core.selected_isa("masked_attention", dtype) for dtype in ("float32", "bfloat16"))
    except ValueError as error:
        # VCC_FAST_ISA names no level, or one that this machine lacks; the text says which there are.
        raise UsageError(str(error)) from error


def settings_hash(settings: dict[str, Any]) -> str:
    """SHA-256 of JSON-able settings, whatever the order of their keys."""
    return hashlib.sha256(json.dumps(settings, sort_keys=True, allow_nan=False).encode()).hexdigest()


def differences(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """ "name: before -> now" for each setting in which two runs differ."""
    names = sorted(before.keys() | now.keys())
    return [
        f"{name}: {_short(before.get(name))} -> {_short(now.get(name))}"
        for name in names
        if before.get(name) != now.get(name)
    ]


def _short(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else text[:57] + "..."
