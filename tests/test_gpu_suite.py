"""The GPU suite runs from end to end on a CPU, tiny; and what it makes of tests, figures and results is right."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.helpers.paths import ROOT

torch = pytest.importorskip("torch")
pytest.importorskip("triton")

SUITE = ROOT / "benchmarks" / "gpu_suite.py"


@pytest.fixture(autouse=True)
def suite(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import gpu_suite

    return gpu_suite


@pytest.fixture(scope="module")
def dry_run(tmp_path_factory):
    """(finished process, result, its markdown) of a dry run of every section."""
    out = tmp_path_factory.mktemp("results")
    command = [sys.executable, str(SUITE), "--dry-run", "--out", str(out)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300)
    (path,) = out.glob("*-gpu_suite-dry-run.json")
    return done, json.loads(path.read_text()), path.with_suffix(".md").read_text()


def test_every_section_runs(suite, dry_run):
    done, result, _ = dry_run
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert list(result["sections"]) == list(suite.SECTIONS)
    assert {section["outcome"] for section in result["sections"].values()} == {"done"}
    timed = {row["section"] for row in result["rows"] if row["kind"] == "timing"}
    assert timed == set(suite.SECTIONS) - {"limits", "parity", "sanitizer"}


def test_every_case_of_ours_runs_and_agrees_with_the_baselines(dry_run):
    rows = [row for row in dry_run[1]["rows"] if row["kind"] == "timing"]
    ours = [row for row in rows if row["case"].startswith("vcc_fast")]
    assert len(ours) > 20
    for row in ours:
        if row["case"] == "vcc_fast, CUDA graph":
            assert "capturing a pass failed" in row["refused"]
        elif row["case"].startswith("vcc_fast cuda"):
            assert "UsageError: embedding_sum" in row["refused"] and "run on CUDA devices, not cpu" in row["refused"]
        else:
            assert row.get("refused") is None, row
    for row in rows:
        if "refused" not in row and row["case"] != "copy" and "expressed" not in row["group"]:
            # The plain model computes in bfloat16, whose roundings are what is left.
            limit = 3e-2 if "bf16" in row["case"] else 1e-4
            assert row["difference"] is None or row["difference"] < limit, row
    measured = [row["difference"] for row in rows if row.get("difference") is not None]
    assert len(measured) > 30


def test_baselines_are_named_and_what_cannot_run_says_why(dry_run):
    _, result, text = dry_run
    refused = {row["case"]: row["refused"] for row in result["rows"] if "refused" in row and row["kind"] == "timing"}
    assert refused, "a CPU has no cuDNN"
    assert all("Error: " in why for why in refused.values())
    cases = {row["case"] for row in result["rows"] if row["kind"] == "timing"}
    for name in ("flash", "cuDNN", "efficient", "math"):
        assert {f"torch SDPA {name}", f"torch SDPA {name} with the mask"} <= cases
        assert f"plain torch, bf16 autocast, SDPA {name}" in cases
    assert {"FlexAttention, block mask kept", "plain torch, float32, as users run it", "copy"} <= cases
    assert any(case.startswith("torch SDPA with the mask, its own choice (") for case in cases)
    for case in cases:
        assert f"| {case} |" in text


def test_a_dry_run_says_so_and_claims_no_gpu(dry_run, tmp_path):
    from gpu.runs import runs_of

    _, result, text = dry_run
    assert "its figures mean nothing" in text and result["machine"]["kind"] == "cpu"
    assert "## Targets" not in text
    assert not runs_of(result, "x.json")
    parity = [row for row in result["rows"] if row["kind"] == "parity"]
    assert parity and all(row["skipped"] and not row["passed"] for row in parity)


def test_a_killed_run_keeps_its_rows(tmp_path):
    command = [sys.executable, str(SUITE), "--dry-run", "--only", "rows", "--out", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    for line in process.stdout:
        if line.startswith("embedding sum"):
            break
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    (path,) = tmp_path.glob("*.json")
    assert [row["kind"] for row in json.loads(path.read_text())["rows"]][:1] == ["timing"]
    assert "embedding sum" in path.with_suffix(".md").read_text()


def test_a_section_that_takes_too_long_is_stopped(suite):
    rows = []
    assert suite.run_section("rows", 0.05, True, rows.append) == "stopped after its 0 s"
    assert not rows


def test_a_section_that_fails_says_so(suite, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "")
    monkeypatch.setattr(suite, "__file__", str(ROOT / "benchmarks" / "no_such_script.py"))
    assert suite.run_section("rows", 60, True, print) == "ended with 2"


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_without_a_gpu_it_says_what_to_do(suite, capsys, tmp_path):
    assert suite.main(["--out", str(tmp_path)]) == 2
    assert "--dry-run runs every section on the CPU" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


LINES = """\
collecting ... collected 9 items / 3 deselected / 6 selected
tests/ops/test_masked_attention_triton.py::test_cuda_parity[dense-S1-fp32] PASSED [ 16%]
tests/ops/test_masked_attention_triton.py::test_cuda_parity[(3, 600)-contiguous-fp16] FAILED [ 33%]
tests/ops/test_masked_attention_triton.py::test_cuda_counts_are_clamped PASSED [ 50%]
tests/ops/test_masked_attention_triton.py::test_cuda_parity[bf16-known only] SKIPPED (needs a CUDA device) [ 66%]
tests/ops/test_masked_attention_triton.py::test_cuda_parity[dense-S67-fp32] PASSED [ 83%]
FAILED tests/ops/test_masked_attention_triton.py::test_cuda_parity[(3, 600)-contiguous-fp16] - AssertionError: x [ 1%]
"""
FILE = "tests/ops/test_masked_attention_triton.py"
BARE = """\
import importlib.abc, sys

class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] in sys.argv[1].split(",") or name == "vcc_fast._core":
            raise ImportError(f"{name} is not there")

sys.meta_path.insert(0, Absent())
import pytest
sys.exit(pytest.main(["--collect-only", "-q", "-k", "cuda", *sys.argv[2:]]))
"""


def test_the_tests_need_only_torch_triton_numpy_and_pytest():
    from gpu.parity import FILES

    others = "anndata,h5py,pandas,scipy,safetensors,tqdm,zstandard,matplotlib,hypothesis,pybind11"
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-c", BARE, others, *FILES]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:]
    for file in FILES:
        assert f"{file}::test_cuda" in done.stdout


def test_the_suite_needs_only_torch_triton_and_numpy(tmp_path):
    program = BARE.split("import pytest")[0] + (
        f"sys.argv[0] = {str(SUITE)!r}; sys.path.insert(0, {str(SUITE.parent)!r}); import gpu_suite\n"
        "from gpu import attention, cases, limits, machine, models, parity, record, rows, runs, sanitizer, targets"
    )
    others = "anndata,h5py,pandas,scipy,safetensors,tqdm,zstandard,matplotlib,hypothesis,pybind11,pytest"
    done = subprocess.run([sys.executable, "-c", program, others], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_dry_run_says_why_no_sanitizer_runs(dry_run):
    _, result, text = dry_run
    rows = [row for row in result["rows"] if row["kind"] == "sanitizer"]
    assert [(row["tool"], row["outcome"]) for row in rows] == [("memcheck", "skipped"), ("racecheck", "skipped")]
    for row in rows:
        assert "not installed" in row["note"] or "dry run" in row["note"]
        assert f"- {row['tool']}, backend cuda: skipped: {row['note']}" in text


def sanitizer_rows(monkeypatch, folder, body: str, seconds: float = 30.0) -> list[dict]:
    """Rows of the section where a shell script stands in for compute-sanitizer."""
    from gpu.sanitizer import sanitizer

    program = folder / "compute-sanitizer"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return list(sanitizer(SimpleNamespace(dry_run=False), seconds))


@pytest.mark.parametrize(
    "body, outcome, note",
    [
        ('echo a; echo b; echo "========= ERROR SUMMARY: 0 errors"', "clean", "0 errors, 2 calls"),
        ('echo "========= RACECHECK SUMMARY: 0 hazards displayed (0 errors, 0 warnings)"', "clean", "0 hazards"),
        ('echo "========= ERROR SUMMARY: 3 errors"; exit 9', "errors", "3 errors"),
        ('echo "========= RACECHECK SUMMARY: 1 hazard displayed (0 errors, 1 warning)"', "errors", "1 hazard"),
        ("echo no GPU; exit 3", "skipped", "no GPU"),
        ("echo out of luck; exit 1", "not finished", "ended with 1: out of luck"),
        ("exit 0", "not finished", "ended with 0: no output"),
    ],
)
def test_what_the_sanitizer_says_becomes_rows(monkeypatch, tmp_path, body, outcome, note):
    rows = sanitizer_rows(monkeypatch, tmp_path, body)
    assert [row["tool"] for row in rows] == ["memcheck", "racecheck"]
    for row in rows:
        assert row["outcome"] == outcome and note in row["note"]
        assert (row["failed"], row["unfinished"]) == (outcome == "errors", outcome == "not finished")


def test_a_sanitizer_that_takes_too_long_is_stopped(monkeypatch, tmp_path):
    for row in sanitizer_rows(monkeypatch, tmp_path, "exec sleep 60", seconds=0.2):
        assert row["outcome"] == "not finished" and row["note"] == "stopped after 0 s"


def test_the_sanitizer_is_given_the_script_and_the_tool(monkeypatch, tmp_path):
    body = f'echo "$@" >> {tmp_path}/given; echo "$PYTORCH_NO_CUDA_MEMORY_CACHING"; echo "ERROR SUMMARY: 0 errors"'
    sanitizer_rows(monkeypatch, tmp_path, body)
    given = sorted((tmp_path / "given").read_text().splitlines())
    script = ROOT / "benchmarks" / "gpu" / "small_launches.py"
    assert given == [
        f"--tool {tool} --error-exitcode 9 {sys.executable} {script}" for tool in ("memcheck", "racecheck")
    ]


def test_the_sanitizer_s_script_says_why_it_cannot_run(tmp_path):
    from gpu.small_launches import SKIPPED

    if torch.cuda.is_available():
        pytest.skip("there is a CUDA device")
    script = ROOT / "benchmarks" / "gpu" / "small_launches.py"
    done = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == SKIPPED, done.stderr
    assert "torch sees no CUDA device" in done.stdout or "native core" in done.stdout


def parsed(lines: str, code: int | None, file: str = FILE):
    from gpu.parity import Tests

    tests = Tests(file, code=code)
    for line in lines.splitlines():
        tests.read(line)
    return tests


def test_lines_of_pytest_become_rows():
    from gpu.parity import summarise

    tests = parsed(LINES, code=None)
    assert tests.selected == 6 and len(tests.outcomes) == 5 and tests.unfinished == 1
    rows = {row["dtype"]: row for row in summarise([tests])}
    counts = {
        dtype: tuple(row[name] for name in ("passed", "failed", "skipped", "unfinished")) for dtype, row in rows.items()
    }
    # What has no type counts for each.
    assert counts == {"float32": (3, 0, 0, 1), "float16": (1, 1, 0, 1), "bfloat16": (1, 0, 1, 1)}
    assert rows["float16"]["failures"] == [f"{FILE}::test_cuda_parity[(3, 600)-contiguous-fp16]"]
    assert {(row["what"], row["backend"]) for row in rows.values()} == {("masked_attention", "triton")}


@pytest.mark.parametrize("code, unfinished", [(1, 1), (2, 1), (0, 1), (None, 1)])
def test_tests_that_have_no_outcome_are_unfinished(code, unfinished):
    assert parsed(LINES, code).unfinished == unfinished


def test_a_file_that_cannot_be_loaded_is_unfinished():
    from gpu.parity import summarise

    tests = parsed("collected 0 items / 1 error", code=2)
    assert tests.unfinished == 1
    (row,) = summarise([tests])
    assert row["dtype"] == "every type" and row["passed"] == 0 and row["unfinished"] == 1


def test_which_kernel_a_test_is_of():
    from gpu.parity import FILES, kernel_of, type_of

    backward = "tests/ops/test_masked_attention_triton_backward.py"
    assert kernel_of(f"{backward}::test_cuda_parity[one-fp16]") == ("masked_attention_backward", "triton")
    assert kernel_of(f"{backward}::test_cuda_library_agrees[one-fp16]") == ("masked_attention_backward", "library")
    assert kernel_of("tests/model/test_cuda.py::test_cuda_graph_replays[fp32]") == ("cuda_graphs", "torch")
    assert kernel_of("tests/model/test_cuda.py::test_cuda_value_rows[fp32]") == ("value_rows", "torch")
    assert kernel_of("tests/model/test_cuda.py::test_cuda_prediction[fp32]") == ("model", "triton")
    assert type_of("a::b[fp16-one]") == "float16" and type_of("a::b[one]") is type_of("a::b") is None
    for file in FILES:
        assert "def test_cuda" in (ROOT / file).read_text(), f"{file} has no test that needs a GPU"


def parity_row(**changes) -> dict:
    row = {"kind": "parity", "what": "embedding_sum", "backend": "triton", "dtype": "float16", "passed": 7, "failed": 0}
    return row | {"skipped": 0, "unfinished": 0, "failures": []} | changes


def result_of(rows: list[dict], kind: str = "cuda", date: str = "2027-01-02", dry_run: bool = False) -> dict:
    return {
        "date": date,
        "dry_run": dry_run,
        "machine": {"kind": kind, "device": "A GPU"},
        "sections": {},
        "rows": rows,
    }


def test_only_kernels_whose_every_test_passed_on_a_gpu_are_listed(tmp_path):
    from gpu.runs import write_runs

    from vcc_fast.ops._gpu_runs import GpuRun

    spoilt = [parity_row(what=name, **{name: 1}) for name in ("failed", "skipped", "unfinished")]
    rows = [parity_row(), *spoilt, parity_row(what="none", passed=0), {"kind": "build", "built": True}]
    found = {"kind": "sanitizer", "backend": "cuda", "failed": 1}
    folder, target = tmp_path / "results", tmp_path / "gpu_runs.json"
    folder.mkdir()
    for name, content in {
        "2027-01-02-gpu_suite": result_of(rows),
        "2027-01-01-gpu_suite": result_of([parity_row(dtype="float32")], date="2027-01-01"),
        "2027-01-03-gpu_suite-dry-run": result_of([parity_row(what="dry")], dry_run=True),
        "2027-01-04-gpu_suite": result_of([parity_row(what="cpu")], kind="cpu"),
        "2027-01-05-gpu_suite": result_of([parity_row(backend="cuda"), found]),
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(content))
    assert write_runs(folder, target) == 2
    assert [GpuRun(**entry) for entry in json.loads(target.read_text())] == [
        GpuRun("embedding_sum", "triton", "float32", "A GPU", "2027-01-01", 7, "2027-01-01-gpu_suite.json"),
        GpuRun("embedding_sum", "triton", "float16", "A GPU", "2027-01-02", 7, "2027-01-02-gpu_suite.json"),
    ]


def test_the_package_s_list_is_what_the_results_give(tmp_path):
    from gpu.runs import write_runs

    from vcc_fast.ops._gpu_runs import FILE as LIST

    write_runs(ROOT / "benchmarks" / "results", tmp_path / "list.json")
    assert LIST.read_text() == (tmp_path / "list.json").read_text(), "run `python benchmarks/gpu_suite.py --list`"


def timing_row(group: str, case: str, rate: float, median: float = 1.0) -> dict:
    return {
        "kind": "timing", "section": "x", "group": group, "dtype": "bfloat16", "case": case, "median_s": median,
        "p20_s": median, "p80_s": median, "runs": 3, "rate": rate, "unit": "TFLOP/s", "against_ours": 1.0,
        "difference": None,
    }  # fmt: skip


def test_targets_are_judged_by_rate_by_time_and_by_the_fastest_baseline():
    from gpu.record import markdown
    from gpu.targets import LONG, judge

    dense, quarter = f"forward {LONG}, dense", f"forward {LONG}, 25% known"
    rows = [
        timing_row(dense, "vcc_fast triton", 400, 4.0),
        timing_row(dense, "vcc_fast triton, another", 900, 1.0),
        timing_row(quarter, "vcc_fast triton", 300, 1.25),
        timing_row(quarter, "torch SDPA math with the mask", 30),
        timing_row(quarter, "torch SDPA cuDNN with the mask", 100),
        timing_row(quarter, "FlexAttention, block mask kept", 310),
    ]
    judged = {target["what"]: (target["measured"], target["met"]) for target in judge(rows)}
    assert judged["forward, dense, 16k tokens, TFLOP/s"] == (400, True)
    assert judged["25% known against our own dense"] == (3.2, False)
    assert judged["25% known against the fastest torch SDPA with the mask"] == (3.0, True)
    assert judged["25% known against FlexAttention, block mask kept"] == (300 / 310, False)
    assert judged["prediction, cells/s"] == (None, None)
    text = "\n".join(markdown(result_of(rows) | {"machine": {"device": "A GPU", "overridden": []}}))
    assert "| 25% known against our own dense | 3.6 | 3.2 | **missed** |" in text
    assert "| prediction, cells/s | 32 | – | not measured |" in text


def test_every_target_is_of_a_group_that_the_suite_times(dry_run, monkeypatch):
    """The targets' names, made for the tiny sizes, are names of the dry run."""
    from importlib import reload

    from gpu import sizes, targets

    with monkeypatch.context() as patched:
        patched.setattr(sizes, "FULL", sizes.TINY)
        reload(targets)
        groups = {row["group"] for row in dry_run[1]["rows"] if row["kind"] == "timing"}
        cases = {(row["group"], row["case"]) for row in dry_run[1]["rows"] if row["kind"] == "timing"}
        for target in targets.TARGETS:
            for case in filter(None, (target.case, target.over)):
                assert case.group in groups, case
                assert any(group == case.group and name.startswith(case.case) for group, name in cases), case
    reload(targets)


def test_versions_that_differ_are_named():
    from gpu.machine import overridden

    constraints = "# pins\ntorch==2.13.0\nnumpy==2.1.0\ntriton==3.9.0 ; platform_system == 'Linux'\n"
    found = overridden({"torch": "2.11.0+cu130", "numpy": "2.1.0", "triton": None, "pytest": "8"}, constraints)
    assert found == ["torch 2.11.0+cu130 in place of 2.13.0", "triton missing in place of 3.9.0"]


def test_cases_take_turns_and_one_that_cannot_run_is_left_out():
    from gpu.timing import interleave

    calls = []

    def refused():
        raise RuntimeError("\nno kernel for this\nmore")

    cases = {"a": lambda: calls.append("a"), "b": refused, "c": lambda: calls.append("c")}
    timings = interleave(cases, SimpleNamespace(device=torch.device("cpu"), seconds=0.0, min_rounds=3))
    assert "".join(calls) == "aacc" + "ac" + "ca" + "ac"
    assert timings["b"].refused == "RuntimeError: no kernel for this" and not timings["b"].seconds
    low, high = timings["a"].spread
    assert len(timings["a"].seconds) == 3 and low <= timings["a"].median <= high


SUPPORT = {
    "masked attention, forward": ("masked_attention", "triton"),
    "masked attention, backward": ("masked_attention_backward", "triton"),
    'masked attention on request, `backend="library"`': ("masked_attention_backward", "library"),
    "residual + layer norm, both directions": ("add_layer_norm", "triton"),
    "embedding sum, forward": ("embedding_sum", "triton"),
    "embedding sum, backward": ("embedding_sum_backward", "triton"),
    'embedding sum on request, `backend="cuda"`': ("embedding_sum_backward", "cuda"),
    "value rows, both directions": ("value_rows", "torch"),
    "whole model, both directions": ("model", "triton"),
    "`predict`'s passes captured and replayed": ("cuda_graphs", "torch"),
}


def test_the_readme_s_table_follows_the_list():
    """What is not in it is said to have never run on a GPU, and nothing else is."""
    from vcc_fast.ops._gpu_runs import gpu_runs

    ran = {(run.what, run.backend) for run in gpu_runs()}
    lines = (ROOT / "README.md").read_text().split("## What runs where")[1].split("\n\n")[1].splitlines()
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in lines[2:]}
    assert SUPPORT.keys() == rows.keys() - {"linear layers, both directions"}
    for title, kernel in SUPPORT.items():
        assert ("never run on a GPU" in rows[title]) == (kernel not in ran), title
