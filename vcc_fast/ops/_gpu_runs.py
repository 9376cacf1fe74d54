"""Which GPU kernels have run, when and where: `gpu_runs.json`, which `benchmarks/gpu_suite.py` makes from its results.

What is not in it has never run on a GPU: the table behind `backend="auto"` passes over it, and the README says so.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("gpu_runs.json")


class GpuRun(NamedTuple):
    """A run on a GPU in which every test of a kernel passed."""

    what: str
    """An op's name, or what else runs on GPUs: "model", "value_rows", "cuda_graphs"."""
    backend: str
    """The op's backend; "torch" for what is no op."""
    dtype: str
    """float32, float16 or bfloat16."""
    device: str
    """The GPU's name, as its driver says it."""
    date: str
    """Day, as 2026-11-24."""
    tests: int
    """Tests that passed; none failed."""
    result: str
    """The file of benchmarks/results that holds the run."""


@cache
def gpu_runs() -> tuple[GpuRun, ...]:
    """Every run that is on record, the oldest first."""
    return tuple(GpuRun(**entry) for entry in json.loads(FILE.read_text(encoding="utf-8")))


def latest_run(what: str, backend: str, dtype: str) -> GpuRun | None:
    """The last run of a kernel in a type; None where it has never run on a GPU."""
    return next((run for run in reversed(gpu_runs()) if run[:3] == (what, backend, dtype)), None)
