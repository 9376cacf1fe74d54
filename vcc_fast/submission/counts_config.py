"""The options of `vcc-fast to-counts`, checked when they are built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vcc_fast._options import require_choice, require_input, require_seed
from vcc_fast.data.count_methods import METHODS
from vcc_fast.errors import UsageError

LIBRARIES = ("auto", "matched", "sampled")


@dataclass(kw_only=True)
class Config:
    """Options of the task."""

    pred: str | Path
    """Predictions (`.h5ad`), lognorm."""
    controls: str | Path
    """Control cells with counts (`.h5ad`): the file that predict had as `--adata`."""
    output: str | Path | None = None
    """File to write (`.h5ad`)."""
    method: str = "stochastic"
    """How whole counts are made; `vcc_fast.data.counts` describes each."""
    library: str = "auto"
    """Library sizes: of the control cell that each prediction started from ("matched", obs["control_cell"]), or of
    control cells drawn for it ("sampled"); "auto" is matched where the column is there."""
    scale_effect: float = 1.0
    """By what the mean change of every perturbation is multiplied."""
    target_sum: float | None = None
    """What the lognorm values are of; None takes what the prediction records."""
    fit_scale: str | Path | None = None
    """Real cells of perturbations that the prediction has too: fit `scale_effect` to them and write nothing."""
    truth_space: str = "counts"
    """What the values of `fit_scale` are."""
    drop_controls: bool = False
    """Leave the prediction's control cells out."""
    pert_col: str = "target_gene"
    """Column of obs with the perturbation; in a prediction without it, "target_gene"."""
    control_pert: str = "non-targeting"
    """Its value for control cells."""
    controls_layer: str | None = None
    """Layer of the control file to read in place of `X`."""
    seed: int = 0
    """Of every draw."""
    overwrite: bool = False
    """Replace an existing output."""
    quiet: bool = False
    """No progress and no messages but warnings."""

    def __post_init__(self) -> None:
        require_choice("--method", self.method, METHODS)
        require_choice("--library", self.library, LIBRARIES)
        require_choice("--truth-space", self.truth_space, ("counts", "lognorm"))
        require_input("--pred", self.pred)
        require_input("--controls", self.controls)
        if not 0 <= self.scale_effect < float("inf"):
            raise UsageError(f"--scale-effect must be a finite number of at least 0, not {self.scale_effect}")
        if self.target_sum is not None and not 0 < self.target_sum < float("inf"):
            raise UsageError(f"--target-sum must be a positive number, not {self.target_sum}")
        require_seed("--seed", self.seed)
        if self.fit_scale is not None:
            require_input("--fit-scale", self.fit_scale)
            if self.output is not None:
                raise UsageError(
                    "--fit-scale writes nothing: fit on perturbations whose real cells you have, then convert the "
                    "others with --scale-effect and the number that it gives; leave --output out"
                )
            return
        self._check_output()

    def _check_output(self) -> None:
        if self.output is None:
            raise UsageError("--output is required (or --fit-scale)")
        output = Path(self.output)
        if output.suffix != ".h5ad":
            raise UsageError(f"--output must end in .h5ad, not {output.name!r}")
        if not output.parent.is_dir():
            raise UsageError(f"--output: there is no folder {str(output.parent)!r}; make it first")
        for option, path in (("--pred", self.pred), ("--controls", self.controls)):
            if output.exists() and output.samefile(path):
                raise UsageError(f"--output is the same file as {option}; give it another name")
        if output.exists() and not self.overwrite:
            raise UsageError(f"--output {output} exists: replace it with --overwrite, or choose another name")
