"""`python -m vcc_fast.pretrain`: train a foundation model on shards of cells, as scGPT was trained.

1. Take the cells of `vcc-fast shard`; hold some blocks of them out for validation.
2. Each step draws a ratio of every cell's genes to be unknown, and predicts their bins: from the genes that are known,
   from the cell embedding, and in a second pass with the cell embedding as prompt (`vcc_fast.train.generative`).
3. Validate, keep the best and the last checkpoint and the state that `--resume` goes on from.

Under `torchrun` several processes share each batch, and the run is the same as in one.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vcc_fast._logging import log_to_stderr, logger
from vcc_fast._options import (
    BACKENDS,
    add_common_options,
    add_device_options,
    make_parser,
    positive_int,
    require_choice,
    require_input,
    require_outside,
    require_positive,
    require_seed,
    require_share,
    run_main,
)
from vcc_fast.errors import UsageError
from vcc_fast.train.events import require_tensorboard

if TYPE_CHECKING:
    import torch

    from vcc_fast.model.scgpt import ScGPT
    from vcc_fast.train.batches import GenerativeBatches
    from vcc_fast.train.pretrain_loop import Pretraining
    from vcc_fast.train.processes import Processes
    from vcc_fast.train.shards import ShardReader

RUN = "run.json"
SIZE_NAMES = ("scgpt", "small", "tiny")
OBJECTIVES = ("generative", "masked")
SCGPT_WARMUP = 10_000
N_BINS = 51
# Cells that the genes' mean bins are taken of.
CELLS_OF_MEANS = 10_000
# A validation error above this share of the genes' means' is hardly better.
HARDLY_LEARNED = 0.95
# What may differ between a run and its resumption: where and how fast it runs, and how often it writes.
NOT_SETTINGS = (
    "output", "resume", "overwrite", "quiet", "device", "backend", "num_threads", "part_size", "save_every", "fsdp",
    "shards", "loader_threads", "skip_corrupt", "checkpoint", "tensorboard",
)  # fmt: skip
PANELS = {
    "loss": {"loss": "all terms, training"},
    "unknown genes, MSE (bins²)": {
        "mse": "training",
        "validation_mse": "validation",
        "validation_gene_means": "genes' means",
        "prompt": "with prompt, training",
    },
    "from the cell embedding, MSE": {"mvc": "training", "validation_mvc": "validation"},
}


@dataclass(kw_only=True)
class Config:
    """Options of the command."""

    shards: str | None = None
    output: str | None = None
    checkpoint: str | None = None
    size: str | None = None
    layers: int | None = None
    width: int | None = None
    heads: int | None = None
    hidden: int | None = None
    dropout: float | None = None
    objective: str = "generative"
    epochs: int = 6
    steps: int | None = None
    batch_size: int = 32
    part_size: int | None = None
    learning_rate: float = 1e-4
    warmup: int | None = None
    clip_norm: float = 1.0
    cell_prompt_after: int = 1000
    max_seq_len: int = 1200
    dense_table: bool = False
    seed: int = 0
    validation: float = 0.003
    validate_every: int | None = None
    save_every: int = 1000
    skip_corrupt: bool = False
    loader_threads: int = 1
    fsdp: bool = False
    resume: bool = False
    overwrite: bool = False
    device: str = "auto"
    dtype: str = "auto"
    backend: str = "auto"
    num_threads: int | None = None
    tensorboard: bool = False
    quiet: bool = False

    def __post_init__(self) -> None:
        require_input("--shards", self.shards, "folder")
        if self.output is None:
            raise UsageError("--output is required")
        require_tensorboard(self.tensorboard)
        require_choice("--size", self.size or SIZE_NAMES[0], SIZE_NAMES)
        require_choice("--objective", self.objective, OBJECTIVES)
        require_choice("--backend", self.backend, BACKENDS)
        if self.checkpoint is not None and any((self.size, self.layers, self.width, self.heads, self.hidden)):
            raise UsageError("--size, --layers, --width, --heads, --hidden: a --checkpoint has its own; leave them out")
        if self.resume and self.overwrite:
            raise UsageError("--resume and --overwrite: give one of them")
        if self.overwrite and self.checkpoint is not None:
            require_outside(self.checkpoint, self.output)
        require_positive("--learning-rate", self.learning_rate)
        if not 0 <= self.clip_norm < float("inf"):
            raise UsageError(f"--clip-norm must be at least 0 (0: never clipped) and finite, not {self.clip_norm}")
        require_share("--dropout", self.dropout)
        require_seed("--seed", self.seed)
        for name in ("cell_prompt_after", "warmup"):
            if (getattr(self, name) or 0) < 0:
                raise UsageError(f"--{name.replace('_', '-')} must be at least 0, not {getattr(self, name)}")
        if self.dtype in ("fp16", "float16"):
            raise UsageError("--dtype fp16 would need the loss scaled; train in bf16 (float32 weights) or fp32")


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser(
        "python -m vcc_fast.pretrain",
        "Train a foundation model on shards of cells, as scGPT was: generative pre-training.\n\n"
        "Of every cell a share of its genes (0.25, 0.5 or 0.75, drawn a batch) is unknown, and their expression bins\n"
        "are predicted from the known genes, from the cell embedding, and in a second pass with the cell embedding as\n"
        "prompt. Unknown genes see known ones and themselves only. The loss is the sum of the three mean squared\n"
        "errors. The vocabulary is that of the shards.\n\n"
        "OUT/best and OUT/last are checkpoints that embed, generate, predict --prompt knockout and further training\n"
        "take at once; OUT/curves.csv and .svg show the errors; OUT/state-* is what --resume goes on from, byte for\n"
        "byte. Weights are float32 whatever the --dtype, which is that of the products.\n\n"
        "Beside the validation error stands that of each gene's mean bin (validation_gene_means). A run that does not\n"
        "get well below it has learned genes and nothing of cells: it was ended too early.\n\n"
        "Adam moves only those rows of the gene table that a step uses: a row's moments stay while it is not used.\n"
        "scGPT moves all rows in every step (--dense-table).",
        "  vcc-fast shard atlas/*.h5ad --vocab vocab.json -o shards/\n"
        "  python -m vcc_fast.pretrain --shards shards/ -o pretrained/ --size small --epochs 3\n"
        "  python -m vcc_fast.pretrain --shards lung/ -o lung_model/ --checkpoint scGPT_human --learning-rate 2e-5\n"
        "  python -m vcc_fast.pretrain --shards shards/ -o pretrained/ --size small --epochs 3 --resume\n"
        "  torchrun --nproc-per-node 8 --max-restarts 3 -m vcc_fast.pretrain --shards shards/ -o out/ --batch-size 512",
    )
    _add_files(parser.add_argument_group("files"))
    _add_model(parser.add_argument_group("model"))
    _add_training(parser.add_argument_group("training"))
    _add_running(parser.add_argument_group("validation, and how it runs"))
    add_device_options(parser, training=True)
    add_common_options(parser)
    return parser


def _add_files(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--shards", metavar="DIR", help="cells to learn from: what `vcc-fast shard` wrote (required)")
    group.add_argument("-o", "--output", metavar="DIR", help="folder of the run, made where missing (required)")
    group.add_argument("--resume", action="store_true", help="go on with the run in --output; repeat its options")
    group.add_argument("--overwrite", action="store_true", help="replace the run in --output")
    group.add_argument("--tensorboard", action="store_true", help="write the curves to OUT/tensorboard too")
    group.add_argument(
        "--skip-corrupt",
        action="store_true",
        help="compute the checksum of every shard first, and leave damaged ones out. Without it each shard is checked "
        "before the first step that takes cells of it, while others are computed, and a damaged one is an error. "
        "--resume needs the cells that the run began with",
    )


def _add_model(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--checkpoint", metavar="DIR", help="continue from this model, of the shards' vocabulary")
    group.add_argument(
        "--size",
        choices=SIZE_NAMES,
        help="of a new model: scgpt 12 layers x width 512, 8 heads; small 6 x 256, 4 heads; tiny 3 x 64, 4 heads, for "
        "laptops [scgpt]",
    )
    for name, text in (
        ("layers", "encoder layers"), ("width", "width of the residual stream"), ("heads", "attention heads"),
        ("hidden", "width of the feed-forward part"),
    ):  # fmt: skip
        group.add_argument(f"--{name}", type=positive_int, metavar="N", help=f"{text} [default: that of --size]")
    group.add_argument(
        "--dropout",
        type=float,
        metavar="P",
        help="after attention, in the feed-forward part and on the embedding sum [default: 0.2, or the checkpoint's]",
    )


def _add_training(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--objective",
        default="generative",
        choices=OBJECTIVES,
        help="generative is scGPT's; masked lets all genes see each other and hides the values of some (-1)",
    )
    group.add_argument("--epochs", type=positive_int, default=6, metavar="N", help="times that every cell is seen")
    group.add_argument("--steps", type=positive_int, metavar="N", help="steps in all, instead of --epochs")
    group.add_argument(
        "--batch-size",
        type=positive_int,
        default=32,
        metavar="N",
        help="cells a step, of all processes together (scGPT's released model: 512)",
    )
    group.add_argument(
        "--part-size",
        type=positive_int,
        metavar="N",
        help="cells that a process computes at once; gradients add up, so it changes memory and, but for the draws "
        "of dropout, nothing else. Where memory runs out parts are halved [default: all]",
    )
    group.add_argument(
        "--learning-rate", type=float, default=1e-4, metavar="X",
        help="of Adam, at its highest; the default is for scGPT's 12 layers. Size tiny learned at 2e-3 on each of "
        "three simulated atlases, at 4e-3 on two of them",
    )  # fmt: skip
    group.add_argument(
        "--warmup",
        type=int,
        metavar="N",
        help="steps in which the learning rate rises; then it falls to 0 as half a cosine [default: scGPT's 10,000, at "
        "most a tenth of all steps]",
    )
    group.add_argument("--clip-norm", type=float, default=1.0, metavar="X", help="longest gradient; 0: never clipped")
    group.add_argument(
        "--cell-prompt-after",
        type=int,
        default=1000,
        metavar="STEPS",
        help="steps before the second pass begins, whose prompt is the cell embedding; 0: from the first on",
    )
    group.add_argument(
        "--max-seq-len",
        type=positive_int,
        default=1200,
        metavar="N",
        help="tokens a cell, <cls> included; of longer cells genes are drawn, anew in every epoch",
    )
    group.add_argument("--dense-table", action="store_true", help="move every gene's row in every step, as scGPT does")
    group.add_argument("--seed", type=int, default=0, metavar="N", help="seed of every draw [default: 0]")


def _add_running(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--validation",
        type=float,
        default=0.003,
        metavar="SHARE",
        help="of the cells, in blocks of neighbours, never trained on; they choose OUT/best. 0: none",
    )
    group.add_argument("--validate-every", type=positive_int, metavar="STEPS", help="[default: once an epoch]")
    group.add_argument(
        "--save-every", type=positive_int, default=1000, metavar="STEPS", help="most steps that a killed run loses"
    )
    group.add_argument(
        "--loader-threads", type=positive_int, default=1, metavar="N", help="threads that make batches, a process"
    )
    group.add_argument(
        "--fsdp",
        action="store_true",
        help="under torchrun, share the encoder's weights out too, for models that are too wide for one GPU. Without "
        "it each process holds them all. Of a run that begins with it, epochs end with their last whole batch",
    )


def run(config: Config) -> Pretraining:
    """Train; under torchrun, as one of its processes.

    Raises
    ------
    VccFastError
        What is wrong with the options, the shards or the checkpoint; a loss that is not finite; an interruption.
    """
    import torch

    from vcc_fast.model.precision import choose_device, choose_dtype, cpu_threads
    from vcc_fast.prediction.ranks import Ranks, cuda_devices, device_of
    from vcc_fast.train.processes import joined

    ranks = Ranks.of_environment()
    if ranks.size > 1:
        log_to_stderr(config.quiet or ranks.rank > 0, ranks.rank)
    if config.batch_size % ranks.size:
        raise UsageError(
            f"--batch-size {config.batch_size} cannot be shared out evenly among {ranks.size} processes; give a "
            "multiple of their number"
        )
    if config.fsdp and ranks.size == 1:
        raise UsageError("--fsdp shares a model out among processes; start several with torchrun, or leave it out")
    device = choose_device(device_of(config.device, ranks, cuda_devices()))
    if device.type == "cuda":
        torch.cuda.set_device(device)
    dtype = choose_dtype(config.dtype, device)
    with (
        cpu_threads(config.num_threads),
        joined(ranks.rank, ranks.size, device) as processes,
        ExitStack() as held,
    ):
        return _pretrain(config, processes, device, dtype, held)


def _pretrain(
    config: Config, processes: Processes, device: torch.device, dtype: torch.dtype, held: ExitStack
) -> Pretraining:
    import torch

    from vcc_fast.model.precision import use_products
    from vcc_fast.train import launch
    from vcc_fast.train.pretrain_loop import Pretraining
    from vcc_fast.train.run_folder import RunFolder
    from vcc_fast.train.sharding import shard_layers
    from vcc_fast.train.shards import ShardReader
    from vcc_fast.train.stopping import drawn_at_the_end

    folder = RunFolder(config.output, config.tensorboard)
    there = (config.resume or launch.restarted()) and (folder.path / RUN).exists()
    before = folder.read_run() if there else {}
    # All have read what was there before any knows the agents of all, and before rank 0 writes.
    agents = launch.agents(processes)
    resume = config.resume or launch.began(before, agents)
    settings = before.get("settings", {}) if resume else {}
    reader = ShardReader(config.shards, skip_corrupt=config.skip_corrupt)
    if settings:
        require_same_cells(config, settings, reader)
    # Processes that share layers must all compute in every step, so there an epoch ends with its last whole batch.
    batches, validation = make_batches(config, reader, processes, settings.get("drop_last", config.fsdp))
    recipe = make_recipe(config, batches)
    model = make_model(config, reader)
    record = run_record(config, reader, batches, model, recipe, dtype) | {launch.KEY: agents}

    model.to(device).backend = config.backend
    use_products(model, None if dtype is torch.float32 else dtype)

    def begin() -> None:
        held.enter_context(folder.held(resume=resume, overwrite=config.overwrite))
        try_generative_pass(model, config.objective, gradients=not config.fsdp)
        folder.begin(record, resume=resume, overwrite=config.overwrite)

    processes.agree(begin)
    if config.fsdp:
        shard_layers(model, processes)
    n_weights = sum(weight.numel() for weight in model.parameters())
    logger.info(
        "%s cells to learn from, %s for validation; %s weights; %d steps of %d cells, %d an epoch, on %s in %s",
        f"{batches.n_cells:,}", f"{validation.n_cells:,}" if validation else "none", f"{n_weights:,}", recipe.steps,
        config.batch_size, batches.steps_per_epoch, f"{processes.size} x {device}", str(dtype).removeprefix("torch."),
    )  # fmt: skip
    gene_means = None if validation is None else error_of_gene_means(config, reader)
    loop = Pretraining(model, batches, validation, recipe, folder, processes, config.quiet, gene_means)
    if resume and not loop.resume():
        logger.info("the run was stopped before it saved a state: from the first step")
    with drawn_at_the_end(lambda: draw(loop) if processes.first else None):
        loop.run()
    if processes.first:
        checkpoints = "last checkpoint" if validation is None else "best and last checkpoint"
        logger.info("wrote %s: %s, curves.csv, curves.svg", folder.path, checkpoints)
        if gene_means:
            tell_what_was_learned(loop.best, gene_means)
    return loop


def try_generative_pass(model: ScGPT, objective: str, gradients: bool) -> None:
    """`try_pass` over a known and an unknown token."""
    import torch

    from vcc_fast.train.generative import Objective, Tokens
    from vcc_fast.train.trial import try_pass

    def loss(ids: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
        known = torch.tensor([[True, False]], device=ids.device)
        tokens = Tokens(ids[None], values, known, torch.ones_like(known))
        return next(Objective(objective).terms(model, tokens, 1, prompt=False))["loss"]

    try_pass(model, loss, gradients)


def tell_what_was_learned(best: float, gene_means: float) -> None:
    """Set the best validation error beside that of the genes' mean bins."""
    share = best / gene_means
    logger.info("validation error %.4g, %.2f of that of the genes' mean bins (%.4g)", best, share, gene_means)
    if share > HARDLY_LEARNED:
        logger.warning(
            "the model has hardly learned more than each gene's mean, and may be a worse start than none: give it more "
            "--steps, or another --learning-rate (a small model learns at a higher one, until it is too high)"
        )


def require_same_cells(config: Config, settings: Mapping[str, Any], reader: ShardReader) -> None:
    """Raise UsageError where a run is to go on with other cells: every order and every draw would be another."""
    if settings.get("shards") == reader.fingerprint:
        return
    left_out = f" (damaged and left out: {', '.join(reader.skipped)})" if reader.skipped else ""
    last = Path(config.output) / "last"
    remedy = (
        f"continue from its last model in a new --output, with --checkpoint {last}"
        if last.is_dir()
        else "begin anew with --overwrite"
    )
    raise UsageError(
        f"--resume: the cells of --shards {config.shards}{left_out} are not those that the run in {config.output} "
        f"began with, so it cannot go on where it was; bring the shards back as they were, or {remedy}"
    )


def make_batches(
    config: Config, reader: ShardReader, processes: Processes, drop_last: bool
) -> tuple[GenerativeBatches, GenerativeBatches | None]:
    """Batches of this process, for training and for validation; `drop_last`: without an epoch's smaller last batch."""
    from vcc_fast.train.batches import GenerativeBatches
    from vcc_fast.train.held_out import split_ranges

    training, held_out = split_ranges(reader.ranges, config.validation, config.seed)
    options = _batch_options(config, processes)
    batches = GenerativeBatches(reader.restricted(training), drop_last=drop_last, **options)
    rest = batches.n_cells % batches.step_cells
    if config.fsdp and rest and not drop_last:
        raise UsageError(
            f"--fsdp: the run was begun without it, so its epochs end with a batch of {rest} cells, which processes "
            "that share layers cannot compute; go on with it without --fsdp, or continue from its last model in a new "
            "--output, with --checkpoint"
        )
    if batches.steps_per_epoch == 0:
        raise UsageError(
            f"--shards {config.shards}: {batches.n_cells} cells are left to learn from, too few for --batch-size "
            f"{config.batch_size}"
        )
    if not len(held_out):
        return batches, None
    return batches, GenerativeBatches(reader.restricted(held_out), **options)


def _batch_options(config: Config, processes: Processes) -> dict[str, Any]:
    return {
        "batch_size": config.batch_size // processes.size, "rank": processes.rank, "world_size": processes.size,
        "max_seq_len": config.max_seq_len, "objective": config.objective, "n_bins": N_BINS,
        "num_threads": config.loader_threads, "seed": config.seed,
    }  # fmt: skip


def error_of_gene_means(config: Config, reader: ShardReader) -> float:
    """What `validation_mse` stands beside. Every process computes it of all cells: one number, whoever asks."""
    from itertools import islice

    from vcc_fast.train.batches import GenerativeBatches
    from vcc_fast.train.gene_means import gene_means_error
    from vcc_fast.train.held_out import split_ranges
    from vcc_fast.train.processes import ALONE

    options = _batch_options(config, ALONE)
    learn, validation = (
        GenerativeBatches(reader.restricted(cells), **options)
        for cells in split_ranges(reader.ranges, config.validation, config.seed)
    )
    first = islice(learn.epoch(0), -(-CELLS_OF_MEANS // config.batch_size))
    return gene_means_error(first, validation.epoch(0), len(reader.vocab))


def make_recipe(config: Config, batches: GenerativeBatches) -> Any:
    """Numbers of the loop."""
    from vcc_fast.train.pretrain_loop import Recipe

    steps = config.steps or config.epochs * batches.steps_per_epoch
    warmup = min(SCGPT_WARMUP, steps // 10) if config.warmup is None else config.warmup
    if warmup > steps:
        raise UsageError(f"--warmup {warmup} is longer than the run, which has {steps} steps")
    return Recipe(
        steps=steps, objective=config.objective, learning_rate=config.learning_rate, warmup=warmup,
        clip_norm=config.clip_norm or None, prompt_after=config.cell_prompt_after,
        validate_every=config.validate_every, save_every=config.save_every, part_size=config.part_size,
        seed=config.seed, dense_table=config.dense_table,
    )  # fmt: skip


def make_model(config: Config, reader: ShardReader) -> ScGPT:
    """The model before its first step, on the CPU."""
    from dataclasses import replace

    from vcc_fast.train.sizes import SIZES, continued_model, new_model

    if config.checkpoint is not None:
        return continued_model(config.checkpoint, reader.vocab, config.dropout, config.objective, N_BINS)
    given = {name: getattr(config, name) for name in ("layers", "width", "heads", "hidden")}
    size = replace(
        SIZES[config.size or SIZE_NAMES[0]], **{name: value for name, value in given.items() if value is not None}
    )
    dropout = 0.2 if config.dropout is None else config.dropout
    return new_model(reader.vocab, size, dropout, config.objective, N_BINS, config.seed)


def run_record(
    config: Config, reader: ShardReader, batches: GenerativeBatches, model: ScGPT, recipe: Any, dtype: torch.dtype
) -> dict[str, dict[str, Any]]:
    """What `run.json` says: the settings that a resumed run must repeat, and what else there is to know."""
    from dataclasses import asdict

    import torch

    from vcc_fast.prediction.provenance import versions

    options = asdict(config)
    settings = {name: value for name, value in options.items() if name not in NOT_SETTINGS}
    settings |= {"steps": recipe.steps, "warmup": recipe.warmup, "dtype": str(dtype).removeprefix("torch.")}
    settings |= {"shards": reader.fingerprint, "drop_last": batches.drop_last, "model": model.config.to_json()}
    settings["checkpoint"] = None if model.report is None else model.report.sources
    return {"settings": settings, "options": options, "versions": versions(), "threads": torch.get_num_threads()}


def draw(loop: Pretraining) -> None:
    """Draw the curves of a run that has some."""
    from vcc_fast.report.plot_training import plot_training

    if loop.curves:
        plot_training(loop.curves, PANELS, [loop.folder.path / "curves.svg"])


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    code = run_main(build_parser, Config, run, argv)
    if code and int(os.environ.get("WORLD_SIZE", "1")) > 1:
        # The process group is still there, and gloo may abort a process that ends with it, which would hide the code.
        sys.stderr.flush()
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(main())
