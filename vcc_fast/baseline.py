"""`python -m vcc_fast.baseline`: write a simple baseline as a prediction file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vcc_fast._options import add_common_options, make_parser, positive_int, require_choice, require_input, run_main
from vcc_fast.errors import UsageError

KINDS = (
    "no-change", "mean-by-perturbation", "mean-by-cell", "crispr-informed-mean", "matching-mean", "additive",
    "bilinear-ridge", "linear",
)  # fmt: skip
DEFAULT_CELLS_PER_PERT = 100

DESCRIPTION = """\
Write a simple baseline as a prediction file, to be scored and submitted as a model's.

It is fitted on --adata-train and sees no truth. C is the mean of the control cells, M a training perturbation's mean,
lognorm; a change is a mean minus that of the training file's own controls (of --controls where it has none).

  no-change              C
  mean-by-perturbation   mean of all M, each with the same weight
  mean-by-cell           mean of all perturbed training cells
  crispr-informed-mean   mean-by-perturbation, the targeted gene x 0 (--crispr i) or x 2 (--crispr a)
  matching-mean          mean of M of each targeted gene alone; a gene that was not perturbed counts with the mean
  additive               C + the changes of each targeted gene alone; a gene that was not perturbed adds the mean change
  bilinear-ridge         C + c + G K p: c the mean training change, G the top 10 PCA scores of the training means, p the
                         targeted gene's row of them (the sum for several), K by ridge (0.1) on both sides
  linear                 C + c + W p: each gene's change by ridge (0.1) on p

Cells are control cells, the same ones for every perturbation, drawn with --seed. --emit resampled keeps or fills each
gene's values so that its mean is the baseline's, up to sampling, and cells differ as control cells do; --emit shifted
adds the change to every value and cuts at 0 (every zero of a rising gene is lifted, which tests of single genes take
for a strong effect). Where all changes are 0, cells stay as they are.

OUTPUT holds
  X                lognorm, genes as in the training file; `vcc-fast to-counts` draws counts
  obs              target_gene (the perturbation), control_cell (the cell it starts from)
  uns["vcc_fast"]  the baseline, settings, seed, target sum, what was read, warnings
It appears whole or not at all, and is the same to the byte for the same files, options and seed."""

EXAMPLES = """\
  python -m vcc_fast.baseline --kind bilinear-ridge --adata-train adata_Training.h5ad \\
      --perts-file pert_counts_Validation.csv -o ridge.h5ad
  python -m vcc_fast.baseline --kind additive --adata-train norman.h5ad --input-space lognorm --crispr a \\
      --perts KLF1+CEBPA --cells-per-pert 300 -o additive.h5ad"""


@dataclass(kw_only=True)
class Config:
    """Options of the task."""

    kind: str
    """One of `KINDS`."""
    adata_train: str | Path
    """Training cells (`.h5ad`)."""
    output: str | Path
    """File to write (`.h5ad`)."""
    controls: str | Path | None = None
    """Control cells that predictions start from; those of the training file where None."""
    perts: Sequence[str] | None = None
    """Perturbations; "A+B" hits two genes."""
    perts_file: str | Path | None = None
    """CSV or TSV of perturbations, with or without numbers of cells."""
    cells_per_pert: int | None = None
    """Cells to write for each; None takes the perts file's numbers, else 100."""
    pert_col: str = "target_gene"
    """Column of `obs` with the perturbation."""
    control_pert: str = "non-targeting"
    """Its value for control cells."""
    input_space: str = "counts"
    """What the values of both files are: counts or lognorm."""
    target_sum: float | None = None
    """Sum that counts are scaled to, 10000 by default; of lognorm files, the sum that they are of."""
    layer: str | None = None
    """Layer to read in place of `X`."""
    crispr: str = "i"
    """Interference ("i") or activation ("a")."""
    emit: str = "resampled"
    """How cells are made: resampled or shifted."""
    include_controls: bool = False
    """Append the control cells, in lognorm."""
    seed: int = 0
    """Seed of every draw."""
    overwrite: bool = False
    """Replace an existing output."""
    quiet: bool = False
    """No progress."""

    def __post_init__(self) -> None:
        require_choice("--kind", self.kind, KINDS)
        require_input("--adata-train", self.adata_train)
        if self.controls is not None:
            require_input("--controls", self.controls)
        if bool(self.perts) == bool(self.perts_file):
            raise UsageError("--perts or --perts-file, one of them, must say which perturbations to predict")
        if self.perts_file is not None:
            require_input("--perts-file", self.perts_file)
        require_choice("--input-space", self.input_space, ["counts", "lognorm"])
        require_choice("--crispr", self.crispr, ["i", "a"])
        require_choice("--emit", self.emit, ["resampled", "shifted"])
        if self.target_sum is not None and not 0 < self.target_sum < float("inf"):
            raise UsageError(f"--target-sum must be a number above 0, not {self.target_sum}")
        if self.cells_per_pert is not None and self.cells_per_pert < 1:
            raise UsageError(f"--cells-per-pert must be at least 1, not {self.cells_per_pert}")
        if self.seed < 0:
            raise UsageError(f"--seed must be at least 0, not {self.seed}")
        output = Path(self.output)
        if not output.parent.is_dir():
            raise UsageError(f"--output: there is no folder {str(output.parent)!r}; make it first")
        if output.exists() and not self.overwrite:
            raise UsageError(f"--output {output} exists: replace it with --overwrite, or choose another name")
        if output.is_dir():
            raise UsageError(f"--output {output} is a folder; a file is needed")
        if any(path is not None and output.exists() and output.samefile(path) for path in self._inputs()):
            raise UsageError(f"--output {output} is one of the files that are read; choose another name")

    def _inputs(self) -> tuple:
        return self.adata_train, self.controls, self.perts_file


def build_parser() -> argparse.ArgumentParser:
    """The options of this command."""
    parser = make_parser("python -m vcc_fast.baseline", DESCRIPTION, EXAMPLES)
    what = parser.add_argument_group("baseline")
    what.add_argument("--kind", required=True, choices=KINDS, metavar="KIND", help="which one, of those above")
    what.add_argument(
        "--crispr", choices=["i", "a"], default="i",
        help="interference or activation, for crispr-informed-mean",
    )  # fmt: skip
    what.add_argument("--emit", choices=["resampled", "shifted"], default="resampled", help="how cells are made")

    data = parser.add_argument_group("data")
    data.add_argument("--adata-train", required=True, metavar="T.h5ad", help="training cells, perturbed and control")
    data.add_argument(
        "--controls", metavar="C.h5ad",
        help="control cells of the screen to predict, of the same genes [default: those of --adata-train]",
    )  # fmt: skip
    data.add_argument("--pert-col", default="target_gene", metavar="NAME", help="column of obs with the perturbation")
    data.add_argument("--control-pert", default="non-targeting", metavar="NAME", help="its value for control cells")
    data.add_argument(
        "--input-space", choices=["counts", "lognorm"], default="counts", help="what the values of both files are"
    )
    data.add_argument(
        "--target-sum", type=float, metavar="N",
        help="sum that a cell's counts are scaled to before log1p; of lognorm files, the sum that they are of "
        "[default: 10000; for lognorm what the file records]",
    )  # fmt: skip
    data.add_argument("--layer", metavar="NAME", help="layer to read in place of X")

    perts = parser.add_argument_group("perturbations")
    perts.add_argument("--perts", nargs="+", metavar="GENE", help="genes to perturb; A+B is two at once")
    perts.add_argument(
        "--perts-file", metavar="FILE",
        help="CSV or TSV of them: the challenge's pert_counts_*.csv (target_gene, n_cells), two columns, or one",
    )  # fmt: skip
    perts.add_argument(
        "--cells-per-pert", type=positive_int, metavar="N",
        help=f"cells to write for each [default: the perts file's numbers, else {DEFAULT_CELLS_PER_PERT}]",
    )  # fmt: skip

    out = parser.add_argument_group("output")
    out.add_argument("-o", "--output", required=True, metavar="OUT.h5ad", help="file to write")
    out.add_argument("--include-controls", action="store_true", help="append the control cells, in lognorm")
    out.add_argument("--seed", type=int, default=0, metavar="N", help="seed of every draw [default: 0]")
    out.add_argument("--overwrite", action="store_true", help="replace an existing output")
    add_common_options(parser)
    return parser


def run(config: Config) -> dict[str, Any]:
    """Fit, write, and say what was written; returns the file's record."""
    from dataclasses import replace

    from vcc_fast._logging import logger
    from vcc_fast.data.perturbations import parse_perts, read_perts_file
    from vcc_fast.evaluation.baseline_file import Request, write_baseline
    from vcc_fast.prediction.provenance import fingerprint

    control = config.control_pert
    if config.perts_file is not None:
        perts = read_perts_file(config.perts_file, control=control)
    else:
        perts = parse_perts(config.perts, control=control)
    if config.cells_per_pert is not None:
        perts = [replace(pert, n_cells=config.cells_per_pert) for pert in perts]
    request = Request(
        kind=config.kind, perts=perts, default_cells=DEFAULT_CELLS_PER_PERT, pert_col=config.pert_col, control=control,
        input_space=config.input_space, target_sum=config.target_sum, layer=config.layer, crispr=config.crispr,
        emit=config.emit, include_controls=config.include_controls, seed=config.seed, quiet=config.quiet,
    )  # fmt: skip
    read = {"adata_train": config.adata_train, "controls": config.controls}
    origin = {"read": {name: fingerprint(Path(path)) for name, path in read.items() if path is not None}}
    record = write_baseline(config.adata_train, config.controls, config.output, request, origin)
    n_cells = sum(map(request.n_cells, perts))
    logger.info("%s: %s, %d perturbations, %d cells", config.output, record["baseline"], len(perts), n_cells)
    return record


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Parameters
    ----------
    argv
        Arguments after the program's name; the process's own by default.
    """
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
