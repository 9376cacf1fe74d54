"""What a file says about itself in `uns["vcc_fast"]`, which `predict` writes: scale, layout, warnings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import Cells

UNS_KEY = "vcc_fast"


def of_file(cells: Cells) -> dict[str, Any]:
    """The settings in `uns["vcc_fast"]`, one level: those under "settings" beside the others; {} without it."""
    entry = cells.uns_entry(UNS_KEY)
    if isinstance(entry, str):
        try:
            entry = json.loads(entry)
        except json.JSONDecodeError as error:
            raise DataError(f"uns['vcc_fast'] is text but no JSON: {error}") from error
    if not isinstance(entry, Mapping):
        return {}
    settings = entry.get("settings")
    return {**(settings if isinstance(settings, Mapping) else {}), **entry}


def recorded_sum(record: Mapping[str, Any]) -> float | None:
    """The sum that a file's lognorm values were scaled to, where it records one."""
    return _number(record.get("target_sum"))


def reading_of(record: Mapping[str, Any], cells: Cells) -> dict[str, Any]:
    """How a prediction's rows are read: with the weights `n_cells` if it is written as pseudobulk, negatives kept if
    it was written with `--postprocess none`; as arguments of `group_moments`."""
    reading: dict[str, Any] = {"allow_negative": record.get("postprocess") == "none"}
    if record.get("format") == "pseudobulk":
        weights = [_number(text) for text in cells.obs_column("n_cells")]
        if not all(weight is not None and weight > 0 for weight in weights):
            raise DataError(
                "the prediction is written as pseudobulk, but its obs column 'n_cells' holds other than numbers above 0"
            )
        reading["weights"] = np.array(weights)
    return reading


def warnings_of(record: Mapping[str, Any]) -> list[str]:
    """Warnings that the prediction carries (random weights, for one), each a sentence."""
    found = record.get("warnings", ())
    texts = [found] if isinstance(found, str) else list(found)
    return [str(text) for text in texts if text != "none"]


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if np.isfinite(number) else None
