"""Two runs do not write one output; a run that died keeps nobody out."""

from __future__ import annotations

import os
import threading
import time

import pytest

from vcc_fast import _run_lock
from vcc_fast._run_lock import RunLock, check_unlocked
from vcc_fast.errors import UsageError


def test_the_lock_is_taken_once_and_free_after_a_failure(tmp_path):
    path = tmp_path / "out.lock"
    with pytest.raises(KeyError), RunLock(path, "out"):
        with pytest.raises(UsageError, match=f"--output out is .*process {os.getpid()} on"), RunLock(path, "out"):
            pytest.fail("two runs hold the lock")
        with pytest.raises(UsageError, match="choose another name"):
            check_unlocked(path, "out")
        raise KeyError
    check_unlocked(path, "out")
    with RunLock(path, "out"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_removed_lock_file_is_not_taken_for_the_lock(tmp_path, monkeypatch):
    path = tmp_path / "out.lock"
    original, removed = _run_lock.fcntl.flock, []

    def flock(descriptor, operation):
        if not removed:
            removed.append(path.unlink())
        original(descriptor, operation)

    monkeypatch.setattr(_run_lock.fcntl, "flock", flock)
    with RunLock(path, "out"), pytest.raises(UsageError):
        check_unlocked(path, "out")
    assert removed


def test_a_file_system_without_locks_is_said(tmp_path, monkeypatch, caplog):
    def flock(descriptor, operation):
        raise OSError(_run_lock.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(_run_lock.fcntl, "flock", flock)
    with RunLock(tmp_path / "out.lock", "out"):
        check_unlocked(tmp_path / "out.lock", "out")
    assert "cannot be locked" in caplog.text


def test_a_short_look_at_the_lock_does_not_fail_a_run(tmp_path):
    path = tmp_path / "out.lock"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    _run_lock.fcntl.flock(descriptor, _run_lock.fcntl.LOCK_EX)
    threading.Timer(0.15, os.close, [descriptor]).start()
    began = time.monotonic()
    with RunLock(path, "out"):
        assert time.monotonic() - began > 0.1
