"""From results to the list of GPU kernels that have run, which the package's support table reads."""

from __future__ import annotations

import json
from pathlib import Path

from vcc_fast.ops._gpu_runs import GpuRun


def runs_of(content: dict, result: str) -> list[GpuRun]:
    """The kernels of a result of which every test ran and passed; none of a dry run or without a GPU.

    Nor any of a backend in which compute-sanitizer found something.
    """
    if content["dry_run"] or content["machine"]["kind"] != "cuda":
        return []
    faulty = {row["backend"] for row in content["rows"] if row["kind"] == "sanitizer" and row["failed"]}
    return [
        GpuRun(
            row["what"],
            row["backend"],
            row["dtype"],
            content["machine"]["device"],
            content["date"],
            row["passed"],
            result,
        )
        for row in content["rows"]
        if row["kind"] == "parity" and row["passed"] and not (row["failed"] or row["skipped"] or row["unfinished"])
        if row["backend"] not in faulty
    ]


def all_runs(folder: Path) -> list[GpuRun]:
    """Those of every result in a folder, the oldest first."""
    found: list[GpuRun] = []
    for path in sorted(folder.glob("*-gpu_suite.json")):
        found += runs_of(json.loads(path.read_text(encoding="utf-8")), path.name)
    return sorted(found, key=lambda run: run.date)


def write_runs(folder: Path, target: Path) -> int:
    """Put all runs of the results in `folder` into `target`; how many there are."""
    found = all_runs(folder)
    entries = ",\n".join(f" {json.dumps(run._asdict())}" for run in found)
    target.write_text(f"[\n{entries}\n]\n" if found else "[]\n", encoding="utf-8")
    return len(found)
