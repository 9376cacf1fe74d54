"""Where the tests' reference data is: committed arrays, and other people's data that may not be committed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARITY = ROOT / "tests" / "data" / "parity"


def external(relative: str) -> Path:
    """Path under `VCC_FAST_PARITY`, a folder that holds `parity/` and `data/`; skips the test where it is not there."""
    root = os.environ.get("VCC_FAST_PARITY")
    if root is not None and (Path(root) / relative).exists():
        return Path(root) / relative
    pytest.skip(f"{relative} not found: set VCC_FAST_PARITY to the folder that holds it")
