"""What the figures were measured on, and what that machine can do at most."""

from __future__ import annotations

import platform
import subprocess
from pathlib import Path

import torch

from vcc_fast import _core

ROOT = Path(__file__).resolve().parents[1]


def describe(threads: int) -> dict[str, object]:
    """Machine, versions and commit of this run."""
    features = _core.cpu_features()
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return {
        "processor": features.get("brand", platform.processor()),
        "instruction sets": ", ".join(_core.available_isas()),
        "threads": threads,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "compiler": _core.build_info()["compiler"],
        "commit": commit or "unknown",
    }


def peaks(threads: int, seconds: float) -> dict[str, float]:
    """Measured limits: GFLOP/s of multiply-adds that touch registers only, GB/s of a large copy (read + write)."""
    found = {}
    for dtype in ("float32", "bfloat16"):
        isa = _core.selected_isa("masked_attention", dtype)
        found[f"{dtype} GFLOP/s"] = peak(dtype, isa, threads, seconds)
    found["copy GB/s"] = max(_core.measure_copy_bandwidth(256 << 20, threads, seconds) for _ in range(3))
    return found


def peak(dtype: str, isa: str, threads: int, seconds: float) -> float:
    """GFLOP/s of one instruction set, best of three."""
    return max(_core.measure_peak(dtype, isa, threads, seconds) for _ in range(3))
