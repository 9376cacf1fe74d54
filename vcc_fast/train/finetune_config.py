"""The options of a fine-tuning: one field an option of `python -m vcc_fast.finetune`, checked when it is built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from vcc_fast._options import (
    BACKENDS,
    DTYPES,
    require_choice,
    require_condition_col,
    require_input,
    require_outside,
    require_seed,
    require_share,
    require_target_sum,
)
from vcc_fast.errors import UsageError
from vcc_fast.train.events import require_tensorboard
from vcc_fast.train.recipe import PRESETS, SPLITS, RecipeOptions

SIZE_NAMES = ("tiny", "small", "scgpt")


@dataclass(kw_only=True)
class Config(RecipeOptions):
    """Everything that a fine-tuning depends on; paths, names and choices, no loaded data."""

    adata: str | Path | None = None
    """The screen (`.h5ad`): cells of perturbations, and controls."""
    output: str | Path | None = None
    """Folder to write."""
    checkpoint: str | Path | None = None
    """Where to start; None: a new model of `size`."""
    size: str | None = None
    """Of a new model: "tiny", "small" or "scgpt" (12 layers x 512)."""
    preset: str = "vcc"
    """A key of `PRESETS`."""
    pert_col: str = "target_gene"
    """Column of `obs` with the perturbation."""
    control_pert: str = "non-targeting"
    """Its value for control cells."""
    batch_col: str | None = None
    """Column of `obs`: controls that a perturbation starts from and is compared with are of its cells' batches."""
    condition_col: str | None = None
    """Column of `obs` whose categories get a learned embedding each; None: the checkpoint's, if it has one."""
    layer: str | None = None
    """Layer to read in place of `X`."""
    input_space: str = "counts"
    """"counts" or "lognorm"."""
    target_sum: str | None = None
    """Sum that counts are scaled to, or "median" (of the cells that are not held out)."""
    gene_aliases: str | Path | None = None
    """HGNC table for renamed genes."""
    ensembl_col: str | None = None
    """Column of `var` with Ensembl ids."""
    oov: str = "attend"
    """Genes outside the vocabulary take part as `<pad>`, or are left out ("drop")."""
    missing_target: str = "append"
    """A target that is not measured: "append" it as a token, "skip" its perturbation, or "error"."""
    split: str = "none"
    """One of `recipe.SPLITS`, or a TOML file (`splits.of_file`)."""
    validation_share: float = 0.1
    """Share of perturbations that choose the weights; of split "simulation", of those that would train."""
    test_share: float = 0.1
    """Share that is held out, of --split perturbation."""
    dropout: float | None = None
    """Of the model; None: 0, as in scGPT's tutorial."""
    save_minutes: float = 10.0
    """State is written at least so often."""
    seed: int = 0
    """Of every draw."""
    device: str = "auto"
    """Where the model is trained."""
    dtype: str = "auto"
    """Type of the products; weights, norms and residual stream are float32."""
    backend: str = "auto"
    """Kernels of the model's ops; "auto" is the table of `vcc_fast.ops.backend_table`."""
    num_threads: int | None = None
    """CPU threads."""
    resume: bool = False
    """Go on with the run in `output`."""
    overwrite: bool = False
    """Replace it."""
    tensorboard: bool = False
    """Write TensorBoard's events too."""
    quiet: bool = False
    """No progress."""

    def __post_init__(self) -> None:
        require_input("--adata", self.adata)
        if self.output is None:
            raise UsageError("--output is required")
        require_tensorboard(self.tensorboard)
        require_condition_col(self.condition_col, self.pert_col)
        if self.batch_col is not None and self.batch_col == self.pert_col:
            raise UsageError(f"--batch-col {self.batch_col} is the column of perturbations (--pert-col); name another")
        if self.checkpoint is not None:
            require_input("--checkpoint", self.checkpoint, "folder")
            if self.size is not None:
                raise UsageError("--size is of a new model, and --checkpoint has its own; give one of them")
            if self.overwrite:
                require_outside(self.checkpoint, self.output)
        require_choice("--size", self.size or "tiny", SIZE_NAMES)
        require_choice("--preset", self.preset, list(PRESETS))
        require_choice("--input-space", self.input_space, ["counts", "lognorm"])
        require_choice("--oov", self.oov, ["attend", "drop"])
        require_choice("--missing-target", self.missing_target, ["error", "skip", "append"])
        require_choice("--dtype", self.dtype, DTYPES)
        require_choice("--backend", self.backend, BACKENDS)
        if self.dtype in ("fp16", "float16"):
            raise UsageError("--dtype fp16: small gradients would be lost in it; train in bf16 or fp32")
        require_target_sum(self.target_sum)
        if self.target_sum == "median" and self.input_space == "lognorm":
            raise UsageError(
                "--target-sum median is of counts; for --input-space lognorm give what they were scaled to"
            )
        if self.split not in SPLITS and not Path(self.split).is_file():
            raise UsageError(
                f"--split must be one of {', '.join(SPLITS)} or a TOML file, and there is no file {str(self.split)!r}"
            )
        for name in ("validation_share", "test_share", "dropout"):
            require_share(f"--{name.replace('_', '-')}", getattr(self, name))
        if self.gene_aliases is not None:
            require_input("--gene-aliases", self.gene_aliases)
        require_seed("--seed", self.seed)
        if not self.save_minutes > 0:
            raise UsageError(f"--save-minutes must be above 0, not {self.save_minutes}")
        if self.resume and self.overwrite:
            raise UsageError("--resume goes on with a run and --overwrite replaces it; give one of them")
        self.of_recipe = self.recipe(self.preset)
        if self.checkpoint is not None and self.gene_rows is None:
            self.of_recipe = replace(self.of_recipe, gene_rows="none")
