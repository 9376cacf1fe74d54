"""What was loaded, from where, and what was not."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class LoadReport:
    """Account of one checkpoint, which commands print and write beside their results."""

    layout: str
    """"foundation", "perturbation-affine", "perturbation-batchnorm" or "perturbation-plain": what the parts make it."""
    source_format: str
    """"scgpt" (args.json, best_model.pt, vocab.json) or "native" (config.json, model.safetensors, vocab.json)."""
    spelling: str | None = None
    """How an scGPT file names the attention weights: "Wqkv", "in_proj" or "impl"; None for the native format."""
    sources: dict[str, str] = field(default_factory=dict)
    """sha256 of every file that was read, by file name."""
    loaded: list[str] = field(default_factory=list)
    """Keys that are in the model, in its own spelling."""
    missing: list[str] = field(default_factory=list)
    """Keys that a perturbation prompt needs and the checkpoint lacks."""
    unexpected: list[str] = field(default_factory=list)
    """Keys of the file that the model has no use for."""
    misshaped: list[str] = field(default_factory=list)
    """Keys of a classification decoder that was left out because its shapes do not fit (anywhere else: an error)."""
    random_missing: int | None = None
    """Seed of the random weights that stand for `missing`; None: nothing is random."""
    missing_for_flag: str | None = None
    """Why the model cannot be prompted with flags, and the ways out; None: it can."""

    def to_json(self) -> dict[str, Any]:
        """Everything, as plain JSON values."""
        return asdict(self)

    def summary(self) -> list[str]:
        """Lines for a reader."""
        spelled = f", attention weights spelled {self.spelling}" if self.spelling else ""
        lines = [f"checkpoint: {self.layout} ({self.source_format} format{spelled}), {len(self.loaded)} tensors loaded"]
        for name, keys in (("not used", self.unexpected), ("mis-shaped, left out", self.misshaped)):
            if keys:
                lines.append(f"{name}: {len(keys)} tensors ({shorten(keys)})")
        if self.random_missing is not None:
            lines.append(
                f"RANDOM WEIGHTS (seed {self.random_missing}) stand for {len(self.missing)} missing tensors "
                f"({shorten(self.missing)}): predictions are not those of a trained model"
            )
        elif self.missing:
            lines.append(f"not in the checkpoint: {len(self.missing)} tensors ({shorten(self.missing)})")
        return lines


def shorten(names: list[str], at_most: int = 3) -> str:
    """The first names, and how many more there are."""
    more = len(names) - at_most
    return ", ".join(names[:at_most]) + (f" and {more} more" if more > 0 else "")
