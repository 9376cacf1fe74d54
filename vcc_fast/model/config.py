"""What a model is made of; everything that decides shapes or arithmetic, and nothing else (no paths, no training)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from vcc_fast.errors import WeightsError

DECODERS = ("expr", "affine")
NOT_OF_SCGPT = ("condition_col", "conditions", "target_sum")


@dataclass(frozen=True)
class ModelConfig:
    """Configuration of `ScGPT`.

    scGPT's dropout on attention weights and on the value embedding is not reproduced: `dropout` acts after attention,
    in the feed-forward part and on the embedding sum, in training mode only.
    """

    vocab_size: int
    """Rows of the gene table: genes and special tokens."""
    d_model: int = 512
    """Width E."""
    n_heads: int = 8
    """Attention heads H; d_model / n_heads is the head dim D."""
    d_hid: int = 512
    """Width of the feed-forward part."""
    n_layers: int = 12
    """Encoder layers."""
    n_layers_cls: int = 3
    """Layers of the classification decoder, which only its holder uses."""
    n_cls: int = 0
    """Outputs of the classification decoder; 0: the model has none."""
    dropout: float = 0.2
    """Probability, in training mode only."""
    pad_token: str = "<pad>"
    """Token of genes outside the vocabulary, and of padding."""
    pad_id: int | None = None
    """Row of `pad_token`, which receives no gradient; None: every row does."""
    pad_value: float = -2.0
    """Value of padding, and of `<cls>` in pre-training."""
    mask_value: float = -1.0
    """Value of a masked gene in masked training."""
    n_bins: int = 51
    """Bins of the binned space: 0 for zeros, 1..n_bins-1 by quantile."""
    pert_rows: int = 3
    """Rows of the perturbation table; a flag is a row of it."""
    pert_pad_id: int | None = 0
    """Row of the perturbation table that is frozen (zero from the start, unless a checkpoint holds something else)."""
    decoder: str = "expr"
    """"expr": hidden state -> expression; "affine": hidden state -> (a, b), expression = a x control + b."""
    mvc: bool = False
    """Whether there is a decoder from the cell embedding (GEPC)."""
    flag_encoder: bool = False
    """Whether there is an embedding for tokens of unknown value (generation)."""
    pert_encoder: bool = False
    """Whether there is an embedding for perturbation flags."""
    batch_norm: bool = False
    """Whether the embedding sum is batch-normalised (perturbation checkpoints of scGPT up to 0.2.1)."""
    unknown_out_proj: bool = False
    """Whether an unknown token's attention output passes the output projection when generating; scGPT's does not."""
    condition_col: str | None = None
    """Column of `obs` that says which of `conditions` a cell is of; None: the model knows no conditions, as scGPT."""
    conditions: tuple[str, ...] = ()
    """Categories of `condition_col`, in the order of the condition table's rows."""
    target_sum: float | None = None
    """What the counts of a cell were scaled to before log1p where perturbations were learned; None: not known."""

    def __post_init__(self) -> None:
        for name in ("vocab_size", "d_model", "n_heads", "d_hid", "n_layers", "n_layers_cls", "n_bins", "pert_rows"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise WeightsError(f"model configuration: {name} must be a whole number of at least 1, not {value!r}")
        if self.d_model % self.n_heads:
            raise WeightsError(f"model configuration: d_model {self.d_model} is no multiple of n_heads {self.n_heads}")
        if self.decoder not in DECODERS:
            choices = ", ".join(DECODERS)
            raise WeightsError(f"model configuration: decoder must be one of {choices}, not {self.decoder!r}")
        if not isinstance(self.dropout, int | float) or not 0 <= self.dropout < 1:
            raise WeightsError(f"model configuration: dropout must be in [0, 1), not {self.dropout!r}")
        for name, size in (("pad_id", self.vocab_size), ("pert_pad_id", self.pert_rows)):
            value = getattr(self, name)
            if value is not None and not (isinstance(value, int) and 0 <= value < size):
                raise WeightsError(f"model configuration: {name} must be in 0..{size - 1} or null, not {value!r}")
        if self.target_sum is not None and not (
            isinstance(self.target_sum, int | float) and 0 < self.target_sum < float("inf")
        ):
            raise WeightsError(f"model configuration: target_sum must be a number above 0, not {self.target_sum!r}")
        self._check_conditions()

    def _check_conditions(self) -> None:
        names = self.conditions
        valid = isinstance(names, list | tuple) and all(isinstance(name, str) and name for name in names)
        if not valid or len(set(names)) < len(names):
            raise WeightsError(f"model configuration: conditions must be a list of different names, not {names!r}")
        # JSON has lists; the class is frozen.
        object.__setattr__(self, "conditions", tuple(names))
        if (self.condition_col is None) != (not names):
            raise WeightsError(
                f"model configuration: condition_col ({self.condition_col!r}) and conditions ({list(names)!r}) belong "
                "together: give both or none"
            )
        if names and not self.pert_encoder:
            raise WeightsError("model configuration: conditions need the perturbation encoder, to whose rows they add")

    def to_json(self) -> dict[str, Any]:
        """Fields as plain JSON values; those that scGPT has not only where they say something."""
        return {
            field.name: value
            for field in fields(self)
            if (value := getattr(self, field.name)) != field.default or field.name not in NOT_OF_SCGPT
        }

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> ModelConfig:
        """The configuration that `to_json` wrote.

        Raises
        ------
        WeightsError
            A field is unknown, `vocab_size` is missing or a value is out of range.
        """
        known = {field.name for field in fields(cls)}
        unknown = sorted(set(content) - known)
        if unknown:
            raise WeightsError(
                f"model configuration: unknown fields {', '.join(unknown)}; was it written by a newer version?"
            )
        if "vocab_size" not in content:
            raise WeightsError("model configuration: vocab_size is missing")
        return cls(**content)
