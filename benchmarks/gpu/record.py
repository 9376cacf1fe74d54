"""The dated result of a run, JSON and markdown: written anew with every row, so that a killed run keeps its rows."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from gpu.targets import judge


class Record:
    """Rows of one run, and the two files that hold them.

    Parameters
    ----------
    folder
        Where the files are made.
    date
        Day, as 2026-11-24.
    machine
        From `gpu.machine.describe`.
    dry_run
        Whether the figures mean nothing.
    """

    def __init__(self, folder: Path, date: str, machine: dict, dry_run: bool):
        slug = re.sub(r"[^a-z0-9]+", "-", str(machine["device"]).lower()).strip("-")
        self.stem = folder / f"{date}-{slug}-gpu_suite{'-dry-run' if dry_run else ''}"
        self.content = {"date": date, "dry_run": dry_run, "machine": machine, "sections": {}, "rows": []}
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, row: dict) -> None:
        """Take a row, and write both files."""
        self.content["rows"].append(row)
        self.write()

    def end_section(self, name: str, outcome: str, seconds: float) -> None:
        """Note how a section ended ("done", or what stopped it), and write both files."""
        self.content["sections"][name] = {"outcome": outcome, "seconds": round(seconds, 1)}
        self.write()

    def write(self) -> None:
        _replace(self.stem.with_suffix(".json"), json.dumps(self.content, indent=1))
        _replace(self.stem.with_suffix(".md"), "\n".join(markdown(self.content)) + "\n")


def _replace(path: Path, text: str) -> None:
    """Write a file so that it is whole at every moment."""
    temporary = path.with_suffix(f"{path.suffix}.tmp")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def markdown(content: dict) -> Iterator[str]:
    """The result as its readers get it."""
    machine, rows = content["machine"], content["rows"]
    yield f"# {content['date']}, {machine['device']}\n"
    if content["dry_run"]:
        yield "**A dry run on a CPU at tiny sizes: it proves that the script runs, and its figures mean nothing.**\n"
    for key, value in machine.items():
        if key != "overridden":
            yield f"- {key}: {value}"
    yield f"- other versions than constraints.txt: {', '.join(machine['overridden']) or 'none'}"
    for name, section in content["sections"].items():
        yield f"- section {name}: {section['outcome']}, {section['seconds']} s"
    yield from _limits([row for row in rows if row["kind"] == "limit"])
    yield from _build([row for row in rows if row["kind"] == "build"])
    yield from _parity([row for row in rows if row["kind"] == "parity"])
    yield from _sanitizer([row for row in rows if row["kind"] == "sanitizer"])
    if not content["dry_run"]:
        yield from _targets(rows)
    peaks = {row["name"]: row["value"] for row in rows if row["kind"] == "limit"}
    timings = [row for row in rows if row["kind"] == "timing"]
    for (group, dtype), of_group in groupby(timings, key=lambda row: (row["group"], row["dtype"])):
        yield from _timings(group, dtype, list(of_group), peaks)


def _limits(rows: list[dict]) -> Iterator[str]:
    for row in rows:
        value = row["refused"] if row["value"] is None else f"{row['value']:.4g} {row['unit']}"
        yield f"- measured limit, {row['name']}: {value}"


def _build(rows: list[dict]) -> Iterator[str]:
    for row in rows:
        how = {True: "done", False: "FAILED", None: "not done"}[row["built"]]
        seconds = f" in {row['seconds']:.0f} s" if "seconds" in row else ""
        yield f"- build without a network: {how}{seconds}: {row['note'].splitlines()[-1] if row['note'] else ''}"


def _parity(rows: list[dict]) -> Iterator[str]:
    if not rows:
        return
    yield "\n## Parity\n"
    yield "| kernel | backend | type | passed | failed | skipped | unfinished |\n|---|---|---|---|---|---|---|"
    for row in rows:
        counts = " | ".join(str(row[name]) for name in ("passed", "failed", "skipped", "unfinished"))
        yield f"| {row['what']} | {row['backend']} | {row['dtype']} | {counts} |"
    for test in dict.fromkeys(test for row in rows for test in row["failures"]):
        yield f"- failed: {test}"


def _sanitizer(rows: list[dict]) -> Iterator[str]:
    if rows:
        yield "\n## compute-sanitizer, small sizes\n"
    for row in rows:
        yield f"- {row['tool']}, backend {row['backend']}: {row['outcome']}: {row['note']}"


def _targets(rows: list[dict]) -> Iterator[str]:
    yield "\n## Targets\n\n| what | at least | measured | |\n|---|---|---|---|"
    for target in judge(rows):
        measured = "–" if target["measured"] is None else f"{target['measured']:.4g}"
        verdict = {True: "met", False: "**missed**", None: "not measured"}[target["met"]]
        yield f"| {target['what']} | {target['at_least']:g} | {measured} | {verdict} |"


def _timings(group: str, dtype: str, rows: list[dict], peaks: dict[str, float | None]) -> Iterator[str]:
    yield f"\n### {group}, {dtype}\n"
    yield "| case | median ms | p20 to p80 | runs | rate | of the limit | time against ours | difference |"
    yield "|---|---|---|---|---|---|---|---|"
    for row in rows:
        if "refused" in row:
            yield f"| {row['case']} | does not run: {row['refused']} | | | | | | |"
            continue
        peak = peaks.get("copy" if row["unit"] == "GB/s" else dtype) if row["unit"] != "cells/s" else None
        of_peak = f"{row['rate'] / peak:.2f}" if peak else "–"
        against = "–" if row["against_ours"] is None else f"{row['against_ours']:.2f}"
        difference = "–" if row["difference"] is None else f"{row['difference']:.1e}"
        low, high, median = (1e3 * row[name] for name in ("p20_s", "p80_s", "median_s"))
        yield (
            f"| {row['case']} | {median:.4g} | {low:.4g} to {high:.4g} | {row['runs']} "
            f"| {row['rate']:.4g} {row['unit']} | {of_peak} | {against} | {difference} |"
        )
