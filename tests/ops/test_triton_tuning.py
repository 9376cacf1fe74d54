"""Tile sizes that are measured: only on request and on a GPU, kept on disk, never at the cost of a run."""

from __future__ import annotations

import json
import logging
import os

import pytest
import torch

triton = pytest.importorskip("triton")

from vcc_fast.ops import _triton_tuning as tuning  # noqa: E402

CHOICES = [{"BLOCK_M": 64, "num_warps": 4}, {"BLOCK_M": 128, "num_warps": 8}, {"BLOCK_M": 16, "num_warps": 8}]
KEY = ("GPU", "kernel", "hash", "3.9.0", "torch.bfloat16", 64, 20)
TIMES = {64: 3.0, 128: 1.0, 16: 2.0}


@pytest.fixture(autouse=True)
def fresh_process(monkeypatch, tmp_path):
    """Nothing chosen, nothing said, a cache folder that is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    forget(monkeypatch)


def forget(monkeypatch):
    monkeypatch.setattr(tuning, "_chosen", {})
    monkeypatch.setattr(tuning, "_said", set())


def measured(calls):
    return lambda options: calls.append(options["BLOCK_M"]) or TIMES[options["BLOCK_M"]]


def kept_files():
    return sorted(tuning.cache_folder().glob("*"))


def test_the_fastest_is_measured_once_and_kept(monkeypatch):
    calls = []
    assert tuning.best_options(KEY, CHOICES, measured(calls)) == CHOICES[1]
    assert tuning.best_options(KEY, CHOICES, measured(calls)) == CHOICES[1]
    forget(monkeypatch)  # another process
    assert tuning.best_options(KEY, CHOICES, measured(calls)) == CHOICES[1]
    assert calls == [64, 128, 16]
    assert [path.suffix for path in kept_files()] == [".json"]


@pytest.mark.parametrize("position", range(len(KEY)))
def test_every_part_of_the_key_counts(position):
    calls = []
    tuning.best_options(KEY, CHOICES, measured(calls))
    other = (*KEY[:position], 7, *KEY[position + 1 :])
    tuning.best_options(other, CHOICES, measured(calls))
    assert len(calls) == 6 and len(kept_files()) == 2


def test_a_choice_that_the_gpu_cannot_hold_is_passed_over():
    def measure(options):
        if options["BLOCK_M"] == 128:
            raise triton.runtime.errors.OutOfResources(200_000, 100_000, "shared memory")
        return TIMES[options["BLOCK_M"]]

    assert tuning.best_options(KEY, CHOICES, measure) == CHOICES[2]
    everything = tuning.best_options((*KEY, 1), CHOICES[1:2], measure)
    assert everything == CHOICES[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        json.dumps({"key": KEY}).encode(),
        json.dumps({"key": KEY, "options": {"BLOCK_M": 3}}).encode(),
        json.dumps({"key": ["another GPU", *KEY[1:]], "options": CHOICES[0]}).encode(),
    ],
    ids=["empty", "cut", "no-text", "list", "null", "no-options", "unknown-options", "other-key"],
)
def test_a_corrupt_file_is_said_once_and_measured_again(monkeypatch, caplog, content):
    tuning.best_options(KEY, CHOICES, measured([]))
    (path,) = kept_files()
    path.write_bytes(content)
    forget(monkeypatch)
    calls = []
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        assert tuning.best_options(KEY, CHOICES, measured(calls)) == CHOICES[1]
    assert calls == [64, 128, 16]
    (record,) = caplog.records
    assert str(path) in record.getMessage() and "measured again" in record.getMessage()
    assert json.loads(path.read_text())["options"] == CHOICES[1]


def test_a_folder_that_cannot_be_written_is_said_once(monkeypatch, tmp_path, caplog):
    # A file where the folder should be: no rights are involved, so it holds for root too.
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        assert tuning.best_options(KEY, CHOICES, measured([])) == CHOICES[1]
        assert tuning.best_options((*KEY, 1), CHOICES, measured([])) == CHOICES[1]
    (record,) = caplog.records
    assert "cannot be kept" in record.getMessage()


def test_a_write_that_fails_leaves_no_file(monkeypatch, caplog):
    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    assert tuning.best_options(KEY, CHOICES, measured([])) == CHOICES[1]
    assert kept_files() == [] and "disk full" in caplog.text


@pytest.mark.parametrize("wanted", [None, "0", "1"])
def test_nothing_is_measured_on_a_cpu(monkeypatch, wanted):
    if wanted is None:
        monkeypatch.delenv("VCC_FAST_TUNE", raising=False)
    else:
        monkeypatch.setenv("VCC_FAST_TUNE", wanted)
    chosen = tuning.choose_options(None, CHOICES, torch.zeros(1, 2, 1, 16), 2, lambda options: pytest.fail("launched"))
    assert chosen == CHOICES[0] and not tuning.cache_folder().exists()


def test_cache_folder_without_xdg(monkeypatch, tmp_path):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert tuning.cache_folder() == tmp_path / ".cache" / "vcc_fast" / "triton"


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_cuda_measures_on_request(monkeypatch):
    from vcc_fast.ops import masked_attention

    q = torch.randn(1, 300, 2, 64, device="cuda", dtype=torch.float16)
    expected = masked_attention(q, q, q, backend="triton")
    assert not tuning.cache_folder().exists()
    monkeypatch.setenv("VCC_FAST_TUNE", "1")
    actual = masked_attention(q, q, q, backend="triton")
    torch.testing.assert_close(actual, expected)
    assert len(kept_files()) == 1
