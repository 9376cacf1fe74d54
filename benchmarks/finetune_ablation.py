"""`python benchmarks/finetune_ablation.py -o RESULTS.jsonl [--seeds 0 1 2] [--only NAME ...]`: what each choice of the
fine-tuning recipe is worth on the simulated screen.

Each variant changes one choice of the default recipe, trains a new model of size tiny on a simulated screen (a network,
a split and cells of their own for each seed: 92 training, 16 validation and 16 held-out targets, 400 cells each, 4,000
control cells, 544 genes) and is scored on the validation perturbations. The held-out ones are scored for the default
alone (`--held-out`), once it is chosen. One line a run is appended; runs that are in the file are not repeated.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

VARIANTS = {
    "default": {},
    "separation 0.01": {"separation_weight": 0.01},
    "separation 0.03": {"separation_weight": 0.03},
    "no mean changes": {"bulk_weight": 0.0},
    "pairing of cells": {"pairing": "cells"},
    "responding genes 2": {"responding_weight": 2.0},
    "gene rows trained": {"train_gene_rows": True},
    "rows of co-expression": {"gene_rows": "coexpression"},
    "rows of responses": {"gene_rows": "responses"},
    "random rows": {"gene_rows": "none"},
    "no average": {"average": 0.0},
    "all genes from the start": {"grow": False},
    "random decoder": {"from_no_change": False},
    "every cell its own perturbation": {"cells_per_pert": 1},
    "no amplitude": {"calibrate": False},
}


def run_one(
    path: Path, split_file: Path, out: Path, seed: int, options: dict, held_out: bool, checkpoint: Path | None
) -> dict:
    """Fine-tune once; scores, a mean over perturbations each, and with `held_out` a value a perturbation."""
    from vcc_fast.data.h5ad import H5adFile
    from vcc_fast.train.finetune_config import Config
    from vcc_fast.train.prepare_finetune import prepare, score_held_out
    from vcc_fast.train.run_folder import RunFolder

    config = Config(
        adata=path, output=out, split=str(split_file), **options, dtype="fp32", seed=seed, overwrite=True,
        quiet=True, checkpoint=checkpoint,
    )  # fmt: skip
    with H5adFile(path) as file:
        started = time.process_time()
        finetuning, data = prepare(config, file, RunFolder(config.output), {})
        rows = finetuning.run()
        seconds = time.process_time() - started
        best = max(rows, key=lambda row: row["validation_pearson_delta"] + row["validation_discrimination"])
        found = {
            "validation": {key[11:]: round(best[key], 5) for key in best if key.startswith("validation_")},
            "best_epoch": best["epoch"],
            "amplitude": round(best["amplitude"], 4),
            "baselines": {name: scores.means() for name, scores in finetuning.baselines.items()},
            "processor_seconds": round(seconds),
        }
        if held_out:
            scores = score_held_out(finetuning, data, 256)
            found["held_out"] = {
                name: {key: values.tolist() for key, values in vars(of).items()} for name, of in scores.items()
            }
    return found


def main() -> None:
    """Run what the file does not have yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--only", nargs="+", choices=list(VARIANTS), default=list(VARIANTS))
    parser.add_argument("--held-out", action="store_true", help="score the held-out perturbations too")
    parser.add_argument(
        "--checkpoint",
        type=Path,
        help="begin with this pre-trained model of the screen's genes",
    )
    parser.add_argument("--num-threads", type=int, default=1)
    options = parser.parse_args()
    import torch

    from vcc_fast.demo.make_screens import SPLIT, WHOLE, write_whole

    torch.set_num_threads(options.num_threads)
    done = set()
    if options.output.exists():
        done = {(r["variant"], r["seed"], "held_out" in r) for r in map(json.loads, options.output.open())}
    start = "" if options.checkpoint is None else ", pre-trained"
    with tempfile.TemporaryDirectory() as folder:
        for name in options.only:
            for seed in options.seeds:
                if (name + start, seed, options.held_out) in done:
                    continue
                write_whole(Path(folder), seed)
                path, split_file = Path(folder) / WHOLE, Path(folder) / SPLIT
                found = run_one(
                    path, split_file, Path(folder) / "run", seed, VARIANTS[name], options.held_out, options.checkpoint
                )
                line = {"variant": name + start, "seed": seed, **found}
                with options.output.open("a", encoding="utf-8") as handle:
                    handle.write(json.dumps(line) + "\n")
                print(name + start, seed, found["validation"], flush=True)


if __name__ == "__main__":
    main()
