"""Measure the kernels and the model against plain torch, beside the machine's own measured peak.

    python benchmarks/run.py all                                  every benchmark
    python benchmarks/run.py attention --quick                    one, small, about a minute
    python benchmarks/run.py attention --save                     also write it into benchmarks/results

Each benchmark first runs its tests and gives no figure when one fails.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import subprocess
import sys
from pathlib import Path

import torch
from group import Group
from machine import ROOT, describe, peak, peaks
from memory import extra_memory
from registry import BENCHMARKS, GATES
from timing import interleave

HEADER = (
    "| case | median ms | p20 to p80 | CPU ms | {unit} | of peak | time against ours | memory MB |\n"
    "|---|---|---|---|---|---|---|---|"
)


def gate_passes(name: str) -> bool:
    """Whether the tests of a benchmark pass; what they print is shown when they do not."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", *GATES[name]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"gate {name}: {done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr.strip()}")
    if done.returncode:
        print(done.stdout[-4000:], file=sys.stderr)
    return done.returncode == 0


def measure(group: Group, rounds: int, limits: dict[str, float]) -> tuple[str, list[dict[str, object]]]:
    """Time one group; give its markdown table and its records."""
    if group.unit == "GB/s":
        limit = limits["copy GB/s"]
    elif group.isa is None:
        limit = limits[f"{group.dtype} GFLOP/s"]
    else:
        limit = peak(group.dtype, group.isa, torch.get_num_threads(), 0.5)
    with torch.set_grad_enabled(group.gradients):
        memory = {case: extra_memory(call) for case, call in group.cases.items()}
        # Measuring the memory has warmed every case up.
        timings = interleave(group.cases, min(rounds, group.max_rounds or rounds), warmup=0)
    ours = timings[next(iter(group.cases))].median
    lines, records = [f"\n### {group.name}, {group.dtype}\n\n{HEADER.format(unit=group.unit)}"], []
    for case, timing in timings.items():
        rate = group.work[case] / timing.median / 1e9
        low, high = (1e3 * second for second in timing.spread)
        lines.append(
            f"| {case} | {1e3 * timing.median:.2f} | {low:.2f} to {high:.2f} | {1e3 * timing.cpu_median:.1f} "
            f"| {rate:.1f} | {rate / limit:.2f} | {timing.median / ours:.2f} | {memory[case] / 1e6:.0f} |"
        )
        records.append(
            {"group": group.name, "dtype": group.dtype, "case": case, "median_s": timing.median, "p20_s": low / 1e3,
             "p80_s": high / 1e3, "cpu_s": timing.cpu_median, "rate": rate, "unit": group.unit, "of_peak": rate / limit,
             "extra_bytes": memory[case]}
        )  # fmt: skip
    return "\n".join(lines), records


def parse(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [*BENCHMARKS, "all"]
    parser.add_argument("benchmarks", nargs="+", choices=names, metavar="BENCHMARK", help=", ".join(names))
    parser.add_argument("--quick", action="store_true", help="smaller shapes and fewer rounds")
    parser.add_argument("--rounds", type=int, help="timed runs of each case (default 7, quick 3)")
    parser.add_argument(
        "--threads", type=int, default=torch.get_num_threads(), help="threads (default: all, %(default)s)"
    )
    parser.add_argument("--save", action="store_true", help="write each result into benchmarks/results")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Run the chosen benchmarks; exit 1 when a gate is red."""
    options = parse(argv)
    if "all" in options.benchmarks:
        options.benchmarks = list(BENCHMARKS)
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    machine, limits = describe(options.threads), peaks(options.threads, 0.3 if options.quick else 1.0)
    today = datetime.date.today().isoformat()
    heading = [f"# {today}, {machine['processor']}\n", *(f"- {key}: {value}" for key, value in machine.items())]
    heading += [f"- measured peak, {key}: {value:.1f}" for key, value in limits.items()]
    print("\n".join(heading))
    for name in options.benchmarks:
        if not gate_passes(name):
            return 1
        text, records = list(heading), []
        for group in BENCHMARKS[name](options.quick):
            table, rows = measure(group, options.rounds or (3 if options.quick else 7), limits)
            print(table, flush=True)
            text.append(table)
            records += rows
        if options.save:
            slug = re.sub(r"[^a-z0-9]+", "-", str(machine["processor"]).lower()).strip("-")
            target = Path(__file__).parent / "results" / f"{today}-{slug}-{name}"
            target.with_suffix(".md").write_text("\n".join(text) + "\n")
            saved = {"machine": machine, "peak": limits, "rows": records}
            target.with_suffix(".json").write_text(json.dumps(saved, indent=1))
            print(f"\nwritten: {target.with_suffix('.md').relative_to(ROOT)} and .json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
