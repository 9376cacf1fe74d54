"""Everything that needs a GPU, in one script: parity of every kernel first, then timings against named baselines.

    python benchmarks/gpu_suite.py                     all of it, on the first GPU, in at most 9 minutes
    python benchmarks/gpu_suite.py --out DIR           the dated result (.json and .md) into another folder
    python benchmarks/gpu_suite.py --only model        some sections
    python benchmarks/gpu_suite.py --dry-run           every section on a CPU, tiny, through Triton's interpreter
    python benchmarks/gpu_suite.py --list              from the results to vcc_fast/ops/gpu_runs.json, the list of
                                                       kernels that have run on a GPU: `auto` takes only those

It needs torch, triton, numpy and pytest, and for the build pybind11, setuptools, cmake and ninja; no network. It runs
from the checkout: Triton's kernels need no build, and those in CUDA C++ the native core, built beforehand where nvcc is
(`pip install -e .`); without it their tests skip. The build is tried beside the tests, into a folder that is dropped.

Each section is a process of its own with a time limit, so that one that hangs or loses the GPU does not take the others
with it; the result is written with every row, so that a run that is killed keeps what it had.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
MARK = "ROW "
# Seconds at the end of the budget that no section gets: to end the last one and to write.
RESERVE = 5


class Section(NamedTuple):
    """Module and function of `benchmarks/gpu`, and the seconds it may take."""

    module: str
    function: str
    seconds: float


SECTIONS = {
    "limits": Section("limits", "limits", 30),
    "parity": Section("parity", "parity", 190),
    "sanitizer": Section("sanitizer", "sanitizer", 60),
    "attention_forward": Section("attention", "forward", 90),
    "attention_backward": Section("attention", "backward", 80),
    "rows": Section("rows", "rows", 60),
    "prediction": Section("models", "prediction", 80),
    "training": Section("models", "training", 70),
}


def section_rows(name: str, dry_run: bool, seconds: float) -> Iterator[dict]:
    """The rows of one section."""
    from importlib import import_module

    import torch
    from gpu.cases import timed
    from gpu.sizes import setting

    torch.manual_seed(0)
    section, here = SECTIONS[name], setting(dry_run)
    run: Callable = getattr(import_module(f"gpu.{section.module}"), section.function)
    if name == "limits":
        yield from run(here)
    elif name in ("parity", "sanitizer"):
        yield from run(here, seconds - RESERVE)
    else:
        yield from timed(name, run(here), here)


def run_section(name: str, seconds: float, dry_run: bool, take: Callable[[dict], None]) -> str:
    """Run a section in a process group of its own, and give `take` its rows as they come; how it ended."""
    command = [sys.executable, str(Path(__file__).resolve()), "--section", name, "--seconds", str(seconds)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    if dry_run:
        command.append("--dry-run")
        environment["TRITON_INTERPRET"] = "1"
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, process_group=0)
    stopped = threading.Event()

    def stop() -> None:
        stopped.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        for line in process.stdout:
            if line.startswith(MARK):
                take(json.loads(line.removeprefix(MARK)))
            else:
                print(line, end="", flush=True)
        code = process.wait()
    finally:
        timer.cancel()
        if process.poll() is None:
            stop()
    if stopped.is_set():
        return f"stopped after its {seconds:.0f} s"
    return "done" if code == 0 else f"ended with {code}"


def tell(row: dict) -> str:
    """A row as a line for the terminal."""
    if row["kind"] == "timing":
        figure = row.get("refused") or f"{1e3 * row['median_s']:.4g} ms, {row['rate']:.4g} {row['unit']}"
        return f"{row['group']}, {row['dtype']}: {row['case']}: {figure}"
    return ", ".join(f"{key} {value}" for key, value in row.items() if key != "kind" and value not in (None, []))


def run(options: argparse.Namespace) -> int:
    """All sections, one after the other; 0 where each was done and no test failed."""
    import torch
    from gpu.machine import describe
    from gpu.record import Record
    from gpu.sizes import setting

    if not options.dry_run and not torch.cuda.is_available():
        print("torch sees no CUDA device: --dry-run runs every section on the CPU, tiny", file=sys.stderr)
        return 2
    started = time.monotonic()
    record = Record(
        options.out, datetime.date.today().isoformat(), describe(setting(options.dry_run).device), options.dry_run
    )
    print(json.dumps(record.content["machine"], indent=1), flush=True)

    def take(row: dict) -> None:
        record.add(row)
        print(tell(row), flush=True)

    for name in options.only or SECTIONS:
        begun = time.monotonic()
        seconds = min(SECTIONS[name].seconds, options.budget - RESERVE - (begun - started))
        outcome = "no time was left" if seconds <= 0 else run_section(name, seconds, options.dry_run, take)
        record.end_section(name, outcome, time.monotonic() - begun)
        print(f"-- {name}: {outcome}, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"written: {record.stem}.json and .md")
    rows = record.content["rows"]
    failed = any(row.get("failed") or row.get("unfinished") or row.get("built") is False for row in rows)
    return int(failed or any(section["outcome"] != "done" for section in record.content["sections"].values()))


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry-run", action="store_true", help="on the CPU, tiny; its figures mean nothing")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument("--budget", type=float, default=540, metavar="S", help="seconds in all [default: %(default)s]")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "results", help="folder of the result")
    parser.add_argument(
        "--list", action="store_true", help="write vcc_fast/ops/gpu_runs.json from the results in --out"
    )
    parser.add_argument("--section", choices=SECTIONS, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, default=60, help=argparse.SUPPRESS)
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    options = parse(argv)
    if options.list:
        from gpu.runs import write_runs

        from vcc_fast.ops._gpu_runs import FILE

        print(f"{FILE.relative_to(ROOT)}: {write_runs(options.out, FILE)} kernels and types have run on a GPU")
        return 0
    if options.section is None:
        return run(options)
    for row in section_rows(options.section, options.dry_run, options.seconds):
        print(f"{MARK}{json.dumps(row)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
