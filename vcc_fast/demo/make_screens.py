"""`python -m vcc_fast.demo.make_screens --out DIR`: simulate the demo's screen, whole and as it is packaged.

1. Draw the network, the split of targets and every cell from the seed.
2. Write the whole screen and its split: what the packaged checkpoint was fine-tuned on (`assets/TRAINING.md`).
3. Write the packaged screens: controls, held-out truth, and some cells of every training target.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from vcc_fast.errors import UsageError, VccFastError

CELLS = {"control": 4000, "target": 400}
SAVED_CELLS = {"control": 300, "held out": 100, "train": 16}
WHOLE, SPLIT = "whole_screen.h5ad", "split.toml"


def build_parser() -> argparse.ArgumentParser:
    """The script's options."""
    parser = argparse.ArgumentParser(
        prog="python -m vcc_fast.demo.make_screens",
        description="Simulate the demo's CRISPR screen: whole_screen.h5ad (4,000 control cells, 400 of each of 124 "
        "targets, 544 genes) with split.toml, for `python -m vcc_fast.finetune --split`, and the packaged screens.",
    )
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to make; must not exist or be empty")
    parser.add_argument("--seed", type=int, default=0, help="of everything [default: 0, the packaged screen]")
    return parser


def run(out: Path, seed: int) -> None:
    """Make every file in `out`."""
    if out.exists() and any(out.iterdir()):
        raise UsageError(f"--out {out} is not empty; choose another folder")
    out.mkdir(parents=True, exist_ok=True)
    adata, split = write_whole(out, seed)
    save_screens(adata, split, out)


def write_whole(out: Path, seed: int):
    """Simulate the whole screen, and write it and its split file to `out`; the screen (AnnData) and the split."""
    from vcc_fast.demo.simulator import CONTROL, draw_network, draw_split, simulate_screen

    network = draw_network(seed)
    split = draw_split(network, seed)
    targets = (*split.train, *split.validation, *split.heldout)
    adata = simulate_screen(network, {CONTROL: CELLS["control"], **dict.fromkeys(targets, CELLS["target"])}, seed)
    write_counts(adata, out / WHOLE)
    lists = f"val = {json.dumps(split.validation)}\ntest = {json.dumps(split.heldout)}\n"
    (out / SPLIT).write_text(f'[fewshot."simulated"]\n{lists}', encoding="utf-8")
    return adata, split


def save_screens(adata, split, out: Path) -> None:
    """Write the three packaged screens and the list of held-out perturbations."""
    import numpy as np
    import pandas as pd

    from vcc_fast.demo.simulator import CONTROL

    label = adata.obs["target_gene"].to_numpy().astype(str)

    def first(target: str, n_cells: int) -> np.ndarray:
        return np.flatnonzero(label == target)[:n_cells]

    controls = first(CONTROL, SAVED_CELLS["control"])
    held_out = [first(target, SAVED_CELLS["held out"]) for target in split.heldout]
    train = [first(target, SAVED_CELLS["train"]) for target in sorted(split.train + split.validation)]
    for name, groups in (("controls", []), ("truth", held_out), ("train", train)):
        write_counts(adata[np.concatenate([controls, *groups])], out / f"screen_{name}.h5ad")
    umi = [int(np.median(np.asarray(adata.X[rows].sum(axis=1)))) for rows in held_out]
    table = pd.DataFrame({"target_gene": split.heldout, "n_cells": [len(rows) for rows in held_out]})
    table.assign(median_umi_per_cell=umi).to_csv(out / "held_out.csv", index=False)


def write_counts(adata, path: Path) -> None:
    """Write cells through the package's own writer, whose bytes depend on the content alone; as small as gzip can."""
    from vcc_fast.data.h5ad_write import H5adWriter

    with H5adWriter(path, adata.n_vars, adata.var.copy(), compression=("gzip", 9, True)) as writer:
        writer.append(adata.X)
        writer.finish(adata.obs.copy(), {})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the script and return its exit code."""
    options = build_parser().parse_args(argv)
    try:
        run(Path(options.out), options.seed)
    except VccFastError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
