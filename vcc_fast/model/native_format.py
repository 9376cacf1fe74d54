"""Our own folders: config.json, model.safetensors, vocab.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from safetensors.torch import save_file
from torch import Tensor

from vcc_fast.errors import WeightsError
from vcc_fast.model.config import ModelConfig

CONFIG, WEIGHTS, VOCAB = "config.json", "model.safetensors", "vocab.json"
FILES = (CONFIG, WEIGHTS, VOCAB)
FORMAT, VERSION = "vcc_fast", 1


def config_of(content: dict[str, Any], source: Path) -> ModelConfig:
    """The configuration in a config.json.

    Raises
    ------
    WeightsError
        It is another program's, of a newer version, or a field is wrong.
    """
    if content.get("format") != FORMAT or not isinstance(content.get("model"), dict):
        raise WeightsError(f"{source}: not a configuration of this package (format {content.get('format')!r})")
    if content.get("format_version") != VERSION:
        raise WeightsError(
            f"{source}: format_version is {content.get('format_version')!r}, and {VERSION} can be read; update vcc-fast"
        )
    try:
        return ModelConfig.from_json(content["model"])
    except (WeightsError, TypeError) as error:
        raise WeightsError(f"{source}: {error}") from error


def write(folder: Path, config: ModelConfig, state: dict[str, Tensor]) -> None:
    """Write `config.json` and `model.safetensors`."""
    content = {"format": FORMAT, "format_version": VERSION, "model": config.to_json()}
    (folder / CONFIG).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    save_file({key: own_memory(tensor) for key, tensor in state.items()}, folder / WEIGHTS, metadata={"format": "pt"})


def own_memory(tensor: Tensor) -> Tensor:
    """A contiguous CPU tensor that shares its memory with nothing, as files need it."""
    tensor = tensor.detach().cpu().contiguous()
    shared = tensor.untyped_storage().nbytes() != tensor.numel() * tensor.element_size()
    return tensor.clone() if shared else tensor
