"""Blocks on disk: read back exactly, and any damage is found."""

from __future__ import annotations

import errno
import os

import numpy as np
import pytest

from vcc_fast.errors import UsageError
from vcc_fast.prediction import parts
from vcc_fast.prediction.parts import DamagedPart, Part


def example():
    arrays = {"data": np.arange(6, dtype=np.float32).reshape(2, 3), "indices": np.array([], dtype=np.int32)}
    return Part(arrays, {"clipped": 3})


def test_round_trip(tmp_path):
    parts.write_part(tmp_path, 4, "hash", example())
    read = parts.read_part(tmp_path, 4, "hash")
    assert read.counts == {"clipped": 3}
    for name, array in example().arrays.items():
        assert read.arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(read.arrays[name], array)
    assert [path.name for path in tmp_path.iterdir()] == ["block-000004.part"]


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.99], ids=lambda s: f"at-{s}")
def test_one_flipped_bit_is_found(tmp_path, share):
    parts.write_part(tmp_path, 0, "hash", example())
    path = parts.part_path(tmp_path, 0)
    content = bytearray(path.read_bytes())
    content[int(share * len(content))] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedPart, match="block-000000.part"):
        parts.read_part(tmp_path, 0, "hash")


@pytest.mark.parametrize("length", [0, 10, -1], ids=["empty", "header-cut", "payload-cut"])
def test_truncation_is_found(tmp_path, length):
    parts.write_part(tmp_path, 0, "hash", example())
    path = parts.part_path(tmp_path, 0)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DamagedPart):
        parts.read_part(tmp_path, 0, "hash")


def test_missing_and_foreign_parts_are_found(tmp_path):
    with pytest.raises(DamagedPart, match="missing"):
        parts.read_part(tmp_path, 0, "hash")
    parts.write_part(tmp_path, 0, "hash", example())
    with pytest.raises(DamagedPart, match="another run"):
        parts.read_part(tmp_path, 0, "other")
    os.rename(parts.part_path(tmp_path, 0), parts.part_path(tmp_path, 1))
    with pytest.raises(DamagedPart, match="another run or block"):
        parts.read_part(tmp_path, 1, "hash")


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(parts.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        parts.write_part(tmp_path, 0, "hash", example())
    assert list(tmp_path.iterdir()) == []


def test_plan_round_trip_and_removal(tmp_path):
    folder = tmp_path / "out.partial"
    assert parts.read_plan(folder) is None
    parts.write_plan(folder, {"a": 0.1})
    assert parts.read_plan(folder) == {"a": 0.1}
    (folder / parts.PLAN).write_text('{"a"')
    assert parts.read_plan(folder) is None
    parts.write_part(folder, 0, "hash", example())
    with pytest.raises(UsageError, match="1 finished block"):
        parts.read_plan(folder)
    parts.remove_parts(folder)
    assert not folder.exists()
