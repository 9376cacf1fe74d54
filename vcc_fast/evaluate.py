"""`python -m vcc_fast.evaluate`: score predicted against real perturbed cells, beside simple baselines."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vcc_fast._options import add_common_options, make_parser, positive_int, require_choice, require_input, run_main
from vcc_fast.errors import UsageError

if TYPE_CHECKING:
    from vcc_fast.evaluation.result import Evaluation

SPACES = ("lognorm", "counts")
PROFILES = ("pseudobulk", "vcc2025", "vcc2025-leaderboard", "vcc2026", "full")

DESCRIPTION = """\
Score predicted against real perturbed cells, beside simple baselines.

Profiles (--profile):
  pseudobulk: mean profiles in lognorm space and their changes from the real controls; controls in the
    prediction are not used and need not be there
  vcc2025: overlap_at_N, mae and discrimination_score_l1 as cell-eval 0.8.2, and the normalised score against its
    cell-mean baseline; each file's changes are measured from its own controls
  vcc2025-leaderboard: the same as the 2025 leaderboard ran it (cell-eval 0.6.6, pdex 0.1.27)
  vcc2026: the six metrics of cell-eval2's preset, of counts, and where they stand between a mean response (0) and one
    half of the real cells as a prediction of the other (1)
  full: every metric of cell-eval 0.8.2 (clustering_agreement with the extra vcc-fast[clustering] only)
Baselines are fitted on --adata-train: perturbed means (each perturbation, or each cell, with the same weight), the
CRISPR-informed mean, matching mean and additive for perturbations of several genes, bilinear and linear ridge on PCA
features of the training file; "no change" is the control mean. Without it there are the scorer's own baseline and the
mean of the other perturbations, both of the real file, which no model could know, and so labelled oracle, as is the
split-half ceiling: one half of a perturbation's real cells as a prediction of the other. The model is compared with the
best baseline of each metric (mean difference, bootstrap interval). `vcc-fast baseline` writes baselines as files.
Perturbations are matched by name, in which "ctrl" parts and the order of genes do not count: A+ctrl is A, B+A is A+B.

Written to --outdir: results.csv (the model, one row a perturbation), baselines.csv (the same for the baselines),
agg_results.csv (the model's distribution over perturbations), model_vs_baseline.csv (the comparison), de_genes.csv
(each perturbation's DE genes by rank, and where they come from), summary.json (settings, numbers of cells and genes,
which controls changes are measured from, every predictor's mean of each metric, how files were matched, warnings),
report.html (all of it to look at, one file that needs no network), and drawings: changes.png and changes.svg
(predicted against real changes), distributions.png and distributions.svg (each metric over perturbations),
discrimination.png and discrimination.svg (ranks of own truths). All but pseudobulk: volcano.png and volcano.svg (fold
changes and p-values), real_de.csv and pred_de.csv (rank-sum tests, as `cell-eval run --de-real --de-pred` reads them),
baseline_diff.csv (scores as `cell-eval score`), vcc2026: scaled.csv (each number, the two ends of its scale, the scaled
score). An undefined value is an empty field (NaN in tables laid out as cell-eval's), and null in summary.json."""

EXAMPLES = """\
  python -m vcc_fast.evaluate --adata-pred pred.h5ad --adata-real real.h5ad --outdir scores
  python -m vcc_fast.evaluate -ap pred.h5ad -ar real.h5ad -o scores --profile vcc2025 --real-space counts
  python -m vcc_fast.evaluate -ap pred_counts.h5ad -ar real.h5ad -o scores --profile vcc2026 --adata-train train.h5ad"""


@dataclass(kw_only=True)
class Config:
    """Everything that an evaluation depends on."""

    adata_pred: str | Path
    """Predicted cells, or pseudobulk profiles, of the same genes (`.h5ad`)."""
    adata_real: str | Path
    """Real perturbed cells and controls (`.h5ad`)."""
    outdir: str | Path
    """Folder for the results; made if it is not there."""
    adata_train: str | Path | None = None
    """Training cells that baselines are fitted on, in the real file's space."""
    profile: str = "pseudobulk"
    """Which metrics, by whose rules: one of `PROFILES`."""
    metrics: str | tuple[str, ...] | None = None
    """Metrics instead of the profile's, joined by commas."""
    controls: str | None = None
    """What the prediction's changes are measured from: own or reference controls; None takes the profile's."""
    extra_controls: str = "error"
    """What to do where the prediction has controls that are not used: error or ignore."""
    scaling: bool = True
    """Place the numbers of vcc2026 between its baseline and its replicate."""
    pert_col: str = "target_gene"
    """Column of `obs` that names the perturbation; where a prediction of `predict` lacks it, `target_gene`."""
    control_pert: str = "non-targeting"
    """Its value for control cells."""
    input_type: str | None = None
    """Space of both files."""
    pred_space: str | None = None
    """Space of the prediction; lognorm by default."""
    real_space: str | None = None
    """Space of the real file; lognorm by default."""
    layer: str | None = None
    """Layer of the real and the training file to read in place of `X`."""
    target_sum: float | str | None = None
    """Sum that counts are scaled to, or median; None takes what the files record, else the profile's rule."""
    rescale: bool = False
    """Bring lognorm files that record different sums to one."""
    guess_like_cell_eval: bool = False
    """Guess spaces and scales as cell-eval does."""
    missing_perts: str = "error"
    """What to do where the prediction lacks a perturbation: error or skip."""
    crispr: str = "i"
    """Interference ("i") or activation ("a"), for the CRISPR-informed mean."""
    baselines: bool = True
    """Give the baselines."""
    ceiling: bool = True
    """Give the split-half ceiling."""
    num_threads: int | None = None
    """Threads of the rank-sum tests; None is one a core."""
    memory: float = 2.0
    """GiB that cells' values may take in memory; what is more goes to temporary files."""
    report: bool = True
    """Write drawings and report.html beside the tables."""
    overwrite: bool = False
    """Replace results in `outdir`."""
    quiet: bool = False
    """No table and no progress."""

    def __post_init__(self) -> None:
        for option, path in (("--adata-pred", self.adata_pred), ("--adata-real", self.adata_real)):
            require_input(option, path)
        if self.adata_train is not None:
            require_input("--adata-train", self.adata_train)
        require_choice("--profile", self.profile, PROFILES)
        require_choice("--extra-controls", self.extra_controls, ["error", "ignore"])
        require_choice("--crispr", self.crispr, ["i", "a"])
        if self.controls is not None:
            require_choice("--controls", self.controls, ["own", "reference"])
        if isinstance(self.metrics, str):
            self.metrics = tuple(name.strip() for name in self.metrics.split(",") if name.strip())
        require_choice("--missing-perts", self.missing_perts, ["error", "skip"])
        for name in ("input_type", "pred_space", "real_space"):
            if getattr(self, name) is not None:
                require_choice(f"--{name.replace('_', '-')}", getattr(self, name), SPACES)
        for name in ("pred_space", "real_space"):
            given = getattr(self, name)
            if self.input_type and given and given != self.input_type:
                option = name.replace("_", "-")
                raise UsageError(f"--input-type {self.input_type} sets both spaces, but --{option} is {given}")
        declared = (self.input_type, self.pred_space, self.real_space, self.target_sum)
        if self.guess_like_cell_eval and any(declared):
            raise UsageError("--guess-like-cell-eval guesses spaces and scales: leave out what declares them, or it")
        for name in ("pred_space", "real_space"):
            default = "counts" if self.profile == "vcc2026" else "lognorm"
            setattr(self, name, getattr(self, name) or self.input_type or default)
        if not 0 < self.memory < float("inf"):
            raise UsageError(f"--memory must be a number of GiB above 0, not {self.memory}")
        if self.target_sum not in (None, "median") and not 0 < self.target_sum < float("inf"):
            raise UsageError(f"--target-sum must be a number above 0 or median, not {self.target_sum}")


def build_parser() -> argparse.ArgumentParser:
    """The options of this command."""
    parser = make_parser("python -m vcc_fast.evaluate", DESCRIPTION, EXAMPLES)
    files = parser.add_argument_group("files")
    files.add_argument("-ap", "--adata-pred", required=True, metavar="P.h5ad", help="predicted cells or pseudobulk")
    files.add_argument("-ar", "--adata-real", required=True, metavar="R.h5ad", help="real perturbed cells and controls")
    files.add_argument("-o", "--outdir", required=True, metavar="DIR", help="folder for the results")
    files.add_argument(
        "--adata-train", metavar="T.h5ad", help="training cells that baselines are fitted on, in the real space"
    )
    files.add_argument(
        "--no-report",
        action="store_false",
        dest="report",
        help="tables and summary only (by default also drawings and report.html)",
    )
    files.add_argument("--overwrite", action="store_true", help="replace results that are in --outdir")

    data = parser.add_argument_group("what the files hold")
    data.add_argument(
        "--pert-col", default="target_gene", metavar="NAME",
        help="column of obs with the perturbation; a prediction of predict that lacks it is read from target_gene",
    )  # fmt: skip
    data.add_argument("--control-pert", default="non-targeting", metavar="NAME", help="its value for control cells")
    data.add_argument("--input-type", choices=SPACES, help="space of both files")
    data.add_argument(
        "--pred-space", choices=SPACES, help="space of the prediction [default: lognorm; vcc2026: counts]"
    )
    data.add_argument("--real-space", choices=SPACES, help="space of the real file [default: lognorm; vcc2026: counts]")
    data.add_argument("--layer", metavar="NAME", help="layer of the real and the training file to read in place of X")
    data.add_argument(
        "--target-sum", type=_target_sum, metavar="N|median",
        help="sum that a cell's counts are scaled to before log1p; median is that of the real file's cells [default: "
        "what a file records, else 10000 for pseudobulk and each file's own median, as cell-eval, for the others]",
    )  # fmt: skip
    data.add_argument(
        "--rescale", action="store_true",
        help="bring lognorm files that record different sums to one scale, instead of an error",
    )  # fmt: skip
    data.add_argument(
        "--guess-like-cell-eval", action="store_true",
        help="take for counts what has no fractional part, and scale counts to each file's own median, as cell-eval",
    )  # fmt: skip
    data.add_argument(
        "--missing-perts", choices=["error", "skip"], default="error",
        help="where the prediction lacks a perturbation of the real file: stop, or score the others",
    )  # fmt: skip

    how = parser.add_argument_group("evaluation")
    how.add_argument("--profile", choices=PROFILES, default="pseudobulk", help="which metrics, by whose rules")
    how.add_argument(
        "--metrics", metavar="A,B", help="these metrics of the profile's scorer, instead of its own choice"
    )
    how.add_argument(
        "--controls", choices=["own", "reference"],
        help="measure the prediction's changes from its own controls or from the real file's [default: own for "
        "vcc2025, vcc2025-leaderboard and full, reference for the others]",
    )  # fmt: skip
    how.add_argument(
        "--extra-controls", choices=["error", "ignore"], default="error",
        help="where the real file's controls are used for both sides and the prediction has some too",
    )  # fmt: skip
    how.add_argument(
        "--no-scaling", action="store_false", dest="scaling",
        help="vcc2026: leave out the scale between baseline and replicate, more than half of the work",
    )  # fmt: skip
    how.add_argument(
        "--crispr", choices=["i", "a"], default="i",
        help="interference or activation: the CRISPR-informed mean has the targeted gene's value x 0 or x 2",
    )  # fmt: skip
    how.add_argument(
        "--no-baselines", action="store_false", dest="baselines",
        help="leave out the baselines, but for a scorer's own (the cell mean of vcc2025, the mean response that "
        "vcc2026 scales from)",
    )  # fmt: skip
    how.add_argument(
        "--no-ceiling", action="store_false", dest="ceiling",
        help="leave out the split-half ceiling, for which the real cells are measured once more",
    )  # fmt: skip
    how.add_argument(
        "--num-threads", type=positive_int, metavar="N",
        help="threads of the rank-sum tests [default: one a core]; no number depends on it",
    )  # fmt: skip
    how.add_argument(
        "--memory", type=float, default=2.0, metavar="GIB",
        help="what cells' values may take in memory [default: %(default)g]; a file that needs more than half of it, at "
        "8 bytes a value, goes to a temporary file (TMPDIR); no number depends on it",
    )  # fmt: skip
    add_common_options(parser)
    return parser


def _target_sum(text: str) -> float | str:
    """Type of --target-sum."""
    if text == "median":
        return text
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a number above 0 or median, not {text!r}") from None


def run(config: Config) -> Evaluation:
    """Evaluate, write the files, print the table."""
    from vcc_fast.evaluation.api import evaluate_anndata
    from vcc_fast.report.evaluation_files import ALL_FILES, save_evaluation
    from vcc_fast.report.files import prepare_outdir
    from vcc_fast.report.scores import format_scores
    from vcc_fast.report.terminal import write

    outdir = Path(config.outdir)
    prepare_outdir(outdir, ALL_FILES, config.overwrite)
    result = evaluate_anndata(
        config.adata_pred,
        config.adata_real,
        config.adata_train,
        pert_col=config.pert_col,
        control_pert=config.control_pert,
        pred_space=config.pred_space,
        real_space=config.real_space,
        layer=config.layer,
        target_sum=config.target_sum,
        rescale=config.rescale,
        guess_like_cell_eval=config.guess_like_cell_eval,
        profile=config.profile,
        metrics=config.metrics,
        controls=config.controls,
        missing_perts=config.missing_perts,
        extra_controls=config.extra_controls,
        scaling=config.scaling,
        crispr=config.crispr,
        baselines=config.baselines,
        ceiling=config.ceiling,
        num_threads=config.num_threads,
        memory=int(config.memory * 2**30),
        quiet=config.quiet,
    )
    given = {"adata_pred": config.adata_pred, "adata_real": config.adata_real, "adata_train": config.adata_train}
    result.summary["files"] = {name: None if path is None else str(path) for name, path in given.items()}
    files = save_evaluation(result, outdir, report=config.report)
    if not config.quiet:
        write(format_scores(result.summary, sys.stdout))
        write(f"\nwrote to {outdir}: {', '.join(path.name for path in files)}")
    return result


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code.

    Parameters
    ----------
    argv
        Arguments after the program's name; the process's own by default.
    """
    return run_main(build_parser, Config, run, argv)


if __name__ == "__main__":
    sys.exit(main())
