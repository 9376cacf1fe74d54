"""Several processes write the bytes of one, and one that fails neither hangs the others nor loses their work."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap

import pytest

from tests.helpers.paths import ROOT
from tests.prediction.conftest import FLAG_CHECKPOINT
from vcc_fast.predict import main

# 33 cells a batch, and blocks of one batch each, since a block has at least 32 cells.
SMALL = ["--batch-size", "33", "--num-threads", "1"]


def torchrun(processes, *arguments):
    """A finished `torchrun --nproc-per-node PROCESSES ARGUMENTS`; its port is free."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    return subprocess.run(
        [*command, *map(str, arguments)],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=180,
    )  # fmt: skip


@pytest.fixture
def options(screen, screen_path):
    """More than four blocks of the small screen."""
    given = ["--checkpoint", FLAG_CHECKPOINT, "--adata", screen_path, "--perts", *screen.var_names[:5], *SMALL]
    return [*map(str, given), "--cells-per-pert", "33", "--dtype", "fp32"]


@pytest.fixture
def whole(options, tmp_path):
    assert main([*options, "-o", str(tmp_path / "whole.h5ad"), "--quiet"]) == 0
    return (tmp_path / "whole.h5ad").read_bytes()


def test_two_processes_write_the_demo_as_one_does(tmp_path, capfd):
    demo = ["--demo", "--perts", "ATF4", "ATF6", "FOXM1", "--cells-per-pert", "33", *SMALL]
    assert main([*demo, "-o", str(tmp_path / "one.h5ad")]) == 0
    done = torchrun(2, "-m", "vcc_fast.predict", *demo, "-o", tmp_path / "two.h5ad")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "two.h5ad").read_bytes() == (tmp_path / "one.h5ad").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "one.h5ad", "one.run.json", "two.h5ad", "two.run.json",
    ]  # fmt: skip
    assert json.loads((tmp_path / "two.run.json").read_text())["processes"] == 2
    # Rank 0 speaks for all.
    assert done.stderr.count("INFO: prompt: flag") == 1 and "rank 1: INFO" not in done.stderr
    assert "2 processes, with 66, 33 cells" in done.stderr and "predict: 99 of 99 cells" in done.stderr


def test_three_processes_and_effect_cells_and_counts(options, tmp_path):
    more = [*options, "--effect-cells", "20", "--output-space", "counts", "--include-controls"]
    assert main([*more, "-o", str(tmp_path / "one.h5ad")]) == 0
    done = torchrun(3, "-m", "vcc_fast.predict", *more, "-o", tmp_path / "three.h5ad")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "three.h5ad").read_bytes() == (tmp_path / "one.h5ad").read_bytes()
    # A warning that all of them have is shown once.
    assert done.stderr.count("some are used more than once") == 1


KILLED = """
    import os, signal, sys
    from vcc_fast.predict import main
    from vcc_fast.prediction import parts

    original = parts.write_part

    def write_part(*arguments):
        original(*arguments)
        if os.environ["RANK"] == "1":
            os.kill(os.getpid(), signal.SIGKILL)

    parts.write_part = write_part
    sys.exit(main(sys.argv[1:]))
"""


def test_a_killed_process_ends_the_run_and_one_process_goes_on(options, whole, tmp_path, capsys):
    script = tmp_path / "killed.py"
    script.write_text(textwrap.dedent(KILLED))
    out = tmp_path / "out.h5ad"
    done = torchrun(2, script, *options, "-o", out)
    assert done.returncode != 0 and not out.exists()
    assert "rank      : 1" in done.stderr and "Signal 9 (SIGKILL)" in done.stderr
    kept = sorted(path.name for path in (tmp_path / "out.h5ad.partial").glob("*.part"))
    assert "block-000001.part" in kept and len(kept) < 5
    assert main([*options, "-o", str(out), "--resume"]) == 0
    assert f"{len(kept)} of 5 blocks are finished" in capsys.readouterr().err
    assert out.read_bytes() == whole


FORKED = """
    import json, os, signal, socket, sys, time
    import torch, torch.distributed
    from vcc_fast.predict import main
    from vcc_fast.prediction import parts, pipeline, team
    import vcc_fast.data.h5ad_write, vcc_fast.prediction.flag

    folder, whole, options = sys.argv[1], open(sys.argv[2], "rb").read(), sys.argv[3:]
    team.LOST_AFTER_SECONDS = 3.0

    def free_port():
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return str(probe.getsockname()[1])

    def child(rank, size, port, name, arguments, end):
        os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(size)}
        os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
        sys.stdout = open(f"{folder}/{name}.{rank}.out", "w", buffering=1)
        sys.stderr = open(f"{folder}/{name}.{rank}.err", "w", buffering=1)
        original = parts.write_part
        def write_part(*arguments):
            original(*arguments)
            end(rank)
        parts.write_part = write_part
        os._exit(main(arguments))

    def run(name, size, arguments, end=lambda rank: None, of_last=()):
        port, pids = free_port(), []
        for rank in range(size):
            more = list(of_last) if rank == size - 1 else []
            pids.append(os.fork())
            if pids[-1] == 0:
                child(rank, size, port, name, [*options, *arguments, *more], end)
        codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
        read = lambda kind: [open(f"{folder}/{name}.{rank}.{kind}").read() for rank in range(size)]
        return {"codes": codes, "out": read("out"), "err": read("err")}

    def killed(rank):
        if rank == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    def failing(rank):
        if rank == 1:
            raise vcc_fast.errors.DataError("cell c7 is damaged")

    out, results = f"{folder}/out.h5ad", {}
    results["dry"] = run("dry", 2, ["-o", out, "--dry-run"])
    results["other"] = run("other", 2, ["-o", out], of_last=["--seed", "5"])
    # Nobody but the others is there to notice: no launcher.
    results["killed"] = run("killed", 3, ["-o", out], killed)
    results["failing"] = run("failing", 2, ["-o", f"{folder}/failing.h5ad"], failing)
    results["kept"] = len([name for name in os.listdir(out + ".partial") if name.endswith(".part")])
    results["resumed"] = run("resumed", 3, ["-o", out, "--resume"])
    results["same"] = open(out, "rb").read() == whole
    print(json.dumps(results))
"""


def test_a_process_that_fails_or_dies_is_named_by_the_others(options, whole, tmp_path):
    arguments = [tmp_path, tmp_path / "whole.h5ad", *options]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FORKED), *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)

    dry = found["dry"]
    assert (
        dry["codes"] == [0, 0] and dry["out"][1] == "" and "processes: 2, of which the busiest has 60" in dry["out"][0]
    )

    other = found["other"]
    assert other["codes"] == [2, 2]
    assert all("rank 1 has other settings than rank 0" in text and "seed: 0 -> 5" in text for text in other["err"])

    killed = found["killed"]
    assert killed["codes"] == [6, -signal.SIGKILL, 6], killed
    for rank in (0, 2):
        message = killed["err"][rank]
        assert f"rank {rank}: error: rank " in message
        for words in ("rank 1 (process ", f"on {os.uname().nodename}", "has not been heard of", "with any number of"):
            assert words in message, message

    failing = found["failing"]
    assert failing["codes"] == [6, 3], failing
    assert "rank 1: error: cell c7 is damaged" in failing["err"][1]
    assert "rank 0: error: rank 1 (process " in failing["err"][0] and "stopped: cell c7 is damaged" in failing["err"][0]

    assert 2 <= found["kept"] <= 5
    assert found["resumed"]["codes"] == [0, 0, 0], found["resumed"]
    assert f"{found['kept']} of 5 blocks are finished" in found["resumed"]["err"][0]
    assert found["same"]
