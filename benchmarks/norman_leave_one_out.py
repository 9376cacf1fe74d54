"""`python benchmarks/norman_leave_one_out.py --adata norman_k562_half.h5ad -o RESULTS.json`: fine-tuning on a real
screen, so small that little can be learned, each perturbation held out in turn.

The file (perturbench's, half of its cells) has 1,780 cells x 500 genes in lognorm: 7 single and 10 double perturbations
of 80 to 100 cells, and 100 controls; none of the targets is among the 500 genes. In each of 17 runs one perturbation is
held out, two others choose the weights, and a new model of size tiny learns the remaining 14. Baselines are fitted on
all 16. Every method's 17 predicted mean changes are scored together. No interval is claimed.

`--variants` changes choices of the recipe, one at a time (those of `finetune_ablation.py`), and repeats the 17 runs for
each; `--seeds` repeats all with other seeds.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from finetune_ablation import VARIANTS


def fold(path: Path, out: Path, names: list[str], held_out: int, seed: int, options: dict) -> dict:
    """Mean changes of one held-out perturbation, by method, and why methods are missing."""
    import numpy as np

    from vcc_fast.data.h5ad import H5adFile
    from vcc_fast.evaluation.baseline_kinds import Task, fit_all
    from vcc_fast.model.checkpoint import load_checkpoint
    from vcc_fast.train.finetune_config import Config
    from vcc_fast.train.finetune_data import training_profiles
    from vcc_fast.train.prepare_finetune import prepare
    from vcc_fast.train.run_folder import RunFolder
    from vcc_fast.train.validation import Validation

    test = names[held_out]
    validation = [names[(held_out + step) % len(names)] for step in (6, 12)]
    split_file = out.with_suffix(".toml")
    split_file.write_text(f'[fewshot."k562"]\nval = {json.dumps(validation)}\ntest = {json.dumps([test])}\n')
    config = Config(
        adata=path, output=out, split=str(split_file), input_space="lognorm", dtype="fp32", seed=seed, overwrite=True,
        quiet=True, **options,
    )  # fmt: skip
    with H5adFile(path) as file:
        finetuning, data = prepare(config, file, RunFolder(config.output), {})
        finetuning.run()
        truth = data.reader.profiles([data.labels.control_rows, data.labels.rows[test]])
        scorer = Validation(
            data.reader, data.labels, data.labels.units([test]), data.tokens.of_target, truth, 100, seed
        )
        model = load_checkpoint(out / "best", "cpu", "fp32")
        found = {"model": scorer.predict(model, data.tokens.ids)[0]}
        training = training_profiles(data.profiles, (*data.split.train, *data.split.validation), data.tokens)
        baselines, left_out = fit_all(Task(training, [test], scorer.control))
        found |= {baseline.name: np.asarray(baseline.profiles[0] - scorer.control) for baseline in baselines}
    return {"changes": found, "left_out": left_out, "truth": scorer.change[0], "control": scorer.control}


def table_of(folds: list[dict]) -> dict[str, dict]:
    """Scores of each method, a mean over the perturbations that it has something to say about."""
    import numpy as np

    from vcc_fast.evaluation.changes import pearson_rows
    from vcc_fast.evaluation.discrimination import discrimination_score

    truth = np.stack([each["truth"] for each in folds])
    methods = list(dict.fromkeys(name for each in folds for name in each["changes"]))
    table, nobody = {}, np.full(len(folds), -1)
    for method in methods:
        has = np.array([method in each["changes"] for each in folds])
        change = np.stack([each["changes"].get(method, np.full(truth.shape[1], np.nan)) for each in folds])
        row = {
            "perturbations": int(has.sum()),
            "pearson_delta": float(np.nan_to_num(pearson_rows(change[has], truth[has])).mean()),
            "mse_delta": float(((change[has] - truth[has]) ** 2).mean()),
        }
        if has.all():
            row["discrimination"] = float(discrimination_score(change, truth, "l1", nobody).mean())
        else:
            missing = int(np.flatnonzero(~has)[0])
            row["why_not_all"] = folds[missing]["left_out"].get(method, "")
        table[method] = row
    return table


def main() -> None:
    """Run all folds of every variant, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--adata", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--variants", nargs="+", choices=list(VARIANTS), default=["default"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0])
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--steps-per-epoch", type=int, default=50)
    parser.add_argument("--num-threads", type=int, default=1)
    options = parser.parse_args()
    import torch

    from vcc_fast.data.h5ad import H5adFile
    from vcc_fast.train.screen import read_labels

    torch.set_num_threads(options.num_threads)
    recipe = {"epochs": options.epochs, "steps_per_epoch": options.steps_per_epoch}
    with H5adFile(options.adata) as file:
        labels = read_labels(file, "target_gene", "non-targeting", None)
    names = [request.name for request in labels.requests]
    result = {"perturbations": names, "recipe": recipe, "runs": []}
    for variant in options.variants:
        for seed in options.seeds:
            choices, folds = recipe | VARIANTS[variant], []
            with tempfile.TemporaryDirectory() as folder:
                for i in range(len(names)):
                    folds.append(fold(options.adata, Path(folder) / "run", names, i, seed, choices))
            table = table_of(folds)
            never = {name: why for each in folds for name, why in each["left_out"].items() if name not in table}
            result["runs"].append({"variant": variant, "seed": seed, "methods": table, "never": never})
            options.output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
            for method, row in table.items():
                shown = {key: round(v, 4) if isinstance(v, float) else v for key, v in row.items()}
                print(f"{variant}, {seed}: {method:36}", shown, flush=True)


if __name__ == "__main__":
    main()
