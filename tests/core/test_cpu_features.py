"""Instruction-set detection and choice, and the measured peaks."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from vcc_fast import _core

LEVELS = ["portable", "avx2", "avx512", "avx512_bf16"]


def test_detection_agrees_with_the_kernel():
    cpuinfo = Path("/proc/cpuinfo")
    if platform.machine() != "x86_64" or not cpuinfo.exists():
        pytest.skip("needs Linux on x86-64")
    flags = set(next(line for line in cpuinfo.read_text().splitlines() if line.startswith("flags")).split())
    found = _core.cpu_features()
    assert found["avx2"] == ({"avx2", "fma"} <= flags)
    assert found["avx512"] == ({"avx512f", "avx512bw", "avx512dq", "avx512vl"} <= flags)
    assert found["avx512_bf16"] == (found["avx512"] and "avx512_bf16" in flags)
    assert found["brand"] and found["cores"] >= 1


def test_available_levels_are_those_compiled_in_that_the_processor_has():
    found = _core.cpu_features()
    has = {"portable": True} | {level: found[level] for level in LEVELS[1:]}
    assert _core.available_isas() == [x for x in LEVELS if x in _core.build_info()["isas"] and has[x]]


def test_the_best_level_is_chosen_and_each_can_be_forced(monkeypatch):
    monkeypatch.delenv("VCC_FAST_ISA", raising=False)
    best = _core.available_isas()[-1]
    assert _core.selected_isa("masked_attention", "bfloat16") == best
    for level in _core.available_isas():
        monkeypatch.setenv("VCC_FAST_ISA", level)
        assert _core.selected_isa("masked_attention", "bfloat16") == level
        # Only attention on bf16 inputs has anything to gain from AVX512-BF16.
        wide = "avx512" if level == "avx512_bf16" else level
        assert _core.selected_isa("masked_attention", "float32") == wide
        assert _core.selected_isa("embedding_sum", "bfloat16") == wide
        assert _core.selected_isa("add_layer_norm", "bfloat16") == wide
        assert _core.selected_isa("bin_rows", "float32") == "portable"


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_that_is_missing_is_an_error_with_the_reason(monkeypatch, level):
    if level in _core.available_isas():
        pytest.skip("this machine has it")
    monkeypatch.setenv("VCC_FAST_ISA", level)
    with pytest.raises(ValueError, match=f"VCC_FAST_ISA={level} was asked for, but this (processor|build)") as caught:
        _core.selected_isa("masked_attention", "float32")
    assert "available here: portable" in str(caught.value)


def test_unknown_names_are_refused(monkeypatch):
    names = "masked_attention, embedding_sum, add_layer_norm or bin_rows"
    with pytest.raises(ValueError, match=f"op must be {names}, not 'conv'"):
        _core.selected_isa("conv", "float32")
    monkeypatch.setenv("VCC_FAST_ISA", "sse9")
    with pytest.raises(ValueError, match="must be one of portable, avx2, avx512, avx512_bf16, not 'sse9'"):
        _core.selected_isa("masked_attention", "float32")


def test_measured_peaks_are_plausible():
    for level in _core.available_isas():
        # More than one multiply-add in two cycles of a slow core, less than any core has.
        assert 0.5 < _core.measure_peak("float32", level, 1, 0.02) < 1000
    assert 0.1 < _core.measure_copy_bandwidth(1 << 22, 1, 0.02) < 5000
    with pytest.raises(ValueError, match="seconds must be positive"):
        _core.measure_peak("float32", "portable", 1, 0.0)
    if "avx512" not in _core.available_isas():
        with pytest.raises(ValueError, match="avx512 is not available on this processor"):
            _core.measure_peak("float32", "avx512", 1, 0.02)
