"""compute-sanitizer over the CUDA C++ kernels at small sizes: accesses (memcheck), hazards of threads (racecheck)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from gpu.sizes import Setting
from gpu.small_launches import SKIPPED

PROGRAM = "compute-sanitizer"
TOOLS = ("memcheck", "racecheck")
SCRIPT = Path(__file__).with_name("small_launches.py")
FOUND = 9


def sanitizer(setting: Setting, seconds: float) -> Iterator[dict]:
    """A row a tool: "clean", "errors", "not finished", or "skipped" with the reason."""
    program = shutil.which(PROGRAM) or shutil.which(f"/usr/local/cuda/bin/{PROGRAM}")
    reason = f"{PROGRAM} is not installed" if program is None else "a dry run has no GPU" if setting.dry_run else None
    if reason is not None:
        yield from (_row(tool, "skipped", reason) for tool in TOOLS)
        return
    # Each tensor an allocation of its own, whose bounds the tool then knows.
    environment = {**os.environ, "PYTORCH_NO_CUDA_MEMORY_CACHING": "1"}
    ended_by = time.monotonic() + seconds
    running = {}
    for tool in TOOLS:
        command = [program, "--tool", tool, "--error-exitcode", str(FOUND), sys.executable, str(SCRIPT)]
        running[tool] = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    for tool, process in running.items():
        try:
            text, _ = process.communicate(timeout=max(0.0, ended_by - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            yield _row(tool, "not finished", f"stopped after {seconds:.0f} s")
            continue
        yield judge(tool, process.returncode, text)


def judge(tool: str, code: int, text: str) -> dict:
    """The row of a tool that has ended, from its exit code and what it and the script printed."""
    summary = re.findall(r"(?:ERROR|RACECHECK) SUMMARY: (.*)", text)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("=========")]
    if code == SKIPPED:
        return _row(tool, "skipped", lines[-1] if lines else "the script gave no reason")
    if summary and not summary[-1].startswith("0 "):
        print(text[-4000:], file=sys.stderr, flush=True)
        return _row(tool, "errors", summary[-1])
    if code == 0 and summary:
        return _row(tool, "clean", f"{summary[-1]}, {len(lines)} calls")
    last = next((line for line in reversed(text.splitlines()) if line.strip()), "no output")
    return _row(tool, "not finished", f"ended with {code}: {last.strip()[:200]}")


def _row(tool: str, outcome: str, note: str) -> dict:
    failed = int(outcome == "errors")
    unfinished = int(outcome == "not finished")
    return {
        "kind": "sanitizer", "tool": tool, "backend": "cuda", "outcome": outcome, "note": note, "failed": failed,
        "unfinished": unfinished,
    }  # fmt: skip
