"""Several processes learn what one does, a run goes on with another number of them, and a dead one is started again."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

from tests.helpers.paths import ROOT
from tests.helpers.pretraining import arguments, curves, make_shards, weights
from vcc_fast.pretrain import main

# 57 cells are left to learn from: the last of eight steps has one, so that the second process has none.
N_CELLS, STEPS = 63, 16
EXACT = ["--dropout", "0", "--save-every", "2"]


def torchrun(processes, *given, restarts=0):
    """A finished `torchrun --nproc-per-node PROCESSES GIVEN`; its port is free."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    return subprocess.run(
        [*command, "--max-restarts", str(restarts), *map(str, given)],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}, capture_output=True, text=True,
        timeout=240,
    )  # fmt: skip


SCRIPT = """
    import os, signal, sys
    from vcc_fast.errors import DataError
    from vcc_fast.pretrain import main
    from vcc_fast.train.pretrain_loop import Pretraining

    number, rank, what = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    learn = Pretraining._learn

    def learn_and_signal(self, batch):
        learn(self, batch)
        first_time = os.environ["TORCHELASTIC_RESTART_COUNT"] == "0"
        if self.optimiser.step_number == number and os.environ["RANK"] == rank and first_time:
            if what == "damage":
                raise DataError("cell 7 is damaged")
            open(sys.argv[0] + ".signalled", "x").close()
            os.kill(os.getpid(), getattr(signal, what))

    Pretraining._learn = learn_and_signal
    sys.exit(main(sys.argv[4:]))
"""


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return make_shards(tmp_path_factory.mktemp("data") / "shards", N_CELLS)


@pytest.fixture(scope="module")
def one(shards, tmp_path_factory):
    """What one process does."""
    output = tmp_path_factory.mktemp("one") / "out"
    assert main(arguments(shards, output, *EXACT)) == 0
    return output


@pytest.fixture(scope="module")
def two(shards, tmp_path_factory):
    """What two do with the same batches, uninterrupted."""
    output = tmp_path_factory.mktemp("two") / "out"
    done = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, output, *EXACT))
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "script.py"
    path.write_text(textwrap.dedent(SCRIPT))
    return path


def assert_like(found, expected):
    """The same curves; sums of other orders are other roundings, which some steps of Adam make a little larger."""
    lines = curves(expected)
    assert len(lines) == 2 and lines[-1]["step"] == STEPS
    for line, other in zip(curves(found), lines, strict=True):
        assert line == pytest.approx(other, rel=1e-4)


def assert_same(found, expected):
    assert (found / "curves.csv").read_bytes() == (expected / "curves.csv").read_bytes()
    for name in ("best", "last"):
        assert weights(found, name) == weights(expected, name)


def test_two_processes_learn_what_one_does(one, two):
    assert_like(two, one)


def test_every_step_is_the_same_from_the_first(shards, tmp_path):
    more = [*EXACT, "--validate-every", "1", "--steps", "2", "--cell-prompt-after", "0"]
    assert main(arguments(shards, tmp_path / "one", *more)) == 0
    done = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, tmp_path / "two", *more))
    assert done.returncode == 0, done.stderr
    for line, other in zip(curves(tmp_path / "two"), curves(tmp_path / "one"), strict=True):
        assert line == pytest.approx(other, rel=1e-5)


def test_a_stop_is_agreed_on_and_one_process_goes_on(shards, one, script, tmp_path):
    output = tmp_path / "out"
    done = torchrun(2, script, 6, 1, "SIGTERM", *arguments(shards, output, *EXACT))
    # Asked after step 6, process 1 tells the other with step 7.
    assert done.returncode != 0 and "rank 0: error: stopped after step 7 of 16" in done.stderr, done.stderr
    assert "exitcode  : 6" in done.stderr, "neither aborts nor another code"
    assert [path.name for path in output.glob("state-*")] == ["state-000000000007"]
    assert main(arguments(shards, output, *EXACT, "--resume")) == 0
    assert_like(output, one)


def test_two_processes_go_on_with_the_run_of_one(shards, one, script, tmp_path):
    output = tmp_path / "out"
    done = torchrun(1, script, 6, 0, "SIGTERM", *arguments(shards, output, *EXACT))
    assert done.returncode != 0 and "stopped after step 6 of 16" in done.stderr, done.stderr
    done = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, output, *EXACT, "--resume"))
    assert done.returncode == 0, done.stderr
    assert_like(output, one)


def test_a_dead_process_is_started_again_and_the_run_goes_on(shards, two, script, tmp_path):
    output = tmp_path / "out"
    done = torchrun(2, script, 7, 1, "SIGKILL", *arguments(shards, output, *EXACT), restarts=1)
    assert done.returncode == 0, done.stderr
    # torchrun names one of the two that ended: the killed one, or the other, which ended with code 6 for its sake.
    assert script.with_name("script.py.signalled").exists() and done.stderr.count("failed (exitcode: ") == 1, (
        done.stderr
    )
    assert_same(output, two)


def test_shared_out_layers_learn_the_same_and_one_process_goes_on(shards, script, tmp_path):
    """FSDP leaves the smaller last batch out, so it is compared over the batches before."""
    more = [*EXACT, "--steps", "6", "--layers", "2"]
    assert main(arguments(shards, tmp_path / "one", *more)) == 0
    sharded = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, tmp_path / "two", *more, "--fsdp"))
    assert sharded.returncode == 0, sharded.stderr
    (line,), (other,) = curves(tmp_path / "two"), curves(tmp_path / "one")
    assert line == pytest.approx(other, rel=1e-4)
    stopped = torchrun(2, script, 2, 0, "SIGTERM", *arguments(shards, tmp_path / "out", *more, "--fsdp"))
    assert "stopped after step 3 of 6" in stopped.stderr, stopped.stderr
    assert main(arguments(shards, tmp_path / "out", *more, "--resume")) == 0
    (line,) = curves(tmp_path / "out")
    assert line == pytest.approx(other, rel=1e-4)


def test_epochs_of_shared_out_layers_go_on_in_one_process(shards, script, tmp_path):
    """Of the 57 cells each epoch leaves the last one out, also after one process has taken over."""
    stopped = torchrun(2, script, 9, 0, "SIGTERM", *arguments(shards, tmp_path / "out", *EXACT, "--fsdp"))
    assert "stopped after step 10 of 14" in stopped.stderr, stopped.stderr
    assert main(arguments(shards, tmp_path / "out", *EXACT, "--resume")) == 0
    assert [line["step"] for line in curves(tmp_path / "out")] == [7, 14]


def test_a_batch_that_cannot_be_shared_out_is_refused(shards, tmp_path):
    done = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, tmp_path / "out", "--batch-size", "7"))
    assert done.returncode != 0 and "--batch-size 7 cannot be shared out evenly among 2 processes" in done.stderr
    assert "exitcode  : 2" in done.stderr
    assert done.stderr.count("Traceback") <= 1, "torchrun's own"


def test_a_process_that_fails_is_named_by_itself_and_the_other_does_not_wait(shards, script, tmp_path):
    output = tmp_path / "out"
    done = torchrun(2, script, 5, 1, "damage", *arguments(shards, output, *EXACT))
    assert "rank 1: error: cell 7 is damaged" in done.stderr
    assert "exitcode  : 3" in done.stderr, done.stderr
    assert [path.name for path in output.glob("state-*")] == ["state-000000000004"]
    again = torchrun(2, "-m", "vcc_fast.pretrain", *arguments(shards, output, *EXACT))
    assert again.returncode != 0 and "rank 0: error: --output" in again.stderr and "--resume" in again.stderr
    assert "exitcode  : 2" in again.stderr or "exitcode  : 6" in again.stderr
    assert "unexpected" not in again.stderr
