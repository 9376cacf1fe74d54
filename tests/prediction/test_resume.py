"""Nothing is lost: interrupted, killed and damaged runs give the bytes of an uninterrupted one."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap

import anndata
import pytest

from tests.helpers.paths import ROOT
from tests.prediction.conftest import FLAG_CHECKPOINT
from vcc_fast.errors import DataError
from vcc_fast.prediction import parts, pipeline, plan
from vcc_fast.prediction.flag import FlagPrompt


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(plan, "MAX_BLOCK_CELLS", 4)


@pytest.fixture
def whole(predict, tmp_path):
    predict("--batch-size", 2, out="whole.h5ad", cells=10)
    return (tmp_path / "whole.h5ad").read_bytes()


@pytest.fixture
def stopped(predict, monkeypatch, tmp_path):
    """A run that ends after `n` batches by `end`; its exit code."""

    def stop(n, end, *arguments):
        calls = []

        def predict_or_end(self, *call):
            calls.append(1)
            if len(calls) > n:
                end()
            return original(self, *call)

        original = FlagPrompt.compute
        with monkeypatch.context() as patch:
            patch.setattr(FlagPrompt, "compute", predict_or_end)
            code = predict("--batch-size", 2, *arguments, cells=10)
        assert not (tmp_path / "out.h5ad").exists()
        return code

    return stop


def interrupt():
    raise KeyboardInterrupt


def terminate():
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.parametrize("end", [interrupt, terminate])
def test_stopped_run_says_how_to_go_on_and_resumes_to_the_same_bytes(predict, stopped, whole, tmp_path, capsys, end):
    assert stopped(5, end) == 6
    message = capsys.readouterr().err
    assert "2 of 5 blocks" in message and "--resume" in message and "out.h5ad.partial" in message
    assert sorted(path.name for path in (tmp_path / "out.h5ad.partial").iterdir()) == [
        "block-000000.part", "block-000001.part", "plan.json",
    ]  # fmt: skip
    predict("--resume", cells=10)
    assert "2 of 5 blocks are finished" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == whole
    assert not (tmp_path / "out.h5ad.partial").exists()
    assert json.loads((tmp_path / "out.run.json").read_text())["blocks"] == {"all": 5, "finished_before": 2}


def test_an_unfinished_run_is_neither_overwritten_nor_resumed_unasked(predict, stopped, whole, tmp_path, capsys):
    stopped(5, interrupt)
    assert predict("--batch-size", 2, cells=10) == 2
    message = capsys.readouterr().err
    assert "--resume" in message and "--overwrite" in message
    predict("--batch-size", 2, "--overwrite", cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == whole


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--seed", 1], "seed: 0 -> 1"),
        (["--batch-size", 4], "batch_size: 2 -> 4"),
        (["--postprocess", "none"], 'postprocess: "clip" -> "none"'),
        (["--target-sum", 5000], "target_sum: 10000.0 -> 5000.0"),
    ],
    ids=lambda value: value[0].strip("-") if isinstance(value, list) else "",
)
def test_resume_refuses_other_settings_and_names_them(predict, stopped, capsys, arguments, named):
    stopped(5, interrupt)
    assert predict("--resume", *arguments, cells=10) == 2
    message = capsys.readouterr().err
    assert named in message and "--overwrite" in message


def test_resume_refuses_another_input_file(predict, stopped, screen, screen_path, capsys):
    stopped(5, interrupt)
    other = screen.copy()
    other.X[0, 0] += 1
    other.write_h5ad(screen_path)
    assert predict("--resume", cells=10) == 2
    assert "adata: " in capsys.readouterr().err


def test_damaged_blocks_are_computed_again(predict, stopped, whole, tmp_path, capsys):
    stopped(9, interrupt)
    folder = tmp_path / "out.h5ad.partial"
    content = bytearray((folder / "block-000001.part").read_bytes())
    content[-5] ^= 4
    (folder / "block-000001.part").write_bytes(content)
    (folder / "block-000002.part").write_bytes(b"")
    (folder / "block-000003.part.tmp").write_bytes(b"half")
    predict("--resume", cells=10)
    message = capsys.readouterr().err
    assert "block 1 is computed again" in message and "checksum" in message and "block 2 is computed again" in message
    assert (tmp_path / "out.h5ad").read_bytes() == whole


def test_blocks_beside_a_damaged_plan_are_not_dropped_unasked(predict, stopped, whole, tmp_path, capsys):
    stopped(5, interrupt)
    folder = tmp_path / "out.h5ad.partial"
    (folder / "plan.json").write_text("{")
    before = sorted(folder.iterdir())
    assert predict("--resume", "--batch-size", 2, cells=10) == 2
    message = capsys.readouterr().err
    assert "plan.json is damaged" in message and "2 finished" in message and "--overwrite" in message
    assert sorted(folder.iterdir()) == before
    predict("--overwrite", "--batch-size", 2, cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == whole


def test_a_full_disk_keeps_what_is_finished(predict, whole, tmp_path, monkeypatch, capsys):
    original, calls = parts.write_part, []

    def write(*arguments):
        calls.append(1)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        original(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(parts, "write_part", write)
        assert predict("--batch-size", 2, cells=10) == 6
    message = capsys.readouterr().err
    assert "disk is full" in message and "2 of 5 blocks" in message and "--resume" in message
    predict("--resume", cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == whole


def test_a_failure_while_the_file_is_assembled_keeps_every_block(predict, whole, tmp_path, monkeypatch, capsys):
    def fail(self, *arguments, **names):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("vcc_fast.prediction.assemble.H5adWriter.finish", fail)
        assert predict("--batch-size", 2, cells=10) == 6
    assert "5 of 5 blocks" in capsys.readouterr().err
    assert not (tmp_path / "out.h5ad").exists() and not (tmp_path / "out.h5ad.tmp").exists()
    predict("--resume", cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == whole


def test_only_a_disk_that_is_full_or_fails_is_an_interruption(predict, whole, tmp_path, monkeypatch, capsys):
    def run(error, name="vcc_fast.prediction.parts._write_durably"):
        def fail(*arguments, **names):
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(name, fail)
            return predict("--batch-size", 2, "--overwrite", cells=10)

    for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        assert run(OSError(number, "x")) == 6, number
    hdf5 = OSError(f"Unable to write (errno = {errno.EIO}, x)")
    assert run(hdf5, "vcc_fast.data.h5ad_write.ChunkStream.add") == 6
    assert run(PermissionError(errno.EACCES, "Permission denied")) == 1
    # The input's own trouble keeps its class, though an OSError is behind it.
    broken = DataError("screen.h5ad: X cannot be read")
    broken.__cause__ = OSError(errno.EIO, "Input/output error")
    capsys.readouterr()
    assert run(broken, "vcc_fast.data.lognorm.LognormReader.read") == 3
    assert "--resume" not in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_refused_first(predict, monkeypatch, capsys):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    monkeypatch.setattr(pipeline, "prepare", lambda *arguments: pytest.fail("work was started"))
    assert predict() == 2
    assert "cannot be written to" in capsys.readouterr().err


def test_out_of_memory_says_what_to_do(predict, stopped, capsys):
    def exhaust():
        raise RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory: you tried")

    assert stopped(5, exhaust) == 5
    message = capsys.readouterr().err
    assert "--resume" in message and "--output-genes" in message


def test_an_existing_output_is_refused_before_any_work(predict, tmp_path, monkeypatch, capsys):
    (tmp_path / "out.h5ad").write_bytes(b"mine")
    monkeypatch.setattr(pipeline, "prepare", lambda *arguments: pytest.fail("work was started"))
    assert predict() == 2
    assert "--overwrite" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == b"mine"


def test_resume_of_a_complete_output_does_nothing_and_of_another_is_refused(predict, whole, tmp_path, capsys):
    os.rename(tmp_path / "whole.h5ad", tmp_path / "out.h5ad")
    (tmp_path / "out.h5ad.partial").mkdir()
    assert isinstance(predict("--resume", "--batch-size", 2, cells=10), anndata.AnnData)
    assert "complete already" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == whole
    assert not (tmp_path / "out.h5ad.partial").exists()
    assert predict("--resume", "--batch-size", 2, "--seed", 4, cells=10) == 2
    assert "nothing to resume" in capsys.readouterr().err


def test_a_complete_output_is_recognised_whatever_memory_is_free_now(predict, monkeypatch, tmp_path, capsys):
    predict(cells=10)
    before = (tmp_path / "out.h5ad").read_bytes()
    monkeypatch.setattr("vcc_fast.prediction.estimate.free_bytes", lambda device: 0)
    assert isinstance(predict("--resume", cells=10), anndata.AnnData)
    assert "complete already" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == before


def test_every_control_once_is_other_work_than_as_many_drawn(predict, capsys):
    predict("--batch-size", 2, cells="all")
    assert predict("--batch-size", 2, "--resume", cells=24) == 2
    assert "of another run" in capsys.readouterr().err


def test_resume_beside_a_file_that_is_no_output_is_refused(predict, tmp_path, capsys):
    (tmp_path / "out.h5ad").write_bytes(b"mine")
    assert predict("--resume") == 2
    assert "nothing to resume" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == b"mine"


KILLER = """
    import json, os, random, signal, sys, time
    from vcc_fast.predict import main
    from vcc_fast.prediction import parts, pipeline, plan
    import vcc_fast.data.h5ad_write, vcc_fast.prediction.flag

    plan.MAX_BLOCK_CELLS = 4
    folder, steps, attempts, options = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    replaced = 0

    def child(out, resume, die_at):
        # Die at the n-th durable step: before it (even) or after it (odd). `os.replace` and `unlink` are all of them.
        steps = 0
        def dying(step):
            def wrapped(*arguments, **names):
                nonlocal steps
                steps += 1
                if steps - 1 == die_at // 2 and die_at % 2 == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                result = step(*arguments, **names)
                if steps - 1 == die_at // 2:
                    os.kill(os.getpid(), signal.SIGKILL)
                return result
            return wrapped
        if die_at is not None:
            os.replace, os.unlink = dying(os.replace), dying(os.unlink)
        sys.stderr = open(os.devnull, "w")
        os._exit(main([*options, "-o", out, *(["--resume"] if resume else [])]))

    def run(out, resume, die_at=None, after=None):
        pid = os.fork()
        if pid == 0:
            child(out, resume, die_at)
        if after is not None:
            time.sleep(after)
            os.kill(pid, signal.SIGKILL)
        return os.waitpid(pid, 0)[1]

    # Twice in this process, with one thread: what children then inherit is warm, and there is no pool to lose.
    for _ in range(2):
        began = time.time()
        assert main([*options, "-o", f"{folder}/whole.h5ad", "--overwrite"]) == 0
        seconds = time.time() - began
    whole = open(f"{folder}/whole.h5ad", "rb").read()
    kills = 0
    # plan, 5 blocks, run.json, the output: 8 replacements, then the removal of the partial folder.
    for die_at in steps:
        out = f"{folder}/step{die_at}.h5ad"
        status = run(out, False, die_at=die_at)
        assert status == signal.SIGKILL, (die_at, status)
        kills += 1
        assert run(out, True) == 0, die_at
        assert open(out, "rb").read() == whole, die_at
        assert not os.path.exists(out + ".partial"), die_at
    random.seed(int(os.environ.get("KILL_SEED", "0")))
    out = f"{folder}/random.h5ad"
    for attempt in range(attempts):
        kills += run(out, True, after=random.uniform(0.2, 1.0) * seconds) == signal.SIGKILL
    assert run(out, True) == 0
    assert open(out, "rb").read() == whole
    print("kills", kills)
"""


@pytest.mark.parametrize(
    ("more", "steps", "attempts"),
    [([], [0, 1, 5, 12, 13, 15, 16, 19], 3), (["--effect-cells", 4], [5, 13, 15], 1)],
    ids=["every-cell", "effect-cells"],
)
def test_kill_9_at_any_point_and_resume_gives_the_same_bytes(screen, screen_path, tmp_path, more, steps, attempts):
    options = ["--checkpoint", FLAG_CHECKPOINT, "--adata", screen_path, "--perts", *screen.var_names[:2]]
    options += ["--cells-per-pert", 10, "--batch-size", 2, "--dtype", "fp32", "--num-threads", 1, "--quiet", *more]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLER), *map(str, (tmp_path, steps, attempts, *options))],
        cwd=ROOT, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) >= len(steps)
