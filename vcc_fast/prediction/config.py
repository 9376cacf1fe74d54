"""The options of a prediction: one field an option of `python -m vcc_fast.predict`, checked when it is built."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from vcc_fast._options import (
    BACKENDS,
    DTYPES,
    require_choice,
    require_condition_col,
    require_input,
    require_seed,
    require_target_sum,
)
from vcc_fast._run_lock import check_unlocked, lock_path
from vcc_fast.data.count_methods import METHODS
from vcc_fast.errors import UsageError
from vcc_fast.prediction.cell_options import check_output
from vcc_fast.prediction.output_genes import read_output_genes

CHOICES = {
    "input_space": ("counts", "lognorm"),
    "oov": ("attend", "drop"),
    "missing_target": ("error", "skip", "append"),
    "control_draw": ("shared", "independent"),
    "prompt": ("auto", "flag", "knockout"),
    "knockout": ("delete", "zero"),
    "attend": ("all", "expressed"),
    "postprocess": ("clip", "none"),
    "format": ("csr", "dense", "pseudobulk"),
    "output_space": ("lognorm", "counts"),
    "count_method": METHODS,
    "dtype": DTYPES,
    "backend": BACKENDS,
}

DEFAULT_CELLS_PER_PERT = 100
NO_EFFECTS_BY_KNOCKOUT = (
    "a knock-out changes only cells that express the target, each by how much it does, so a mean change cannot be "
    "given to other cells"
)


@dataclass(kw_only=True)
class Config:
    """Everything that a prediction depends on; paths, names and choices, no loaded data."""

    output: str | Path
    """File to write (`.h5ad`); unfinished work is kept in `OUTPUT.partial/` beside it."""
    checkpoint: str | Path | None = None
    """Folder of an scGPT checkpoint, upstream's layout or ours."""
    adata: str | Path | None = None
    """Screen or control cells (`.h5ad`); read in blocks, never as a whole."""
    perts: list[str] | None = None
    """Perturbations: gene names, `A+B` for two genes at once."""
    perts_file: str | Path | None = None
    """CSV or TSV of perturbations, with or without numbers of cells."""
    cells_per_pert: int | str | None = None
    """Cells to predict for each: a number, "all" (every control once) or "file"; None is "file" where the perts file
    has numbers, else 100."""
    pert_col: str = "target_gene"
    """Column of `obs` that says which gene was perturbed."""
    control_pert: str = "non-targeting"
    """Value of `pert_col` that marks control cells."""
    batch_col: str | None = None
    """Column of `obs`; controls are drawn in its proportions among the perturbed cells (the controls where there are
    none)."""
    condition_col: str | None = None
    """Column of `obs` with the condition of each control cell, where it has another name than the one that the
    checkpoint was fine-tuned with; None: that one. Of checkpoints with conditions only."""
    layer: str | None = None
    """Layer to read in place of `X`."""
    input_space: str = "counts"
    """What the values are: whole counts, or log1p of scaled counts; checked, never guessed."""
    target_sum: str | float | None = None
    """Total that counts are scaled to before log1p: a number, or "median"; None is 10000. For lognorm, the number that
    it was made with, which is only recorded; None is unknown."""
    gene_aliases: str | Path | None = None
    """HGNC table (`hgnc_complete_set.txt`) for previous symbols and aliases."""
    ensembl_col: str | None = None
    """Column of `var` with Ensembl ids."""
    oov: str = "attend"
    """Genes outside the vocabulary: in the model as `<pad>` (scGPT's way), or left out and predicted unchanged."""
    missing_target: str = "error"
    """A target that the dataset does not have: stop, leave the perturbation out, or append it as a token."""
    control_draw: str = "shared"
    """Every perturbation starts from the same controls, or each from its own draw."""
    prompt: str = "auto"
    """How the perturbation is told to the model."""
    knockout: str = "delete"
    """For the knockout prompt: the target is removed from the known genes, or known with value 0."""
    attend: str = "all"
    """For the flag prompt: which genes are keys of the attention; "expressed" is an approximation."""
    effect_cells: int | None = None
    """C: the change is computed on C control cells and its mean given to the others, with a confidence interval; None
    computes every cell."""
    output_genes: str | Path | list[str] | None = None
    """Genes to predict and write, in the dataset's order: a file of names, names between commas, or a list; None is
    every gene."""
    postprocess: str = "clip"
    """Negative predictions become 0, or stay."""
    zero_below: float = 0.0
    """Predictions in (-T, T) become 0, so that a sparse file stays small."""
    scale_effect: float = 1.0
    """By what predicted changes are multiplied."""
    output_space: str = "lognorm"
    """What is written: lognorm, or whole counts made of it."""
    count_method: str = "stochastic"
    """How counts are made; `vcc_fast.data.counts` describes each."""
    context: str | None = None
    """Written to `obs["context"]` of every cell: the cell line or donor that the controls are of."""
    format: str = "csr"
    """Layout of the output's X; "pseudobulk" is one mean row a perturbation."""
    include_controls: bool = False
    """Append the dataset's control cells, in lognorm."""
    seed: int = 0
    """Seed of the control draw, the random bins and the knockout's halves."""
    device: str = "auto"
    """Where the model runs."""
    dtype: str = "auto"
    """Number type of the model."""
    backend: str = "auto"
    """Kernels of the model's ops; "auto" is the table of `vcc_fast.ops.backend_table`."""
    cuda_graphs: bool = True
    """On a GPU, capture forward passes of the flag prompt whose shapes come again, and replay them."""
    batch_size: int | str = "auto"
    """Cells a forward pass."""
    num_threads: int | None = None
    """CPU threads; None leaves torch's own number."""
    resume: bool = False
    """Go on from the blocks in `OUTPUT.partial/`."""
    overwrite: bool = False
    """Replace an existing output, and drop unfinished work."""
    dry_run: bool = False
    """Check everything, print plan and estimates, write nothing."""
    quiet: bool = False
    """No progress and no messages but warnings."""
    demo: bool = False
    """Use the packaged screen and checkpoint for whatever of checkpoint, adata and perturbations is not given."""
    random_missing_weights: int | None = None
    """Seed to fill missing weights with random numbers, as scGPT does silently."""

    def __post_init__(self) -> None:
        for name, choices in CHOICES.items():
            require_choice(f"--{name.replace('_', '-')}", getattr(self, name), choices)
        if self.perts and self.perts_file:
            raise UsageError("--perts and --perts-file both name perturbations: give one of them")
        if not self.demo:
            require_input("--checkpoint", self.checkpoint, "folder")
            require_input("--adata", self.adata)
            if not self.perts and not self.perts_file:
                raise UsageError("no perturbations: give --perts GENE [GENE ...] or --perts-file FILE")
        for option, path in (("--perts-file", self.perts_file), ("--gene-aliases", self.gene_aliases)):
            if path is not None:
                require_input(option, path)
        require_condition_col(self.condition_col, self.pert_col)
        if self.prompt == "knockout" and self.random_missing_weights is not None:
            raise UsageError("--random-missing-weights stands in for weights of the flag prompt, not of the knockout's")
        self._check_effect_cells()
        self._check_space()
        if self.output_genes is not None:
            if not isinstance(self.output_genes, str | Path):
                # Arrays and indices of names too; what is kept of a run is JSON.
                self.output_genes = [str(name) for name in self.output_genes]
            read_output_genes(self.output_genes)
        self._check_numbers()
        self._check_output()

    def _check_effect_cells(self) -> None:
        given = self.effect_cells
        if given is None:
            return
        if not isinstance(given, int) or given < 2:
            raise UsageError(f"--effect-cells must be at least 2, not {given!r}: one cell has no interval")
        if self.prompt == "knockout":
            raise UsageError(f"--effect-cells {given} needs --prompt flag: {NO_EFFECTS_BY_KNOCKOUT}")
        if self.control_draw != "shared" and self.cells_per_pert != "all":
            raise UsageError(
                f"--effect-cells {given} needs --control-draw shared: changes are computed on the same control cells "
                f"for every perturbation, and --control-draw {self.control_draw} gives each its own"
            )

    def _check_space(self) -> None:
        if not 0 <= self.scale_effect < float("inf"):
            raise UsageError(f"--scale-effect must be a finite number of at least 0, not {self.scale_effect}")
        if self.context is not None and not self.context.strip():
            raise UsageError("--context needs a name")
        if self.output_space == "lognorm":
            if self.count_method != "stochastic":
                raise UsageError(
                    f"--count-method {self.count_method} is of --output-space counts, which is not asked for"
                )
            return
        if self.input_space != "counts":
            raise UsageError(
                "--output-space counts takes library sizes from the controls' counts, and --input-space lognorm has "
                "none: predict lognorm, then `vcc-fast to-counts --controls FILE` with a file of counts"
            )
        if self.format == "pseudobulk":
            raise UsageError("--output-space counts is of cells: choose --format csr or dense")
        if self.postprocess != "clip":
            raise UsageError("--output-space counts has no negative values: leave --postprocess clip")

    def _check_numbers(self) -> None:
        cells = self.cells_per_pert
        if isinstance(cells, str) and cells not in ("all", "file"):
            raise UsageError(f"--cells-per-pert must be a number, all or file, not {cells!r}")
        if isinstance(cells, int) and cells < 1:
            raise UsageError(f"--cells-per-pert must be at least 1, not {cells}")
        if cells == "file" and self.perts_file is None:
            raise UsageError("--cells-per-pert file takes the numbers of --perts-file, which was not given")
        if self.batch_size != "auto" and (not isinstance(self.batch_size, int) or self.batch_size < 1):
            raise UsageError(f"--batch-size must be auto or a number of at least 1, not {self.batch_size!r}")
        if not 0 <= self.zero_below < float("inf"):
            raise UsageError(f"--zero-below must be a finite number of at least 0, not {self.zero_below}")
        require_seed("--seed", self.seed)
        require_seed("--random-missing-weights", self.random_missing_weights)
        require_target_sum(self.target_sum)

    def _check_output(self) -> None:
        output = Path(self.output)
        check_output(output, self.adata)
        if self.dry_run:
            return
        check_unlocked(lock_path(self.partial), self.output)
        if self.partial.exists() and not (self.resume or self.overwrite):
            raise UsageError(
                f"{self.partial} holds the finished blocks of an unfinished run: go on with --resume, "
                "or start again with --overwrite"
            )
        if not os.access(output.parent, os.W_OK):
            raise UsageError(f"--output: the folder {str(output.parent)!r} cannot be written to; name another place")
        # With finished blocks beside it, the file is one that the resumed run was allowed to write.
        if output.exists() and not (self.overwrite or self.resume):
            raise UsageError(f"--output {output} exists: replace it with --overwrite, or choose another name")

    @property
    def partial(self) -> Path:
        """Folder of finished blocks."""
        return Path(f"{Path(self.output)}.partial")

    @property
    def run_json(self) -> Path:
        """What this run was and how long it took, beside the output."""
        return Path(self.output).with_suffix(".run.json")
