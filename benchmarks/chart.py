"""Draw time against tokens from a saved run of the benchmark `attention_tokens`.

    python benchmarks/chart.py benchmarks/results/DATE-MACHINE-attention_tokens.json

writes a PNG of the same name beside it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

COLOURS = {"vcc_fast dense": "C0", "vcc_fast 25% known": "C2", "torch SDPA dense": "C1", "torch SDPA mask": "C3"}
LABELS = {"torch SDPA mask": "torch SDPA mask (25% known)"}


def draw(source: Path) -> Path:
    """One line a case, both axes logarithmic; the spread of the runs as bars."""
    saved = json.loads(source.read_text())
    series: dict[str, list[tuple[int, float, float, float]]] = defaultdict(list)
    for row in saved["rows"]:
        found = re.match(r"attention 1 x (\d+) ", row["group"])
        if found and row["dtype"] == "float32" and row["case"] in COLOURS:
            series[row["case"]].append((int(found[1]), row["median_s"], row["p20_s"], row["p80_s"]))
    if not series:
        raise SystemExit(f"{source} holds no rows of the benchmark attention_tokens")
    figure, axes = plt.subplots(figsize=(6.4, 4.2), layout="constrained")
    for case, colour in COLOURS.items():
        tokens, median, low, high = zip(*sorted(series[case]), strict=True)
        bars = [
            [m - at for m, at in zip(median, low, strict=True)],
            [at - m for m, at in zip(median, high, strict=True)],
        ]
        axes.errorbar(
            tokens, median, bars, marker="o", markersize=4, capsize=2, color=colour, label=LABELS.get(case, case)
        )
    axes.set(xscale="log", yscale="log", xlabel="tokens of the cell", ylabel="seconds")
    axes.set_xticks(tokens, [f"{n:,}" for n in tokens], rotation=30)
    axes.minorticks_off()
    machine = saved["machine"]
    axes.set_title(f"attention forward, 8 heads x 64, float32: {machine['processor']}, {machine['threads']} threads")
    axes.title.set_fontsize(10)
    axes.grid(alpha=0.3)
    axes.legend()
    target = source.with_suffix(".png")
    figure.savefig(target, dpi=150)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("saved", type=Path, help="the .json that run.py --save wrote")
    print(f"written: {draw(parser.parse_args().saved)}")


if __name__ == "__main__":
    main()
