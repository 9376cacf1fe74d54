"""The doctor says what is there, and ends with 1 when the CPU path cannot work."""

from __future__ import annotations

import sys

import pytest

from vcc_fast import doctor


def test_a_working_machine(capsys):
    assert doctor.main([]) == 0
    printed = capsys.readouterr().out
    for topic in ("torch", "memory", "C++ compiler", "native core", "threads", "instruction set", "would use"):
        assert topic in printed
    chosen = {line.split()[1]: line.split()[2] for line in printed.splitlines() if "(usable: " in line}
    assert set(chosen) == {
        "masked_attention", "masked_attention_backward", "linear",
        "embedding_sum", "embedding_sum_backward", "add_layer_norm",
    }  # fmt: skip
    assert chosen["masked_attention"] == chosen["masked_attention_backward"] == "native"


def test_a_forced_instruction_set_is_shown(monkeypatch, capsys):
    monkeypatch.setenv("VCC_FAST_ISA", "portable")
    assert doctor.main([]) == 0
    assert "float32: portable, bfloat16: portable" in capsys.readouterr().out


def test_an_unknown_instruction_set_fails_with_its_name(monkeypatch, capsys):
    monkeypatch.setenv("VCC_FAST_ISA", "mmx")
    assert doctor.main([]) == 1
    assert "mmx" in capsys.readouterr().out


def test_a_missing_core_fails_and_says_how_to_build_it(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "vcc_fast._core", None)
    assert doctor.main([]) == 1
    printed = capsys.readouterr().out
    assert "✗ native core" in printed and "pip install -e ." in printed


def test_a_missing_compiler_is_no_failure(monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    assert doctor.main([]) == 0
    assert "– C++ compiler" in capsys.readouterr().out


def test_usage(capsys):
    with pytest.raises(SystemExit) as stop:
        doctor.main(["--nonsense"])
    assert stop.value.code == 2
    assert len(capsys.readouterr().err) > 0


def test_gpu_kernels_that_have_run_are_listed(monkeypatch):
    from vcc_fast.ops import _gpu_runs

    def found() -> str:
        return next(finding.found for finding in doctor.accelerators() if finding.topic == "kernels that ran")

    monkeypatch.setattr(_gpu_runs, "gpu_runs", tuple)
    assert found().startswith("none of ours on any GPU yet")
    run = _gpu_runs.GpuRun("embedding_sum", "triton", "float32", "A GPU", "2027-01-02", 7, "x.json")
    monkeypatch.setattr(_gpu_runs, "gpu_runs", lambda: (run, run._replace(date="2027-01-03")))
    assert found() == "embedding_sum (triton) in float32 on A GPU"
