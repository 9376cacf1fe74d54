"""The options of a submission: one field an option of `vcc-fast submit`, checked when it is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vcc_fast._options import require_choice, require_input
from vcc_fast.errors import UsageError
from vcc_fast.submission.editions import EDITIONS


@dataclass(kw_only=True)
class Config:
    """Options of the task."""

    edition: str
    """"2025" or "2026"."""
    pred: list[str]
    """Files of predictions (`.h5ad`), joined in this order."""
    genes: str | Path
    """The official genes, one a line, with or without a header."""
    pert_counts: str | Path | None = None
    """The official targets; 2025 may go without."""
    output: str | Path | None = None
    """File to write (`.vcc`); not needed for a dry run."""
    contexts: str | None = None
    """"A,B,C": the contexts to cover; None takes those of the `manifest.json` beside the lists."""
    pert_col: str = "target_gene"
    """Column of obs with the target."""
    context_col: str = "context"
    """Column of obs with the context."""
    control_pert: str = "non-targeting"
    """Value of `pert_col` that marks control cells."""
    cells_per_pert: int | str | None = None
    """Cells of every target: a number, "file" (the list's numbers) or "any"; None is the edition's rule, 400 in 2026
    where the list has no numbers."""
    input_space: str | None = None
    """What the values are; None is what the edition asks for. 2025 takes "counts" too, and normalises them as
    `cell-eval prep` does."""
    layer: str | None = None
    """Layer to read in place of `X`."""
    num_threads: int | None = None
    """Threads of the compression; None is one a core."""
    dry_run: bool = False
    """Check only."""
    overwrite: bool = False
    """Replace an existing output."""
    quiet: bool = False
    """No progress and no messages but warnings."""

    def __post_init__(self) -> None:
        self.edition = str(self.edition)
        require_choice("--edition", self.edition, tuple(EDITIONS))
        self.pred = [self.pred] if isinstance(self.pred, str | Path) else list(self.pred)
        if not self.pred:
            raise UsageError("--pred is required")
        require_input("--genes", self.genes)
        if self.pert_counts is not None:
            require_input("--pert-counts", self.pert_counts)
        elif EDITIONS[self.edition].has_contexts:
            raise UsageError("--pert-counts is required in 2026: without it no target can be checked")
        elif self.cells_per_pert is not None:
            raise UsageError("--cells-per-pert needs --pert-counts, the list of targets")
        if isinstance(self.cells_per_pert, str) and self.cells_per_pert not in ("file", "any"):
            raise UsageError(f"--cells-per-pert must be a number, file or any, not {self.cells_per_pert!r}")
        if self.input_space is not None:
            require_choice("--input-space", self.input_space, ("counts", "lognorm"))
            if self.edition == "2026" and self.input_space != "counts":
                raise UsageError("--input-space lognorm: 2026 takes counts; make them with `vcc-fast to-counts`")
        if self.contexts is not None and not EDITIONS[self.edition].has_contexts:
            raise UsageError("--contexts: the 2025 edition has none; leave it out")
        if not self.dry_run:
            self._check_output()

    def _check_output(self) -> None:
        if self.output is None:
            raise UsageError("--output is required (or --dry-run)")
        output = Path(self.output)
        if output.suffix != ".vcc":
            raise UsageError(f"--output must end in .vcc, not {output.name!r}")
        if not output.parent.is_dir():
            raise UsageError(f"--output: there is no folder {str(output.parent)!r}; make it first")
        if output.exists() and not self.overwrite:
            raise UsageError(f"--output {output} exists: replace it with --overwrite, or choose another name")
        if output.is_dir():
            raise UsageError(f"--output {output} is a folder")
