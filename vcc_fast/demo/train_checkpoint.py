"""`python -m vcc_fast.demo.train_checkpoint --out DIR`: simulate the demo's screen, train its checkpoint, score it.

1. Draw the network, the split of targets and every cell from the seed.
2. Write the screens: controls, held-out truth, and some cells of every training target.
3. Train on the training targets; the validation targets choose the step.
4. Predict the held-out targets, once, beside baselines, and write the table with the training's log to TRAINING.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from vcc_fast.errors import UsageError, VccFastError

CELLS = {"control": 4000, "target": 400}
SAVED_CELLS = {"control": 300, "held out": 100, "train": 16}
BASELINES = ("no change", "perturbed mean", "perturbed mean, own gene down")


def build_parser() -> argparse.ArgumentParser:
    """The script's options."""
    parser = argparse.ArgumentParser(
        prog="python -m vcc_fast.demo.train_checkpoint",
        description="Simulate the demo's CRISPR screen, train its checkpoint and score it on held-out perturbations.",
    )
    parser.add_argument("--out", required=True, metavar="DIR", help="folder to make; must not exist or be empty")
    parser.add_argument("--seed", type=int, default=0, help="of everything [default: 0]")
    parser.add_argument(
        "--num-threads", type=int, default=1, help="CPU threads; so small a model gains nothing from more [default: 1]"
    )
    return parser


def baseline_change(name: str, training_changes, control_mean, gene: int):
    """Mean change [G] that a baseline predicts for a knock-down of column `gene`; `training_changes` is [P, G]."""
    import numpy as np

    if name == "no change":
        return np.zeros_like(control_mean)
    change = training_changes.mean(axis=0)
    if name == "perturbed mean, own gene down":
        # What a user knows without any model: the target itself is knocked down, by about 87 %.
        change = change.copy()
        change[gene] = np.log1p(0.13 * np.expm1(control_mean[gene])) - control_mean[gene]
    return change


def score_targets(
    model, screen, targets: Sequence[str], training: Sequence[str], n_cells: int
) -> dict[str, list[float]]:
    """Method -> [Pearson of changes, the same without the target gene, MSE of changes], means over `targets`."""
    import numpy as np

    from vcc_fast.demo.training import predicted_mean_change

    control_mean = screen.controls.mean(axis=0)
    training_changes = np.stack([screen.means[t] - control_mean for t in training])
    rows: dict[str, list[list[float]]] = {}
    for target in targets:
        gene = screen.genes.index(target)
        change, others = screen.means[target] - control_mean, np.arange(len(screen.genes)) != gene
        predictions = {"model": predicted_mean_change(model, screen, target, n_cells)}
        predictions |= {name: baseline_change(name, training_changes, control_mean, gene) for name in BASELINES}
        for name, predicted in predictions.items():
            constant = not predicted.any()
            pearson = np.nan if constant else np.corrcoef(predicted, change)[0, 1]
            elsewhere = np.nan if constant else np.corrcoef(predicted[others], change[others])[0, 1]
            rows.setdefault(name, []).append([pearson, elsewhere, ((predicted - change) ** 2).mean()])
    return {name: np.mean(values, axis=0).tolist() for name, values in rows.items()}


def save_screens(adata, split, out: Path) -> None:
    """Write the three screens and the list of held-out perturbations."""
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


def table_text(scores: dict[str, list[float]]) -> str:
    """The scores as a Markdown table."""
    lines = ["| | Pearson of changes | without the target gene | MSE of changes |", "|---|---|---|---|"]
    for name, (pearson, elsewhere, error) in scores.items():
        shown = ["–" if value != value else f"{value:.3f}" for value in (pearson, elsewhere)]
        lines.append(f"| {name} | {shown[0]} | {shown[1]} | {error:.5f} |")
    return "\n".join(lines)


def run(out: Path, seed: int, num_threads: int) -> None:
    """Make every file of the demo in `out`."""
    import torch

    from vcc_fast.demo.simulator import CONTROL, draw_network, draw_split, simulate_screen
    from vcc_fast.demo.training import Recipe, TrainingScreen, train
    from vcc_fast.model.checkpoint import save_checkpoint

    if out.exists() and any(out.iterdir()):
        raise UsageError(f"--out {out} is not empty; choose another folder")
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(num_threads)
    recipe = Recipe()
    started = time.monotonic()

    network = draw_network(seed)
    split = draw_split(network, seed)
    targets = (*split.train, *split.validation, *split.heldout)
    cells = {CONTROL: CELLS["control"], **dict.fromkeys(targets, CELLS["target"])}
    adata = simulate_screen(network, cells, seed)
    save_screens(adata, split, out)
    screen = TrainingScreen.from_anndata(adata)
    model, history = train(
        screen, split.train, split.validation, recipe, seed, log=lambda line: print(line, flush=True)
    )
    save_checkpoint(model, out / "checkpoint")

    n_cells = SAVED_CELLS["control"]
    validation = score_targets(model, screen, split.validation, split.train, n_cells)
    held_out = score_targets(model, screen, split.heldout, split.train + split.validation, n_cells)
    log = "\n".join(json.dumps(record) for record in history)
    text = f"""# How these files were made

`python -m vcc_fast.demo.train_checkpoint --out DIR --seed {seed}`, {time.strftime("%Y-%m-%d")},
torch {torch.__version__}, {num_threads} CPU thread(s), {time.monotonic() - started:.0f} s in all.
Recipe: `{json.dumps(asdict(recipe))}`.

{len(split.train)} training, {len(split.validation)} validation and {len(split.heldout)} held-out targets of
{len(network.genes)} genes; {CELLS["target"]} simulated cells each and {CELLS["control"]} controls. Kept are
{SAVED_CELLS["train"]} cells of each training and validation target in `screen_train.h5ad`,
{SAVED_CELLS["held out"]} of each held-out one in `screen_truth.h5ad`, and the same {n_cells} controls in every file.
The validation targets chose the step (and the recipe); the held-out ones were scored once, at the end.
All {CELLS["target"]} cells of a target are the truth of these two tables; an evaluation against the kept
{SAVED_CELLS["held out"]} has more noise in its truth, and so lower correlations for every method.

## Held-out targets
{table_text(held_out)}

## Validation targets
{table_text(validation)}

## Training
```
{log}
```
"""
    (out / "TRAINING.md").write_text(text, encoding="utf-8")
    print(table_text(held_out))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the script and return its exit code."""
    options = build_parser().parse_args(argv)
    try:
        run(Path(options.out), options.seed, options.num_threads)
    except VccFastError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
