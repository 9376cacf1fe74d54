"""From groups of cases to rows: each group is timed, and its results compared, case by case, with the first one's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import torch
from group import Group
from torch import Tensor

from gpu.sizes import Setting
from gpu.timing import interleave

# Counted work is FLOP or bytes; what else a group counts is a rate as it stands.
SCALES = {"TFLOP/s": 1e12, "GB/s": 1e9}


def timed(section: str, groups: Iterable[Group], setting: Setting) -> Iterator[dict]:
    """A row a case; `difference` is that of its result to the first case's, relative, in the cells that both have."""
    for group in groups:
        with torch.set_grad_enabled(group.gradients):
            timings = interleave(group.cases, setting)
            differences = _differences(group.cases, [name for name, timing in timings.items() if not timing.refused])
        ours = next(iter(group.cases))
        for name, timing in timings.items():
            row = {"kind": "timing", "section": section, "group": group.name, "dtype": group.dtype, "case": name}
            if timing.refused is not None:
                yield row | {"refused": timing.refused}
                continue
            low, high = timing.spread
            yield row | {
                "median_s": timing.median, "p20_s": low, "p80_s": high, "runs": len(timing.seconds),
                "rate": group.work[name] / timing.median / SCALES.get(group.unit, 1.0), "unit": group.unit,
                "against_ours": None if timings[ours].refused else timing.median / timings[ours].median,
                "difference": differences.get(name),
            }  # fmt: skip


def _differences(cases: dict[str, Callable[[], object]], names: list[str]) -> dict[str, float]:
    """||result - first result|| / ||first result||, in float32, of the named cases that give a tensor."""
    found: dict[str, float] = {}
    first = None
    for name in names:
        result = cases[name]()
        result = result[0] if isinstance(result, tuple | list) and result else result
        if not isinstance(result, Tensor):
            continue
        result = result.detach().float()
        if first is None:
            first = result
        elif result.shape[1:] == first.shape[1:]:
            n = min(len(result), len(first))
            found[name] = float((result[:n] - first[:n]).norm() / first[:n].norm())
    return found
