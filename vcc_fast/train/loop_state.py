"""Everything that the next step depends on, on disk: written by any number of processes, read by any other.

::

    OUT/state-000000001000/    weights and moments as torch.distributed.checkpoint has them, after 1,000 steps
    OUT/state-000000001000/position.json      where the data stand, and what the curves have so far

`position.json` comes last, so a folder that has one is whole. The folder before is removed once the new one is.
"""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch.distributed.checkpoint as dcp
from torch import Tensor, nn
from torch.distributed.checkpoint.api import CheckpointException
from torch.distributed.checkpoint.filesystem import FileSystemReader, FileSystemWriter

from vcc_fast._files import sync
from vcc_fast.errors import WeightsError
from vcc_fast.train.processes import Processes
from vcc_fast.train.run_folder import STATE_FOLDER, STATE_FOLDERS

POSITION = "position.json"


def tensors_of(model: nn.Module, optimiser_state: dict[str, Tensor]) -> dict[str, Tensor]:
    """What is written and read, by name: weights and what the optimiser keeps."""
    weights = {f"model.{name}": tensor.detach() for name, tensor in model.state_dict().items()}
    return weights | {f"optimiser.{name}": tensor for name, tensor in optimiser_state.items()}


def save(folder: Path, step: int, tensors: dict[str, Tensor], position: dict[str, Any], processes: Processes) -> None:
    """Write the state after `step`, and remove those of earlier steps; all processes must call it."""
    path = folder / STATE_FOLDER.format(step)
    if processes.first:
        shutil.rmtree(path, ignore_errors=True)
    processes.wait()
    with _as_exceptions():
        dcp.save(tensors, storage_writer=FileSystemWriter(path), no_dist=processes.size == 1)
    if processes.first:
        temporary = path / f".{POSITION}"
        temporary.write_text(json.dumps(position), encoding="utf-8")
        sync(temporary)
        os.replace(temporary, path / POSITION)
        sync(path)
        for other in folder.glob(STATE_FOLDERS):
            if other != path:
                shutil.rmtree(other, ignore_errors=True)
    processes.wait()


def newest(folder: Path) -> Path | None:
    """The newest whole state of a run; None where there is none."""
    whole = [path.parent for path in folder.glob(f"{STATE_FOLDERS}/{POSITION}")]
    return max(whole, default=None)


def load(path: Path, tensors: dict[str, Tensor], processes: Processes) -> dict[str, Any]:
    """Fill `tensors` in place, and return the position; all processes must call it.

    Raises
    ------
    WeightsError
        The state is damaged.
    """
    try:
        with _as_exceptions():
            dcp.load(tensors, storage_reader=FileSystemReader(path), no_dist=processes.size == 1)
        return json.loads((path / POSITION).read_text(encoding="utf-8"))
    except Exception as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise WeightsError(
            f"{path} cannot be read ({reason}); the checkpoints best and last beside it are whole: continue from one "
            "of them with --checkpoint, in a new --output"
        ) from error


@contextmanager
def _as_exceptions() -> Iterator[None]:
    """Errors of torch.distributed.checkpoint as what they were: it wraps them in one that is no `Exception`."""
    with warnings.catch_warnings():
        # That a single process saves, which is what it was told.
        warnings.filterwarnings("ignore", "torch.distributed is disabled")
        try:
            yield
        except CheckpointException as error:
            cause = next(iter(error.failures.values()))[0]
            raise (cause if isinstance(cause, Exception) else RuntimeError(str(cause))) from error
