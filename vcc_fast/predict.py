"""`python -m vcc_fast.predict`: perturbed cells from control cells, an scGPT checkpoint and a list of genes.

The stages, each a file of `vcc_fast/prediction/`:

1. config    options, checked before anything is read
2. prepare   checkpoint -> model; the file's genes -> tokens (screen); perturbations -> target genes;
             control cells, every value checked (screen); prompt: flags (flag) or knock-out (knockout)
3. plan      output row -> (perturbation, i) -> control cell; batches; blocks; the settings' hash
4. blocks    forward passes, post-processing, between threads that read and write (overlap, transfer); each finished
             block is kept on disk (parts); several processes share them (ranks, team), one run an output (_run_lock)
5. assemble  blocks, in order -> one .h5ad under another name, renamed when whole; with --effect-cells, cells that were
             not computed are put together here (effects); --scale-effect and --output-space (outgoing)
6. pipeline  run.json beside it, blocks dropped; or, when stopped, how to go on

`--dry-run` ends after stage 3 with an estimate (dry_run, estimate). This file only parses and starts them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vcc_fast._logging import log_to_stderr
from vcc_fast._options import (
    DEFAULT_TARGET_SUM,
    add_common_options,
    add_device_options,
    make_parser,
    positive_int,
    positive_int_or,
    run_main,
)
from vcc_fast.prediction.config import CHOICES, DEFAULT_CELLS_PER_PERT, Config

if TYPE_CHECKING:
    from vcc_fast.prediction.pipeline import Prediction

__all__ = ["Config", "build_parser", "main", "run"]

DESCRIPTION = """\
Predict what cells look like after a perturbation.

You give control cells (a Perturb-seq screen in .h5ad that has some), an scGPT checkpoint, and the genes to perturb.
You get one .h5ad of predicted cells: X is lognorm (log1p of scaled counts), or with --output-space counts whole counts;
genes are those of your file, in order (those of --output-genes, in your file's order).
  obs              target_gene (the perturbation), control_cell (the cell it starts from), context (--context), and
                   that cell's labels: columns of text, categories or truth values, --batch-col and --condition-col
                   (--format pseudobulk: target_gene and n_cells, the cells of the mean)
  uns["vcc_fast"]  settings, hashes, versions, counts, warnings, and what was matched and what was not
  obs, varm        with --effect-cells: obs["effect_cell"] (computed, or given the mean change), varm["effect_mean"] and
                   varm["effect_half_width"] (genes x perturbations, in the order of uns["vcc_fast"]["effect_cells"])
  NAME.run.json    beside NAME.h5ad: the same record, with the options, times and memory of this run

Each predicted cell starts from one real control cell. The model is told of the perturbation in one of two ways:
  flag      the cell's expression, and a flag at the perturbed gene. Needs a checkpoint fine-tuned on perturbations.
  knockout  predictions for hidden genes with and without the target among the known ones. For foundation checkpoints,
            which were never trained with flags.

A cell of 18,080 genes takes scGPT's 12 layers up to a minute on a laptop, so 50 perturbations x 1,000 cells take a week
or more. Where that is too long:
  --format pseudobulk --cells-per-pert 50   if means are what you need, fewer cells give them nearly as well
  --effect-cells 50                         all cells, each perturbation computed on 50 of them only: an estimate, whose
                                            95% interval is printed and kept; 1/14 of the time in this example
  --output-genes MY_GENES.txt               the genes you will look at, exactly as in a whole run: about 1/10 off with
                                            --attend all, far more with --attend expressed and the knockout prompt,
                                            where genes that are neither expressed nor asked for never enter
--dry-run says what a run will cost.

The work is kept block by block in OUTPUT.partial/, so a stopped run goes on with --resume and gives the same file.
Where memory runs out batches are halved, and the file says for how many cells.

Several GPUs or nodes: `torchrun --nproc-per-node N -m vcc_fast.predict ...` shares the work and writes the same file;
each process takes cuda:LOCAL_RANK, and OUTPUT must be in a folder that all nodes share. torchrun gives each process one
CPU thread, so say --num-threads on CPUs. Tested on CPUs with 2 and 3 processes, never on several GPUs."""

EXAMPLES = """\
  python -m vcc_fast.predict --demo -o demo.h5ad
  python -m vcc_fast.predict --checkpoint scGPT_human --adata screen.h5ad --perts TP53 SMARCA4 --cells-per-pert 200 \\
      -o predicted.h5ad --dry-run
  python -m vcc_fast.predict --checkpoint fine_tuned/best --adata adata_Training.h5ad \\
      --perts-file pert_counts_Validation.csv -o predicted.h5ad --include-controls
  python -m vcc_fast.predict --checkpoint fine_tuned/best --adata adata_Training.h5ad --perts TP53 \\
      --output-genes MDM2,CDKN1A -o markers.h5ad
  python -m vcc_fast.predict --checkpoint fine_tuned/best --adata adata_Training.h5ad \\
      --perts-file pert_counts_Validation.csv --effect-cells 32 -o estimated.h5ad --dry-run
  python -m vcc_fast.predict --config run.toml --resume
  torchrun --nproc-per-node 4 -m vcc_fast.predict --config run.toml --resume"""


def build_parser() -> argparse.ArgumentParser:
    """The command's options; every `dest` but `config` is a field of `Config`."""
    parser = make_parser("python -m vcc_fast.predict", DESCRIPTION, EXAMPLES)
    parser.usage = "%(prog)s --checkpoint DIR --adata FILE.h5ad --perts GENE [GENE ...] -o OUT.h5ad [options]"
    _add_inputs(parser.add_argument_group("input"))
    _add_perturbations(parser.add_argument_group("perturbations and control cells"))
    _add_model(parser.add_argument_group("model"))
    _add_output(parser.add_argument_group("output"))
    _add_running(parser.add_argument_group("running"))
    add_device_options(parser)
    add_common_options(parser)
    return parser


def _add_inputs(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--checkpoint", metavar="DIR", help="scGPT's folder (args.json, vocab.json, best_model.pt), or ours"
    )
    group.add_argument("--adata", metavar="FILE.h5ad", help="cells with controls among them; read in blocks")
    group.add_argument("--layer", metavar="NAME", help="read this layer in place of X")
    group.add_argument(
        "--input-space",
        default="counts",
        choices=CHOICES["input_space"],
        help="what the values are: raw counts, or log1p of scaled counts; checked, never guessed",
    )
    group.add_argument(
        "--target-sum",
        metavar="N|median",
        help="counts of a cell are scaled to this total before log1p; median: of the file's cells. With --input-space "
        f"lognorm, the total that the values were made with: recorded, not applied [default: the checkpoint's, or "
        f"{DEFAULT_TARGET_SUM:g}; unknown for lognorm]",
    )
    group.add_argument("--gene-aliases", metavar="FILE", help="HGNC table (hgnc_complete_set.txt) for renamed genes")
    group.add_argument("--ensembl-col", metavar="NAME", help="column of var with Ensembl ids [default: looked for]")
    group.add_argument(
        "--oov",
        default="attend",
        choices=CHOICES["oov"],
        help="genes outside the vocabulary: take part as <pad> (scGPT's way), or left out and predicted unchanged",
    )


def _add_perturbations(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--perts", nargs="+", metavar="GENE", help="genes to perturb; A+B is two at once")
    group.add_argument(
        "--perts-file",
        metavar="FILE",
        help="CSV or TSV of them: the challenge's pert_counts_*.csv (target_gene, n_cells), two columns (perturbation, "
        "num_cells), or one",
    )
    group.add_argument(
        "--cells-per-pert",
        type=positive_int_or("all", "file"),
        metavar="N|all|file",
        help="cells to predict for each: a number, every control cell once, or the perts file's numbers "
        f"[default: file where it has numbers, else {DEFAULT_CELLS_PER_PERT}]",
    )
    group.add_argument(
        "--pert-col", default="target_gene", metavar="NAME", help="column of obs with the perturbed gene"
    )
    group.add_argument("--control-pert", default="non-targeting", metavar="LABEL", help="its value for control cells")
    group.add_argument(
        "--batch-col",
        metavar="NAME",
        help="column of obs; controls are drawn in the batch proportions of the file's perturbed cells (of its "
        "controls where there are none)",
    )
    group.add_argument(
        "--condition-col",
        metavar="NAME",
        help="of checkpoints that were fine-tuned with --condition-col: the column of obs with the condition of each "
        "control cell, where it has another name in this file. Each cell is predicted in its control's condition, and "
        "carries the column; a condition that the checkpoint does not know is an error [default: the column's name in "
        "the checkpoint]",
    )
    group.add_argument(
        "--control-draw",
        default="shared",
        choices=CHOICES["control_draw"],
        help="all perturbations start from the same control cells (paired), or each from its own draw",
    )
    group.add_argument(
        "--effect-cells",
        type=positive_int,
        metavar="C",
        help="flag prompt: run each perturbation on C of the shared control cells only, with and without it, and give "
        "the mean change, gene by gene, to the other cells (their own prediction without the perturbation + the mean "
        "change): cells + C x perturbations passes in place of cells x perturbations. An estimate: its 95%% interval "
        "is printed and kept, and how the change differs from cell to cell is lost. For means of many cells. Start "
        "with 30 to 100 [default: every cell is computed]",
    )
    group.add_argument(
        "--missing-target",
        default="error",
        choices=CHOICES["missing_target"],
        help="a target that is not among the file's genes: stop, leave it out, or append it as an extra token of value "
        "0 that is not written out",
    )


def _add_model(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--prompt",
        default="auto",
        choices=CHOICES["prompt"],
        help="how the model is told (above); auto: flag where the weights for it are there, else knockout",
    )
    group.add_argument(
        "--knockout",
        default="delete",
        choices=CHOICES["knockout"],
        help="knockout prompt: the target leaves the known genes, or is known with value 0",
    )
    group.add_argument(
        "--attend",
        default="all",
        choices=CHOICES["attend"],
        help="flag prompt: tokens see all genes, or the expressed and flagged ones only: faster, an approximation for "
        "weights trained with all; the difference is measured on 4 cells and kept in the output",
    )
    group.add_argument(
        "--random-missing-weights",
        type=int,
        metavar="SEED",
        help="run the flag prompt on a checkpoint without the weights for it, on random numbers, as scGPT does "
        "silently; the output carries a warning",
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument("-o", "--output", required=True, metavar="OUT.h5ad", help="file to write")
    group.add_argument(
        "--format",
        default="csr",
        choices=CHOICES["format"],
        help="X sparse, dense, or one mean row a perturbation",
    )
    group.add_argument(
        "--output-genes",
        metavar="FILE|A,B,C",
        help="predict and write these genes only: a file with one name a line, or names between commas, as var_names "
        "has them. The model still sees the cell's other genes, and the values are those of a whole run, to rounding "
        "[default: every gene]",
    )
    group.add_argument(
        "--postprocess", default="clip", choices=CHOICES["postprocess"], help="negative predictions become 0, or stay"
    )
    group.add_argument(
        "--zero-below",
        type=float,
        default=0.0,
        metavar="T",
        help="predictions closer to 0 than T become 0, so that the file stays small; how many is said [default: 0]",
    )
    group.add_argument(
        "--include-controls", action="store_true", help="append the file's control cells, in the output's space"
    )
    group.add_argument(
        "--scale-effect",
        type=float,
        default=1.0,
        metavar="A",
        help="multiply predicted changes by A: with --effect-cells from the prediction without the perturbation, "
        "otherwise from the mean of the control cells. `vcc-fast to-counts --fit-scale` finds A [default: 1]",
    )
    group.add_argument(
        "--output-space",
        default="lognorm",
        choices=CHOICES["output_space"],
        help="write lognorm, or whole counts of the same expectation, with the library size of each cell's control",
    )
    group.add_argument(
        "--count-method",
        default="stochastic",
        choices=CHOICES["count_method"],
        help="how counts are made; `vcc-fast to-counts --help` describes them",
    )
    group.add_argument(
        "--context", metavar="NAME", help='write NAME to obs["context"]: the cell line that the controls are of'
    )


def _add_running(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--demo", action="store_true", help="packaged screen, checkpoint and held-out perturbations")
    group.add_argument("--dry-run", action="store_true", help="check everything, print plan and cost; write nothing")
    group.add_argument("--resume", action="store_true", help="go on from the finished blocks of the same run")
    group.add_argument("--overwrite", action="store_true", help="replace the output, drop finished blocks")
    group.add_argument("--seed", type=int, default=0, metavar="N", help="seed of every draw [default: 0]")
    group.add_argument(
        "--no-cuda-graphs",
        action="store_false",
        dest="cuda_graphs",
        help="on a GPU, launch every forward pass of the flag prompt anew. By default passes whose shapes come again "
        "are captured and replayed, where attention is Triton's and a first replay gives the same bits (never tried on "
        "a GPU yet)",
    )
    group.add_argument(
        "--batch-size",
        type=positive_int_or("auto"),
        default="auto",
        metavar="auto|N",
        help="cells a forward pass; auto fits the free memory. Results agree to the last bit only at one batch size",
    )


def run(config: Config) -> Prediction:
    """Predict; see `vcc_fast.prediction.pipeline.predict`. Under torchrun, as one of its processes."""
    from vcc_fast.prediction.pipeline import predict
    from vcc_fast.prediction.ranks import Ranks

    ranks = Ranks.of_environment()
    if ranks.size > 1:
        log_to_stderr(config.quiet or ranks.rank > 0, ranks.rank)
    return predict(with_demo(config) if config.demo else config, ranks)


def with_demo(config: Config) -> Config:
    """`config` with the packaged checkpoint, screen and held-out perturbations for what it does not give."""
    from vcc_fast.demo import paths

    packaged = paths()
    perts = {} if config.perts or config.perts_file else {"perts_file": packaged["perts"]}
    return replace(
        config,
        demo=False,
        checkpoint=config.checkpoint or packaged["checkpoint"],
        adata=config.adata or packaged["controls"],
        **perts,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
