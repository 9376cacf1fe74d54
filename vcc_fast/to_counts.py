"""`python -m vcc_fast.to_counts`: lognorm predictions -> whole counts, or the amplitude that fits real changes best.

The stages, in `vcc_fast/submission/`: counts_config (options), counts_input (predictions matched with their control
cells), counts_file (blocks in, blocks out). The mathematics is in `vcc_fast/data/`: counts, control_counts, amplitude.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from vcc_fast._options import add_common_options, make_parser, run_main
from vcc_fast.data.count_methods import METHODS
from vcc_fast.submission.counts_config import LIBRARIES, Config

if TYPE_CHECKING:
    from vcc_fast.data.amplitude import ScaleFit

__all__ = ["Config", "build_parser", "main", "run"]

DESCRIPTION = """\
Turn predicted lognorm values into raw counts, cell by cell.

A cell's expected counts are its prediction in linear scale, scaled to the library size (total counts over the
predicted genes) of a real control cell: the one that it started from, obs["control_cell"], which predict writes; for
files without it, one drawn from the controls. Whole counts of that expectation come from one of these methods:
  stochastic   rounded down or up at random, so that the mean is kept: the least noise. Cells differ in what their
               predictions differ in
  multinomial  molecules drawn in proportion: the sampling noise of real cells on top
  nb           negative binomial, its dispersion estimated from the control cells gene by gene: for predictions whose
               cells are nearly alike
  controls     the control cell's own counts, every gene times the predicted fold change of the perturbation: cells
               differ as real cells do, and no change gives back the control. Keeps the mean change of a perturbation,
               not how it differs from cell to cell
Predictions of a mean are smooth: their cells vary less than real ones, and tests for differential expression then
call thousands of genes for that alone. The spread of the result beside that of the controls is measured, recorded,
and warned of where it is low.

--scale-effect a multiplies the mean change of every perturbation (from the mean of its control cells, in lognorm) by
a. To choose a, predict perturbations whose real cells you have, and which the model did not see, and pass those cells
as --fit-scale: it prints the least-squares a with its standard error, and writes nothing.

Draws depend on (seed, cell) alone. uns["vcc_fast"] says what was done."""

EXAMPLES = """\
  vcc-fast to-counts --pred A.h5ad --controls context_A.h5ad -o A_counts.h5ad
  vcc-fast to-counts --pred held_out.h5ad --controls context_A.h5ad --fit-scale real_cells.h5ad
  vcc-fast to-counts --pred A.h5ad --controls context_A.h5ad --method controls --scale-effect 0.7 -o A_counts.h5ad"""


def build_parser() -> argparse.ArgumentParser:
    """The command's options."""
    parser = make_parser("vcc-fast to-counts", DESCRIPTION, EXAMPLES)
    files = parser.add_argument_group("files")
    files.add_argument("--pred", required=True, metavar="FILE.h5ad", help="predictions, lognorm; read in blocks")
    files.add_argument(
        "--controls", required=True, metavar="FILE.h5ad", help="control cells with raw counts: predict's --adata"
    )
    files.add_argument("--controls-layer", metavar="NAME", help="layer of that file with the counts [default: X]")
    files.add_argument("-o", "--output", metavar="OUT.h5ad", help="file to write")
    files.add_argument("--overwrite", action="store_true", help="replace OUT.h5ad where it exists")
    files.add_argument("--pert-col", default="target_gene", metavar="NAME", help="column of obs with the perturbation")
    files.add_argument("--control-pert", default="non-targeting", metavar="LABEL", help="its value for control cells")
    files.add_argument("--drop-controls", action="store_true", help="leave the prediction's control cells out")
    counts = parser.add_argument_group("counts")
    counts.add_argument("--method", default="stochastic", choices=METHODS, help="how whole counts are made (above)")
    counts.add_argument(
        "--library",
        default="auto",
        choices=LIBRARIES,
        help="library sizes: of the matched control cell, or sampled; auto is matched where obs has control_cell",
    )
    counts.add_argument("--seed", type=int, default=0, metavar="N", help="seed of every draw [default: 0]")
    effect = parser.add_argument_group("amplitude")
    effect.add_argument(
        "--scale-effect", type=float, default=1.0, metavar="A", help="multiply mean changes by A; 1 leaves them"
    )
    effect.add_argument(
        "--fit-scale",
        metavar="TRUTH.h5ad",
        help="real cells of held-out perturbations that --pred has too: print the A that fits them, write nothing",
    )
    effect.add_argument(
        "--truth-space", default="counts", choices=("counts", "lognorm"), help="what the values of TRUTH.h5ad are"
    )
    effect.add_argument(
        "--target-sum",
        type=float,
        metavar="N",
        help="the total that the lognorm values are of, for --scale-effect, --fit-scale and --method controls "
        "[default: what --pred records]",
    )
    add_common_options(parser)
    return parser


def run(config: Config) -> dict[str, Any] | ScaleFit:
    """Convert, and return the output's record; or with `fit_scale`, return the fit and print it."""
    from vcc_fast._logging import logger
    from vcc_fast.submission.counts_file import convert, fit

    if config.fit_scale is None:
        record = convert(config)
        logger.info(
            "%s: counts by %s, library sizes %s, spread %.2f of the controls'",
            config.output, config.method, record["as_counts"]["library"], record["as_counts"]["spread"],
        )  # fmt: skip
        return record
    found = fit(config)
    print(
        f"--scale-effect {found.scale:.4g}   (standard error {found.standard_error:.2g}, jackknife over "
        f"{found.n_perturbations:,} perturbations)\n"
        f"mean squared error of changes: {found.error_scaled:.4g} with it, {found.error_as_is:.4g} at 1, "
        f"{found.error_no_change:.4g} with no change"
    )
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
