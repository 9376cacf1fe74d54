"""`python -m vcc_fast.generate`: from the known genes of every cell to all of them, round by round.

1. Align the file's genes to the vocabulary; bin every cell's non-zero genes (0..50 by quantile of that cell).
2. Known: of each cell, the non-zero genes among `known_genes`, or a seeded share of its non-zero genes; and `<cls>`.
3. Unknown: every other gene of the vocabulary in the file, or only those that are not zero in that cell.
4. `steps` rounds of `vcc_fast.model.generation`: the most confident unknown genes become known, with their rounded bin.
5. Compare with the bins that were hidden, and write bins and rounds, all at once or not at all.

scGPT's paper describes generation in rounds and its code has none: rounds, confidence and what counts as known are
this package's choice.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vcc_fast._options import (
    add_common_options,
    add_device_options,
    make_parser,
    positive_int,
    require_choice,
    require_input,
    run_main,
)
from vcc_fast.errors import DataError, UsageError
from vcc_fast.prediction.cell_file import copy_matrix, scratch_folder, task_model, task_report
from vcc_fast.prediction.cell_options import CellConfig, add_cell_options, add_file_options
from vcc_fast.prediction.estimate import TOKENS_PER_BATCH

if TYPE_CHECKING:
    from vcc_fast.data.h5ad import H5adFile
    from vcc_fast.model.scgpt import ScGPT
    from vcc_fast.prediction.known_genes import Tally

ROUNDS = "generated_in_round"
SETTINGS = (
    "layer", "input_space", "ensembl_col", "steps", "known_fraction", "unknown", "binning", "batch_size", "seed",
)  # fmt: skip
BLOCK_ROWS = 256


@dataclass(kw_only=True)
class Config(CellConfig):
    """Options of the command. The checkpoint must be a foundation checkpoint."""

    steps: int
    """Rounds."""
    known_genes: str | Path | None = None
    """File with a gene name of the dataset a line: these are known where they are not zero."""
    known_fraction: float | None = None
    """Share of each cell's non-zero genes that is known, drawn from (seed, row) alone."""
    unknown: str = "all"
    """"all": every other gene is generated; "expressed": those that are not zero in the cell."""

    def __post_init__(self) -> None:
        super().__post_init__()
        require_choice("--unknown", self.unknown, ("all", "expressed"))
        if self.known_genes is not None:
            require_input("--known-genes", self.known_genes)
        if (self.known_genes is None) == (self.known_fraction is None):
            raise UsageError("give what is known: either --known-genes FILE or --known-fraction R")
        if self.known_fraction is not None and not 0 < self.known_fraction < 1:
            raise UsageError(f"--known-fraction must be between 0 and 1, both excluded, not {self.known_fraction}")
        if not isinstance(self.steps, int) or self.steps < 1:
            raise UsageError(f"--steps must be a whole number of at least 1, not {self.steps!r}")


@dataclass
class Result:
    """What a run did."""

    cells: int
    """Number of cells."""
    known: int
    """Known genes, over all cells."""
    generated: int
    """Generated genes, over all cells."""
    cells_without_known: int
    """Cells that were generated from `<cls>` alone."""
    hidden: int
    """Generated genes whose own bin was not zero, so that it can be compared."""
    hidden_error: float
    """Mean |generated - own bin| over these; NaN where there are none."""
    constant_error: float
    """The same if each of them got the mean bin of its cell's known genes."""
    report: dict[str, Any]
    """Settings, checkpoint and alignment, as the output's `uns["vcc_fast"]` has them."""


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser(
        "python -m vcc_fast.generate",
        "Generate the unknown genes of every cell from its known ones, in K rounds.\n\n"
        "In each round the model predicts every gene that is still unknown, twice: from the gene's own token, and\n"
        "from the cell's embedding. Those on which both agree best become known, with the first prediction rounded to\n"
        "a bin, and are seen by the next round; after round K all genes are known. scGPT's paper describes generation\n"
        "in rounds and its code has none, so this rule is this package's choice. One round is scGPT's single pass.\n\n"
        "Needs a foundation checkpoint (scGPT whole-human): flag_encoder, the plain decoder and mvc_decoder. It was\n"
        "pre-trained on non-zero genes, so a generated bin reads: how high this gene is, if it is expressed.\n\n"
        "The output's X holds bins (0..50, ranks within a cell; not counts, not lognorm),\n"
        "layers['generated_in_round'] the round (0: known, or not generated), var['in_vocabulary'] what could\n"
        "be, uns['vcc_fast'] settings and reports. Where a generated gene's own value was hidden, its bin is compared\n"
        "with the generated one and reported.",
        "  python -m vcc_fast.generate --checkpoint scGPT_human --adata cells.h5ad -o out.h5ad --steps 4 \\\n"
        "      --known-fraction 0.5 --unknown expressed\n"
        "  python -m vcc_fast.generate --checkpoint scGPT_human --adata panel.h5ad -o out.h5ad --steps 8 \\\n"
        "      --known-genes panel_genes.txt",
    )
    add_file_options(parser, "scGPT foundation checkpoint")
    task = parser.add_argument_group("generation")
    task.add_argument("--steps", type=positive_int, required=True, metavar="K", help="rounds; each is a forward pass")
    task.add_argument(
        "--known-genes",
        metavar="FILE.txt",
        help="names of the dataset's genes, one a line: known in every cell in which they are not zero",
    )
    task.add_argument(
        "--known-fraction", type=float, metavar="R", help="known is this share of each cell's non-zero genes, at random"
    )
    task.add_argument(
        "--unknown",
        default="all",
        metavar="all|expressed",
        help="generate every other gene of the vocabulary in the file, or those that are not zero in the cell",
    )
    add_cell_options(parser, "the known share")
    add_device_options(parser)
    add_common_options(parser)
    return parser


def run(config: Config) -> Result:
    """Generate every cell and write the output.

    Raises
    ------
    VccFastError
        What is wrong with the options, the data or the checkpoint.
    """
    from vcc_fast.errors import WeightsError
    from vcc_fast.model.parts import generation_problem

    with task_model(config) as model:
        problem = generation_problem(model.config)
        if problem:
            raise WeightsError(problem)
        result = _generate(config, model)
    _say(config, result)
    return result


def _generate(config: Config, model: ScGPT) -> Result:
    import numpy as np
    from scipy import sparse

    from vcc_fast._logging import logger
    from vcc_fast._progress import Progress
    from vcc_fast.data.h5ad_write import H5adWriter
    from vcc_fast.prediction.binned import BinnedCells
    from vcc_fast.prediction.known_genes import Tally, generate_batch, read_gene_names, split_cell

    tally = Tally()
    with BinnedCells(
        config.adata, model.vocab, layer=config.layer, input_space=config.input_space, n_bins=model.config.n_bins,
        gene_aliases=config.gene_aliases, ensembl_col=config.ensembl_col, binning=config.binning, seed=config.seed,
        num_threads=config.num_threads or 0,
    ) as cells, scratch_folder(config.output) as scratch:  # fmt: skip
        _refuse_repeated(cells.file)
        for line in cells.alignment.summary():
            logger.info(line)
        n_cells, n_vars, n_columns = cells.file.n_obs, cells.file.n_vars, len(cells.columns)
        known_genes = config.known_fraction
        if config.known_genes is not None:
            known_genes = read_gene_names(config.known_genes, cells.file.var_names)[cells.columns]
        batch_size = config.batch_size
        if batch_size == "auto":
            batch_size = max(1, TOKENS_PER_BATCH // (n_columns + 1))
        # Takes the vocabulary's genes to the file's own columns; the other columns stay 0.
        spread = sparse.csr_matrix(
            (np.ones(n_columns, dtype=np.float32), (np.arange(n_columns), cells.columns)), shape=(n_columns, n_vars)
        )
        var = cells.file.var.assign(in_vocabulary=cells.alignment.in_vocab)
        files = scratch / "values.h5ad", scratch / "rounds.h5ad"
        with (
            H5adWriter(files[0], n_vars, var) as values_file,
            H5adWriter(files[1], n_vars, var) as rounds_file,
            Progress(n_cells, "generate", quiet=config.quiet) as progress,
        ):
            for start, block in cells.blocks(BLOCK_ROWS):
                for first in range(0, block.shape[0], batch_size):
                    own = block[first : first + batch_size].toarray()
                    splits = [
                        split_cell(np.flatnonzero(bins), row, n_columns, known_genes, config.unknown, config.seed)
                        for row, bins in enumerate(own, start + first)
                    ]
                    values, rounds = generate_batch(model, own, splits, cells.token_ids, config.steps)
                    tally.add(own, values, splits)
                    values_file.append(sparse.csr_matrix(values) @ spread)
                    rounds_file.append(sparse.csr_matrix(rounds) @ spread)
                    progress.update(len(splits))
            result = _result(n_cells, tally, task_report("generate", config, SETTINGS, model, cells.alignment))
            values_file.finish(cells.file.obs(), {"vcc_fast": result.report})
            rounds_file.finish(cells.file.obs([]), {})
        copy_matrix(files[1], "X", files[0], f"layers/{ROUNDS}")
        os.replace(files[0], config.output)
    return result


def _refuse_repeated(file: H5adFile) -> None:
    """The output's cells need names of their own, and hours of generation must not end with that."""
    seen: set[str] = set()
    repeated = sorted({name for name in file.obs_names if name in seen or seen.add(name)})
    if repeated:
        raise DataError(
            f"{file.path}: {len(repeated):,} names of cells (obs_names) repeat "
            f"({', '.join(map(repr, repeated[:5]))}{', ...' if len(repeated) > 5 else ''}); give every cell a name of "
            "its own, for instance with adata.obs_names_make_unique()"
        )


def _result(n_cells: int, tally: Tally, report: dict[str, Any]) -> Result:
    mean = [float("nan") if not tally.hidden else total / tally.hidden for total in (tally.error, tally.constant)]
    counts = {
        "cells": n_cells,
        "known": tally.known,
        "generated": tally.generated,
        "cells_without_known": tally.without_known,
        "hidden": tally.hidden,
        "hidden_error": mean[0],
        "constant_error": mean[1],
    }
    return Result(**counts, report=report | counts | {"space": "bins"})


def _say(config: Config, result: Result) -> None:
    from vcc_fast._logging import logger

    if result.cells_without_known:
        logger.warning(
            "%d of %d cells have no known gene and were generated from <cls> alone",
            result.cells_without_known, result.cells,
        )  # fmt: skip
    if result.hidden:
        logger.info(
            "%s hidden bins: generated ones differ by %.2f on average; the mean bin of the cell's known genes by %.2f",
            f"{result.hidden:,}", result.hidden_error, result.constant_error,
        )  # fmt: skip
    logger.info("wrote %s: %d cells, %s genes generated in %d rounds", config.output, result.cells,
                f"{result.generated:,}", config.steps)  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    raise SystemExit(main())
