"""Which device, driver and versions a run had, and where they are not the ones that development uses."""

from __future__ import annotations

import platform
import re
import subprocess
from importlib import metadata
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("torch", "triton", "numpy", "pytest", "pybind11")


def describe(device: torch.device) -> dict[str, object]:
    """Device, driver, versions and commit, and `overridden`: what differs from constraints.txt."""
    versions = {name: _version(name) for name in NAMES}
    return {
        **_device(device),
        "processor": platform.processor() or platform.machine(),
        "system": platform.platform(),
        "python": platform.python_version(),
        **versions,
        "commit": _first_line(["git", "-C", str(ROOT), "describe", "--always", "--dirty"]) or "unknown",
        "overridden": overridden(versions, (ROOT / "constraints.txt").read_text(encoding="utf-8")),
    }


def _device(device: torch.device) -> dict[str, object]:
    if device.type != "cuda":
        return {"kind": "cpu", "device": "CPU, Triton's interpreter"}
    found = torch.cuda.get_device_properties(device)
    query = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    return {
        "kind": "cuda",
        "device": found.name,
        "capability": f"sm_{found.major}{found.minor}",
        "processors": found.multi_processor_count,
        "memory GiB": round(found.total_memory / 2**30, 1),
        "second-level cache MB": round(found.L2_cache_size / 2**20),
        "driver": _first_line(query) or "unknown",
        "CUDA of torch": torch.version.cuda,
        "cuDNN": torch.backends.cudnn.version(),
    }


def overridden(versions: dict[str, str | None], constraints: str) -> list[str]:
    """Sentences like "torch 2.11.0 in place of 2.13.0", for packages that another version of is pinned."""
    pinned = dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;+]+)", constraints, re.M))
    return [
        f"{name} {version or 'missing'} in place of {pinned[name]}"
        for name, version in versions.items()
        if name in pinned and (version or "").split("+")[0] != pinned[name]
    ]


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _first_line(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().splitlines()[0] if done.returncode == 0 and done.stdout.strip() else ""
