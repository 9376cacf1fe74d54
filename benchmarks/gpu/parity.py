"""The tests that need a GPU, before anything is timed: one pytest process a file, several at once.

Each compiles its own kernels, which is what takes the time. Results are read line by line as the tests end, so that a
process that is stopped keeps what it had; what it did not come to counts as unfinished. `build` runs among them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gpu.sizes import Setting

ROOT = Path(__file__).resolve().parents[2]
ATTENTION, EMBEDDING, NORM = "masked_attention", "embedding_sum", "add_layer_norm"
# File -> what its tests are of, but where a test's name has one of NAMED in it.
FILES = {
    "tests/ops/test_masked_attention_triton.py": (ATTENTION, "triton"),
    "tests/ops/test_masked_attention_triton_backward.py": (f"{ATTENTION}_backward", "triton"),
    "tests/ops/test_embedding_sum_triton.py": (EMBEDDING, "triton"),
    "tests/ops/test_embedding_sum_triton_backward.py": (f"{EMBEDDING}_backward", "triton"),
    "tests/ops/test_embedding_sum_cuda.py": (EMBEDDING, "cuda"),
    "tests/ops/test_embedding_sum_cuda_backward.py": (f"{EMBEDDING}_backward", "cuda"),
    "tests/ops/test_add_layer_norm_triton.py": (NORM, "triton"),
    "tests/model/test_cuda.py": ("model", "triton"),
}
NAMED = {"graph": ("cuda_graphs", "torch"), "value_rows": ("value_rows", "torch")}
# Types of the slowest file, which compiles three kernels a head dim, in processes of their own.
SPLIT = "tests/ops/test_masked_attention_triton_backward.py"
EVERY = "every type"
TYPES = {"fp32": "float32", "fp16": "float16", "bf16": "bfloat16"}
LINE = re.compile(r"^(?P<test>\S+?::.+?) (?P<outcome>PASSED|FAILED|ERROR|SKIPPED)\b.*\[ *\d+%\]$")
SELECTED = re.compile(r"^(?:collecting \.\.\. )?collected (\d+) items?(?: / (\d+) deselected)?")
Key = tuple[str, str, str]


@dataclass
class Tests:
    """What one process of pytest has said so far."""

    file: str
    outcomes: dict[str, str] = field(default_factory=dict)
    selected: int | None = None
    """Tests that were to run; None: pytest did not get so far."""
    code: int | None = None
    """Exit code; None: it has not ended."""

    def read(self, line: str) -> None:
        """Take one line of `pytest -v`."""
        if found := SELECTED.match(line):
            self.selected = int(found[1]) - int(found[2] or 0)
        elif found := LINE.match(line):
            self.outcomes[found["test"]] = found["outcome"].lower()

    @property
    def unfinished(self) -> int:
        """Tests without an outcome; at least 1 where pytest was stopped or could not load all of them."""
        missing = 0 if self.selected is None else self.selected - len(self.outcomes)
        # Passed, failed, and nothing to run.
        return missing if self.code in (0, 1, 5) and self.selected is not None else max(1, missing)


def kernel_of(test: str) -> tuple[str, str]:
    """What a test is of, and the backend."""
    file, _, name = test.partition("::")
    what, backend = FILES[file]
    if "library" in name:
        return what, "library"
    return next((kernel for part, kernel in NAMED.items() if part in name), (what, backend))


def type_of(test: str) -> str | None:
    """The type that a test's parameters name; None: it holds for every type."""
    found = re.search(r"[\[-](fp32|fp16|bf16)\b", test)
    return TYPES[found[1]] if found else None


def summarise(runs: list[Tests]) -> list[dict]:
    """A row a kernel, backend and type. What a test without a type finds wrong is wrong in every type."""
    outcomes: dict[Key, dict[str, str]] = defaultdict(dict)
    for run in runs:
        for test, outcome in run.outcomes.items():
            outcomes[*kernel_of(test), type_of(test) or EVERY][test] = outcome
        # A file that gave nothing at all still has its row.
        outcomes.setdefault((*FILES[run.file], EVERY), {})
    for key in [key for key in outcomes if key[2] == EVERY]:
        typed = [other for other in outcomes if other[:2] == key[:2] and other[2] != EVERY]
        for other in typed:
            outcomes[other] |= outcomes[key]
        if typed:
            del outcomes[key]
    return [_row(key, tests, runs) for key, tests in sorted(outcomes.items())]


def _row(key: Key, tests: dict[str, str], runs: list[Tests]) -> dict:
    files = {test.partition("::")[0] for test in tests} | {file for file, kernel in FILES.items() if kernel == key[:2]}
    unfinished = sum(run.unfinished for run in runs if run.file in files)
    failures = [test for test, outcome in tests.items() if outcome in ("failed", "error")]
    count = Counter(tests.values())
    return {
        "kind": "parity", "what": key[0], "backend": key[1], "dtype": key[2], "passed": count["passed"],
        "failed": len(failures), "skipped": count["skipped"], "unfinished": unfinished, "failures": failures,
    }  # fmt: skip


def parity(setting: Setting, seconds: float) -> Iterator[dict]:
    """Rows of the build and of every kernel, when all processes have ended or `seconds` are over.

    In a dry run only the smallest file is collected: without a GPU its tests skip, which is what the row then says.
    """
    files = ["tests/ops/test_embedding_sum_triton.py"] if setting.dry_run else list(FILES)
    jobs = [(file, "cuda") for file in files if file != SPLIT]
    jobs += [(SPLIT, f"cuda and {name}") for name in TYPES if SPLIT in files]
    runs, threads, processes = [], [], []
    # Plugins that happen to be there might change what is printed.
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    environment.pop("TRITON_INTERPRET", None)
    for file, chosen in jobs:
        command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", file, "-k", chosen]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        runs.append(Tests(file))
        threads.append(threading.Thread(target=_follow, args=(process, runs[-1]), daemon=True))
        threads[-1].start()
        processes.append(process)
    ended_by = time.monotonic() + seconds
    if setting.dry_run:
        yield {"kind": "build", "built": None, "note": "not built in a dry run: the checkout is used as it is"}
    else:
        yield build(seconds)
    for process, run in zip(processes, runs, strict=True):
        try:
            run.code = process.wait(max(0.0, ended_by - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for thread in threads:
        thread.join()
    yield from summarise(runs)


def _follow(process: subprocess.Popen, run: Tests) -> None:
    lines = []
    for line in process.stdout:
        run.read(line.rstrip())
        lines.append(line)
    # What failed is told in full; a run without failures has nothing to say.
    if any(outcome in ("failed", "error") for outcome in run.outcomes.values()) or not run.selected:
        print("".join(lines[-200:]), file=sys.stderr, flush=True)


def build(seconds: float) -> dict:
    """Build and install into a folder that is then dropped, from this checkout and without a network, and load it."""
    started = time.monotonic()
    # CMake and Ninja may be there as packages, whose programs stand beside Python.
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    with tempfile.TemporaryDirectory() as folder:
        install = [sys.executable, "-m", "pip", "install", "-q", "--no-build-isolation", "--no-deps", "--no-index"]
        load = "from vcc_fast import _core, ops; print(_core.build_info()['compiler'])"
        try:
            for command in (
                [*install, "--target", folder, str(ROOT)],
                [sys.executable, "-c", f"import sys; sys.path.insert(0, {folder!r}); {load}"],
            ):
                left = seconds - (time.monotonic() - started)
                done = subprocess.run(
                    command, cwd=folder, env=environment, capture_output=True, text=True, timeout=max(1.0, left)
                )
                if done.returncode:
                    text = (done.stderr.strip() or done.stdout.strip())[-1500:]
                    return {"kind": "build", "built": False, "seconds": time.monotonic() - started, "note": text}
        except subprocess.TimeoutExpired:
            return {"kind": "build", "built": False, "seconds": seconds, "note": "not finished in time"}
    return {"kind": "build", "built": True, "seconds": time.monotonic() - started, "note": done.stdout.strip()}
