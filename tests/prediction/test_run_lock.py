"""Two runs do not write one output; a run that died keeps nobody out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.helpers.paths import ROOT
from vcc_fast.errors import UsageError
from vcc_fast.prediction import run_lock
from vcc_fast.prediction.run_lock import RunLock, check_unlocked, lock_path

HOLD = """
import sys, time
from pathlib import Path
from vcc_fast.prediction.run_lock import RunLock
with RunLock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "out.h5ad.partial")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_other_run_is_named_and_nothing_of_it_is_touched(holder, predict, tmp_path, capsys):
    for more in ([], ["--resume"], ["--overwrite"]):
        assert predict(*more) == 2
        message = capsys.readouterr().err
        assert f"process {holder.pid} on {os.uname().nodename}, since" in message and "another run" in message
    assert lock_path(tmp_path / "out.h5ad.partial").exists() and not (tmp_path / "out.h5ad").exists()
    # Another output, and a dry run of another, are nobody's business.
    assert predict(out="other.h5ad").n_obs == 6
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert predict().n_obs == 6
    assert not lock_path(tmp_path / "out.h5ad.partial").exists()


def test_the_lock_is_taken_once_and_free_after_a_failure(tmp_path):
    partial = tmp_path / "out.h5ad.partial"
    with pytest.raises(KeyError), RunLock(partial):
        with pytest.raises(UsageError, match=f"process {os.getpid()} on"), RunLock(partial):
            pytest.fail("two runs hold the lock")
        with pytest.raises(UsageError, match="choose another name"):
            check_unlocked(partial)
        raise KeyError
    check_unlocked(partial)
    with RunLock(partial):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_removed_lock_file_is_not_taken_for_the_lock(tmp_path, monkeypatch):
    partial = tmp_path / "out.h5ad.partial"
    original, removed = run_lock.fcntl.flock, []

    def flock(descriptor, operation):
        if not removed:
            removed.append(lock_path(partial).unlink())
        original(descriptor, operation)

    monkeypatch.setattr(run_lock.fcntl, "flock", flock)
    with RunLock(partial), pytest.raises(UsageError):
        check_unlocked(partial)
    assert removed


def test_a_file_system_without_locks_is_said(tmp_path, monkeypatch, caplog):
    def flock(descriptor, operation):
        raise OSError(run_lock.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(run_lock.fcntl, "flock", flock)
    with RunLock(tmp_path / "out.h5ad.partial"):
        check_unlocked(tmp_path / "out.h5ad.partial")
    assert "cannot be locked" in caplog.text


def test_a_short_look_at_the_lock_does_not_fail_a_run(tmp_path):
    descriptor = os.open(lock_path(tmp_path / "p"), os.O_RDWR | os.O_CREAT)
    run_lock.fcntl.flock(descriptor, run_lock.fcntl.LOCK_EX)
    import threading

    threading.Timer(0.15, os.close, [descriptor]).start()
    began = time.monotonic()
    with RunLock(tmp_path / "p"):
        assert time.monotonic() - began > 0.1
