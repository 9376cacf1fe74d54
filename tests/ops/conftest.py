"""One run of Triton's interpreter, in a process of its own, for the tests of both ops."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import torch

from tests.helpers.paths import ROOT


@pytest.fixture(scope="session")
def interpreted(tmp_path_factory) -> dict:
    """{(op, case, dtype): what the Triton kernel returned in the interpreter}; see `run_interpreter`."""
    pytest.importorskip("triton")
    path = tmp_path_factory.mktemp("interpreter") / "results.pt"
    command = [sys.executable, "-m", "tests.ops.run_interpreter", str(path)]
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, "TRITON_INTERPRET": "1"}, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return torch.load(path, weights_only=True)
