"""Where the tests' reference data is: committed arrays, and other people's data that may not be committed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARITY = ROOT / "tests" / "data" / "parity"


def external(relative: str) -> Path:
    """Path under `VCC_FAST_PARITY` (holding `parity/` and `data/`), or of a `shared/` folder beside the checkout.

    Skips the test, saying why, where the file is not there.
    """
    roots = [Path(os.environ["VCC_FAST_PARITY"])] if "VCC_FAST_PARITY" in os.environ else [ROOT.parent / "shared"]
    for root in roots:
        if (root / relative).exists():
            return root / relative
    pytest.skip(f"{relative} not found: set VCC_FAST_PARITY to the folder that holds it")
