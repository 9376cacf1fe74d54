"""`python -m vcc_fast.submit`: predicted cells -> a `.vcc` for the Virtual Cell Challenge, checked by its rules first.

The stages, each a file of `vcc_fast/submission/`:

1. editions, lists           the rules; the official genes, targets and contexts
2. source                    the files of predictions, opened, their labels read
3. checking                  label_checks, then value_checks in one pass; every broken rule is told at once
4. package                   h5ad_image, archive: the two members, streamed and renamed when whole
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vcc_fast._options import add_common_options, make_parser, positive_int, positive_int_or, run_main
from vcc_fast.submission.config import Config
from vcc_fast.submission.editions import EDITIONS

__all__ = ["Config", "Result", "build_parser", "main", "run"]

# zstd gains little from more, and each takes memory of its own.
MAX_THREADS = 8

DESCRIPTION = """\
Check predicted cells against the rules of the Virtual Cell Challenge, and write the file to upload.

            2025                                        2026
  values    lognorm (log1p of scaled counts)            raw counts, at most 1,000,000 a cell
  cells     at most 200,000, any number a target        at most 400,000, exactly 400 of every target and context
  controls  must be there ("non-targeting")             must not be there
  contexts  none                                        in obs["context"]: A, B, C (validation), D, E, F (final)
  genes     18,080, in the list's order                 18,533, in the list's order

Every rule is looked at before anything is written, and all that are broken are listed at once: what, where, what is
required, what to do. Genes in another order are put in the list's, and said. Then OUT.vcc is written through
OUT.vcc.tmp: it is there whole or not at all. A block of cells is in memory at a time.

Predictions are lognorm. For 2026 make counts of them first: `vcc-fast to-counts`, or predict --output-space counts.
Predict each context from its own controls (predict --context A), then give all files here."""

EXAMPLES = """\
  vcc-fast submit --edition 2025 --pred predicted.h5ad --genes gene_names.csv \\
      --pert-counts pert_counts_Validation.csv -o mine.vcc
  vcc-fast submit --edition 2026 --pred A.h5ad B.h5ad C.h5ad --genes gene_names.csv --pert-counts pert_counts.csv \\
      --dry-run
  vcc-fast submit --edition 2026 --pred all.h5ad --genes gene_names.csv --pert-counts pert_counts.csv \\
      --contexts D,E,F -o final.vcc"""


@dataclass(frozen=True)
class Result:
    """What was checked and written."""

    output: Path | None
    """The file; None after a dry run."""
    n_cells: int
    n_genes: int
    n_values: int
    """Values that are stored, or would be."""
    contexts: tuple[str, ...]


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser("vcc-fast submit", DESCRIPTION, EXAMPLES)
    files = parser.add_argument_group("files")
    files.add_argument("--edition", required=True, choices=tuple(EDITIONS), help="whose rules")
    files.add_argument(
        "--pred",
        required=True,
        nargs="+",
        metavar="FILE.h5ad",
        help="predictions; several are joined. 2026: contexts are in obs[--context-col]; files without that column, "
        "one a context, are taken in the order of --contexts",
    )
    files.add_argument("--genes", required=True, metavar="FILE.csv", help="gene_names.csv, with or without a header")
    files.add_argument(
        "--pert-counts",
        metavar="FILE.csv",
        help="the targets: pert_counts*.csv (target_gene, perhaps context and n_cells), or one name a line; "
        "required in 2026",
    )
    files.add_argument("-o", "--output", metavar="OUT.vcc", help="file to write")
    files.add_argument("--overwrite", action="store_true", help="replace OUT.vcc where it exists")
    files.add_argument("--dry-run", action="store_true", help="check everything, write nothing")
    data = parser.add_argument_group("what is in the predictions")
    data.add_argument(
        "--contexts",
        metavar="A,B,C",
        help="contexts that 2026 must cover [default: those of manifest.json beside the lists]",
    )
    data.add_argument("--pert-col", default="target_gene", metavar="NAME", help="column of obs with the target")
    data.add_argument("--context-col", default="context", metavar="NAME", help="column of obs with the context")
    data.add_argument("--control-pert", default="non-targeting", metavar="LABEL", help="label of control cells")
    data.add_argument(
        "--cells-per-pert",
        type=positive_int_or("file", "any"),
        metavar="N|file|any",
        help="cells that every target must have: a number, those of --pert-counts, or any [default: 2025 any; 2026 "
        "file where it has numbers, else 400]",
    )
    data.add_argument(
        "--input-space",
        choices=("counts", "lognorm"),
        help="what the values are; checked, never guessed. 2025 takes counts too: they are scaled to the median total "
        "and log1p is taken, as cell-eval prep does [default: 2025 lognorm, 2026 counts]",
    )
    data.add_argument("--layer", metavar="NAME", help="read this layer in place of X")
    data.add_argument("--num-threads", type=positive_int, metavar="N", help="threads of zstd [default: one a core]")
    add_common_options(parser)
    return parser


def run(config: Config) -> Result:
    """Check, and unless it is a dry run, write.

    Raises
    ------
    SubmissionError
        Rules are broken: all of them are named.
    DataError
        A list cannot be read, or the output cannot be written.
    UsageError
        The contexts are not known.
    """
    from vcc_fast._logging import logger
    from vcc_fast.submission.checking import check
    from vcc_fast.submission.package import write_archive
    from vcc_fast.submission.setup import close_all, make_panel, open_all

    panel, panel_id = make_panel(config)
    files = open_all(config, panel)
    try:
        checked = check(files, panel, config.quiet)
        n_cells = len(checked.row_values)
        logger.info(
            "every rule of the %s edition holds: %s cells x %s genes, %s values (%s a cell)",
            config.edition, f"{n_cells:,}", f"{len(panel.genes.names):,}", f"{checked.n_values:,}",
            f"{checked.n_values / max(1, n_cells):,.0f}",
        )  # fmt: skip
        output = None
        if config.dry_run:
            logger.info("nothing was written (--dry-run)")
        else:
            cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
            threads = config.num_threads or min(MAX_THREADS, cores)
            output = write_archive(
                config.output, files, panel, checked, panel_id=panel_id, threads=threads, quiet=config.quiet
            )
            logger.info("%s: %s bytes", output, f"{output.stat().st_size:,}")
    finally:
        close_all(files)
    return Result(output, n_cells, len(panel.genes.names), checked.n_values, panel.contexts)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
