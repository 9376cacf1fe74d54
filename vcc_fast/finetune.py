"""`python -m vcc_fast.finetune`: teach scGPT what perturbations do, from a screen.

The stages, each a file of `vcc_fast/train/`:

1. finetune_config   options, checked before anything is read; recipe: the numbers of the two presets
2. prepare_finetune  split (splits); genes and targets -> tokens, mean profiles (finetune_data, screen); the model with
                     its gene table cut down to the genes in use (working_model, initial_rows)
3. finetuning        batches (pairs), loss (change_loss), steps (optimiser, schedules); after each epoch the validation
                     perturbations are predicted and scored beside the baselines (validation, condition_validation);
                     everything is written (run_folder)
4. this file         drawings, and at the end the held-out perturbations, read for the first time

This file only parses, starts them and shows what came out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from vcc_fast._logging import logger
from vcc_fast._options import add_common_options, add_device_options, make_parser, positive_int, run_main
from vcc_fast.train.finetune_config import SIZE_NAMES, Config
from vcc_fast.train.recipe import GENE_ROWS, PAIRINGS, PRESETS, SELECTIONS, RecipeOptions
from vcc_fast.train.schedules import KINDS as SCHEDULES

__all__ = ["Config", "build_parser", "main", "run"]

DESCRIPTION = """\
Fine-tune scGPT on a perturbation screen.

You give a screen (.h5ad with perturbed and control cells) and, if you have one, a checkpoint: scGPT's foundation
models, a fine-tuned one, or one of `vcc-fast pretrain`. You get a folder:
  best/, last/   checkpoints; `python -m vcc_fast.predict --checkpoint OUT/best` takes them at once
  curves.csv     a line an epoch: losses, and scores on the validation perturbations; curves.svg shows them beside those
                 of the baselines, which are in baselines.csv
  test.csv       with --split: the held-out perturbations, scored once, at the end, beside the baselines
  run.json       options, versions, split, fingerprints of the inputs
  state.pt       with it `--resume` goes on as if the run had not stopped

Presets:
  vcc    learns the change from control. Each perturbation starts from control cells; the loss is on cells and on their
         mean change; the averaged weights of the epoch that is best on validation perturbations are kept (Pearson of
         changes + discrimination: the Pearson of profiles is 0.99 for anything), scaled by the amplitude that fits
         them. Its numbers were chosen on size tiny; on wider models the learning rate is lower in proportion.
  scgpt  scGPT's Tutorial_Perturbation, number by number: pairs of cells, masked MSE, Adam 1e-4, StepLR 0.9, 15 epochs
         of 64 cells and 1,536 sampled genes (the perturbed one often not among them), selection by Pearson of profiles,
         ending after 10 epochs without a better one.
Every option of the recipe can be set on top of a preset.

Conditions: with --condition-col a learned vector of a cell's category in that column is added to each of its tokens, so
that a perturbation may do one thing in one condition and another in another (scGPT has none: leave the option out for
its numbers). Perturbed cells are paired and compared with control cells of their own condition, so every condition that
has perturbed cells needs controls in it; validation scores and baselines are of each perturbation in each condition.
The column's name and its categories are stored in the checkpoint, and `predict` reads the column for the control cells
that it starts from. From a checkpoint that has conditions its column is read again (or the one that the option names),
and new categories are appended. The vectors begin at zero: as if there were no conditions.

Nothing of a held-out perturbation's cells is read before training has ended."""

EXAMPLES = """\
  python -m vcc_fast.finetune --adata adata_Training.h5ad --checkpoint scGPT_human -o fine_tuned
  python -m vcc_fast.finetune --adata screen.h5ad --size tiny --split perturbation -o fine_tuned --resume
  python -m vcc_fast.finetune --adata two_lines.h5ad --checkpoint scGPT_human --condition-col cell_line -o fine_tuned
  python -m vcc_fast.finetune --adata norman.h5ad --input-space lognorm --pert-col condition --control-pert ctrl \\
      --split simulation --checkpoint scGPT_human --preset scgpt -o tutorial"""

_HELP = {
    "learning_rate": "Adam's, before the schedule",
    "epochs": "lines of the curves; after each the validation perturbations are scored",
    "steps_per_epoch": "steps of an epoch",
    "batch_cells": "control cells a step, at --max-genes genes; while cells are shorter there are more",
    "cells_per_pert": "control cells that each perturbation of a step starts from",
    "max_genes": "genes of a step, sampled anew in each",
    "clip_norm": "gradients are scaled down to this norm",
    "average": "decay of the average of the weights that is validated and saved",
    "no_target": "share of perturbations that are replaced by none",
    "cell_weight": "weight of the squared error of cells",
    "bulk_weight": "weight of the squared error of mean changes",
    "separation_weight": "weight of a term that separates perturbations; where they are few it trains away "
    "what all of them share",
    "temperature": "of that term",
    "responding_weight": "weight of genes that respond, beyond 1",
    "patience": "end after N epochs without a better score",
    "check_cells": "control cells that a validation perturbation is predicted from; conditions and batches share them",
}


_SWITCHES = {
    "grow": "begin with few genes a cell",
    "keep_targets": "the perturbed genes are always among the sampled ones",
    "train_gene_rows": "train the gene rows too",
    "from_no_change": "a new decoder begins by predicting each cell as it is",
    "calibrate": "scale predicted changes by what fits the validation perturbations best",
}
# What no value stands for in the presets.
_NONE = {"learning_rate": "2e-3 x 64 / width", "steps_per_epoch": "whole batches of all cells", "patience": "never"}


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser("python -m vcc_fast.finetune", DESCRIPTION, EXAMPLES)
    parser.usage = "%(prog)s --adata SCREEN.h5ad [--checkpoint DIR] -o OUT [options]"
    _add_inputs(parser.add_argument_group("input"))
    _add_split(parser.add_argument_group("what is held out"))
    _add_recipe(parser.add_argument_group("recipe (defaults: of the preset)"))
    group = parser.add_argument_group("output and running")
    group.add_argument("-o", "--output", metavar="OUT", help="folder to write")
    group.add_argument("--resume", action="store_true", help="go on with the run in OUT")
    group.add_argument("--overwrite", action="store_true", help="replace the run in OUT")
    group.add_argument("--tensorboard", action="store_true", help="write the curves to OUT/tensorboard too")
    group.add_argument(
        "--save-minutes", type=float, default=10.0, metavar="M", help="write the state at least so often"
    )
    group.add_argument("--seed", type=int, default=0, metavar="N", help="seed of every draw")
    add_device_options(parser, training=True)
    add_common_options(parser)
    return parser


def _add_inputs(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--adata", metavar="FILE.h5ad", help="the screen; read in blocks")
    group.add_argument("--checkpoint", metavar="DIR", help="where to start [default: a new model, see --size]")
    group.add_argument(
        "--size", choices=SIZE_NAMES, help="of a new model: tiny 3 layers x 64, small 6 x 256, scgpt 12 x 512 [tiny]"
    )
    group.add_argument(
        "--pert-col", default="target_gene", metavar="NAME", help="column of obs with the perturbed gene"
    )
    group.add_argument("--control-pert", default="non-targeting", metavar="LABEL", help="its value for control cells")
    group.add_argument(
        "--batch-col",
        metavar="NAME",
        help="column of obs; controls that a perturbation starts from, and is compared with, are of its cells' batches "
        "in their shares, in training, validation, baselines and test.csv; all stand in for a batch without controls",
    )
    group.add_argument(
        "--condition-col",
        metavar="NAME",
        help="column of obs (batch, modality, kind of perturbation, cell line); each of its categories gets a learned "
        "embedding (described above) [default: the checkpoint's, if it has one]",
    )
    group.add_argument("--layer", metavar="NAME", help="read this layer in place of X")
    group.add_argument(
        "--input-space", default="counts", choices=("counts", "lognorm"), help="what the values are; checked"
    )
    group.add_argument(
        "--target-sum",
        metavar="N|median",
        help="total that counts of a cell are scaled to before log1p, or that lognorm values were made with; kept in "
        "the checkpoint, and taken by `predict` [default: the checkpoint's, or 10000]",
    )
    group.add_argument("--gene-aliases", metavar="FILE", help="HGNC table (hgnc_complete_set.txt) for renamed genes")
    group.add_argument("--ensembl-col", metavar="NAME", help="column of var with Ensembl ids [default: looked for]")
    group.add_argument(
        "--oov", default="attend", choices=("attend", "drop"),
        help="genes outside the vocabulary: take part as <pad>, or left out",
    )  # fmt: skip
    group.add_argument(
        "--missing-target", default="append", choices=("append", "skip", "error"),
        help="a target that is not among the file's genes: a token of value 0 more, its perturbation left out, or stop",
    )  # fmt: skip


def _add_split(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--split", default="none", metavar="none|perturbation|simulation|FILE.toml",
        help="perturbation: a random share; simulation: GEARS's (a quarter of the genes unseen; doubles with 0, 1 or 2 "
        "seen); a TOML file as cell-load's: [fewshot.\"dataset.celltype\"] val = [...], test = [...], and [zeroshot] "
        "\"dataset.celltype\" = \"test\". With --condition-col a table is of the condition that has its cell type's "
        "name; without, tables of all cell types count together, and [zeroshot] is refused",
    )  # fmt: skip
    group.add_argument(
        "--validation-share",
        type=float,
        default=0.1,
        metavar="S",
        help="perturbations that choose the weights; of --split simulation, of those that would train",
    )
    group.add_argument("--test-share", type=float, default=0.1, metavar="S", help="held out, of --split perturbation")


def _add_recipe(group: argparse._ArgumentGroup) -> None:
    def number(name: str, kind: Any, metavar: str) -> None:
        option = f"--{name.replace('_', '-')}"
        group.add_argument(option, type=kind, metavar=metavar, help=f"{_HELP[name]} {_of_presets(name)}")

    group.add_argument("--preset", default="vcc", choices=tuple(PRESETS), help="described above")
    for name in ("epochs", "steps_per_epoch", "batch_cells", "cells_per_pert", "max_genes", "patience", "check_cells"):
        number(name, positive_int, "N")
    for name in (
        "learning_rate", "clip_norm", "average", "no_target", "cell_weight", "bulk_weight", "separation_weight",
        "temperature", "responding_weight",
    ):  # fmt: skip
        number(name, float, "X")
    group.add_argument("--schedule", choices=SCHEDULES, help=f"of the learning rate {_of_presets('schedule')}")
    for name, text in _SWITCHES.items():
        option = f"--{name.replace('_', '-')}"
        help_text = f"{text} {_of_presets(name)}"
        group.add_argument(option, action=argparse.BooleanOptionalAction, default=None, help=help_text)
    group.add_argument(
        "--pairing", choices=PAIRINGS,
        help=f"a control cell becomes itself, scaled; or a perturbed cell {_of_presets('pairing')}",
    )  # fmt: skip
    group.add_argument(
        "--gene-rows", choices=GENE_ROWS,
        help="what the screen says of genes, in their rows: a new model's begin with it, to a checkpoint's it is added "
        "if you ask for it [vcc: both, with --checkpoint none; scgpt: none]",
    )  # fmt: skip
    group.add_argument(
        "--selection", choices=SELECTIONS,
        help="what chooses the best epoch: Pearson of changes + discrimination, or Pearson of profiles "
        f"{_of_presets('selection')}",
    )  # fmt: skip
    group.add_argument("--dropout", type=float, metavar="X", help="of the model [default: 0]")


def _of_presets(name: str) -> str:
    """What the presets have for a number of the recipe, for the help."""
    shown = {preset: _shown(name, getattr(recipe, name)) for preset, recipe in PRESETS.items()}
    if len(set(shown.values())) == 1:
        return f"[{shown['vcc']}]"
    return f"[{'; '.join(f'{preset}: {value}' for preset, value in shown.items())}]"


def _shown(name: str, value: Any) -> str:
    if value is None:
        return _NONE[name]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def run(config: Config) -> Path:
    """Fine-tune; the folder of the best checkpoint.

    Raises
    ------
    UsageError, DataError, WeightsError
        Before the first step.
    TrainingDiverged, InterruptedRunError
        During training; what was written is whole.
    """
    from vcc_fast.model.precision import cpu_threads

    with cpu_threads(config.num_threads):
        return _run(config)


def _run(config: Config) -> Path:
    import torch

    from vcc_fast.data.h5ad import H5adFile
    from vcc_fast.model.precision import choose_device, choose_dtype
    from vcc_fast.prediction.provenance import fingerprint, versions
    from vcc_fast.train.prepare_finetune import prepare, score_held_out
    from vcc_fast.train.run_folder import BEST, RunFolder
    from vcc_fast.train.stopping import drawn_at_the_end

    # What "auto" stands for: a run that goes on elsewhere goes on in the same type.
    dtype = str(choose_dtype(config.dtype, choose_device(config.device))).removeprefix("torch.")
    settings = _settings(config) | {"dtype": dtype, "adata": fingerprint(Path(config.adata))}
    if config.checkpoint is not None:
        settings["checkpoint"] = {
            path.name: fingerprint(path) for path in sorted(Path(config.checkpoint).iterdir()) if path.is_file()
        }
    threads = torch.get_num_threads()
    record = {"settings": settings, "options": _plain(asdict(config)), "versions": versions(), "threads": threads}
    folder = RunFolder(config.output, config.tensorboard)
    with folder.held(resume=config.resume, overwrite=config.overwrite), H5adFile(config.adata, config.layer) as file:
        finetuning, data = prepare(config, file, folder, record)
        with drawn_at_the_end(lambda: _draw(finetuning)):
            finetuning.run()
        if data.split.test:
            scores = score_held_out(finetuning, data, config.of_recipe.check_cells)
            _tell_test(folder.path / "test.csv", data, scores)
    best = folder.path / BEST
    logger.info("python -m vcc_fast.predict --checkpoint %s ... predicts with the best weights", best)
    return best


# What may differ between a run and its --resume.
_FREE = (
    "output", "adata", "checkpoint", "device", "backend", "num_threads", "resume", "overwrite", "quiet", "save_minutes",
    "tensorboard",
)  # fmt: skip


def _settings(config: Config) -> dict[str, Any]:
    of_recipe = {field.name for field in fields(RecipeOptions)}
    names = (field.name for field in fields(Config) if field.name not in of_recipe.union(_FREE))
    found = {name: getattr(config, name) for name in names} | {"recipe": asdict(config.of_recipe)}
    # What no option stands for, so that a run goes on with an option that says the same; `prepare` does what is left.
    found["dropout"] = config.dropout or 0.0
    if config.checkpoint is None:
        found["size"] = config.size or SIZE_NAMES[0]
    return _plain(found)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: str(value) if isinstance(value, Path) else value for key, value in values.items()}


def _draw(finetuning) -> None:
    """The curves so far; those of a run that is stopped too."""
    from vcc_fast.report.plot_curves import plot_curves

    rows = finetuning.position.rows
    if not rows:
        return
    baselines = {name: scores.means() for name, scores in finetuning.baselines.items()}
    plot_curves(rows, baselines, [finetuning.folder.path / "curves.svg"])


def _tell_test(path: Path, data, scores: Mapping[str, Any]) -> None:
    """Write the scores of the held-out perturbations, and show their means."""
    import pandas as pd

    from vcc_fast.report.files import write_atomically

    split, units = data.split, data.labels.units(data.split.test)
    group_of = {name: group for group, names in (split.subgroups or {}).items() for name in names}
    what = {"perturbation": [unit.name for unit in units]}
    if data.labels.conditions is not None:
        what["condition"] = [data.labels.conditions.names[unit.condition] for unit in units]
    if group_of:
        what["subgroup"] = [group_of[unit.name] for unit in units]
    table = pd.concat([pd.DataFrame({"method": name, **what, **vars(of)}) for name, of in scores.items()])
    write_atomically(path, lambda temporary: table.to_csv(temporary, index=False))
    logger.info("held out, %d %s (means):", len(split.test), split.unit)
    for name, of in scores.items():
        means = of.means()
        text = ", ".join(f"{key} {means[key]:.4f}" for key in ("pearson_delta", "discrimination", "mse_delta"))
        logger.info("  %-34s %s", name, text)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
