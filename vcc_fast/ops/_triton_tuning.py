"""Tile sizes measured on the GPU at hand: on request (`VCC_FAST_TUNE=1`), a short list, kept on disk.

Not by default: another choice of tiles is another order of sums, and equal runs shall give equal bits even where the
kept choice was lost. The choices live in the user's cache folder, one small file each, under a name that changes with
the GPU, the kernel's source, Triton's version, the type, the head dim and the size (in powers of two).
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
import triton
from torch import Tensor

from vcc_fast._logging import logger

Options = dict[str, int | bool]

_chosen: dict[tuple, Options] = {}
_said: set[str] = set()


def choose_options(
    kernel, choices: list[Options], like: Tensor, size: int, launch: Callable[[Options], None]
) -> Options:
    """The fastest of `choices` where tuning is asked for and possible, else the first.

    Parameters
    ----------
    kernel
        The Triton kernel; its source is part of the key.
    choices
        Compile options, the default first.
    like
        [B, S, H, D], for the device, the type and D.
    size
        What the time depends on, here B * S * H; choices hold for a power of two.
    launch
        Runs the kernel with given options; what it writes is overwritten by the real launch.
    """
    if not _wanted(choices, like):
        return choices[0]
    key = (
        torch.cuda.get_device_name(like.device),
        kernel.fn.__name__,
        kernel.cache_key,
        triton.__version__,
        str(like.dtype),
        like.shape[-1],
        size.bit_length(),
    )
    return best_options(
        key, choices, lambda options: triton.testing.do_bench(lambda: launch(options), warmup=5, rep=30)
    )


def _wanted(choices: list[Options], like: Tensor) -> bool:
    if os.environ.get("VCC_FAST_TUNE", "0") != "1" or len(choices) == 1 or like.device.type != "cuda":
        return False
    # Measuring waits for the device, which the capture of a CUDA graph forbids.
    return not (triton.knobs.runtime.interpret or torch.cuda.is_current_stream_capturing())


def best_options(key: tuple, choices: list[Options], measure: Callable[[Options], float]) -> Options:
    """The choice kept for `key`, or the one with the smallest `measure`, which is then kept.

    A choice that needs more than the GPU has is passed over. A file that cannot be read or written is said once in the
    log and stops nothing.
    """
    if key not in _chosen:
        path = cache_folder() / f"{hashlib.sha256(repr(key).encode()).hexdigest()[:32]}.json"
        kept = _read(path, key, choices)
        if kept is None:
            times = {i: time for i, options in enumerate(choices) if (time := _time(options, measure)) is not None}
            # Where none fits, launching the default says why.
            kept = choices[min(times, key=times.get)] if times else choices[0]
            logger.info("tuned %s for D %s in %s: %s", key[1], key[5], key[4], kept)
            _write(path, key, kept)
        _chosen[key] = kept
    return _chosen[key]


def cache_folder() -> Path:
    """Where choices are kept: `vcc_fast/triton` in $XDG_CACHE_HOME, by default ~/.cache."""
    root = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(root) / "vcc_fast" / "triton"


def _time(options: Options, measure: Callable[[Options], float]) -> float | None:
    try:
        return measure(options)
    except triton.runtime.errors.OutOfResources:
        return None


def _read(path: Path, key: tuple, choices: list[Options]) -> Options | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["key"] == list(key) and kept["options"] in choices:
            return kept["options"]
        problem = "it holds another choice"
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        problem = str(error)
    _say_once(f"the kept tile sizes {path} cannot be used ({problem}); they are measured again")
    return None


def _write(path: Path, key: tuple, options: Options) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        try:
            with open(descriptor, "w", encoding="utf-8") as handle:
                json.dump({"key": key, "options": options}, handle)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        _say_once(f"tile sizes cannot be kept in {path.parent} ({error}); every process measures them again")


def _say_once(message: str) -> None:
    if message not in _said:
        _said.add(message)
        logger.warning(message)
