from __future__ import annotations

import pytest

from vcc_fast import _core


@pytest.fixture(params=_core.available_isas())
def isa(request, monkeypatch) -> str:
    """Forces each instruction set that this machine has, in turn."""
    monkeypatch.setenv("VCC_FAST_ISA", request.param)
    return request.param
