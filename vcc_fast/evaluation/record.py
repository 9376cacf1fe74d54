"""What a file says about itself in `uns["vcc_fast"]`, which `predict` writes: scale, layout, warnings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import Cells

UNS_KEY = "vcc_fast"
DEFAULT_TARGET_SUM = 10000.0


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


def is_stated(given: float | None, records: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a target sum is given or recorded by a file, so that none has to be assumed."""
    return given is not None or any(_number(record.get("target_sum")) is not None for record in records.values())


def common_target_sum(given: float | None, records: Mapping[str, Mapping[str, Any]]) -> float:
    """The one sum that counts are scaled to: `given`, else what the files record, else 10000.

    Raises
    ------
    DataError
        Two of them differ: their lognorm values are on different scales.
    """
    if given is not None and not (np.isfinite(given) and given > 0):
        raise UsageError(f"--target-sum must be a number above 0, not {given}")
    stated = {} if given is None else {"--target-sum": float(given)}
    for name, record in records.items():
        recorded = _number(record.get("target_sum"))
        if recorded is not None:
            stated[name] = recorded
    values = list(stated.values())
    if values and max(values) - min(values) > 1e-6 * max(values):
        what = ", ".join(f"{name}: {value:g}" for name, value in stated.items())
        raise DataError(f"target sums differ ({what}), so the lognorm values are on different scales; make them equal")
    return values[0] if values else DEFAULT_TARGET_SUM


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
