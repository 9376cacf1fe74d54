"""Two predictions do not write one output; one that died keeps nobody out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.helpers.paths import ROOT
from vcc_fast._run_lock import lock_path

HOLD = """
import sys, time
from pathlib import Path
from vcc_fast._run_lock import RunLock, lock_path
with RunLock(lock_path(Path(sys.argv[1])), "out.h5ad"):
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
