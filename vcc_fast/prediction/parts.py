"""Finished blocks on disk: one checksummed, fsynced file each, so that a killed run loses at most one block.

`OUTPUT.partial/` holds `plan.json` and `block-000000.part`, ... A part is one line of JSON (settings hash, block,
arrays with dtype and shape, counts, sha256) and then the arrays' bytes. It is written under another name, fsynced and
renamed, so that a file with the right name was whole when it was written; the checksum finds what happened to it since.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from vcc_fast._files import sync
from vcc_fast.errors import DataError, UsageError, VccFastError

PLAN = "plan.json"
# NFS remembers for up to a minute that a file was not there.
VISIBLE_SECONDS = 90.0
# Failures of a disk that can be over at the next try.
PASSING = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class DamagedPart(VccFastError):
    """A part is missing, truncated, altered or of other settings; its block must be computed again."""


class StoppedWriting(VccFastError):
    """The disk is full or failed; what is finished is whole, and the run can go on later."""


@contextmanager
def writing() -> Iterator[None]:
    """Around what writes: a disk that is full or fails becomes StoppedWriting, any other error stays what it is."""
    try:
        yield
    except (OSError, DataError) as error:
        # The h5ad writer's errors are DataErrors about an OSError.
        cause = error if isinstance(error, OSError) else error.__cause__
        if not isinstance(cause, OSError) or _number(cause) not in PASSING:
            raise
        full = _number(cause) in (errno.ENOSPC, errno.EDQUOT)
        raise StoppedWriting("the disk is full: free some space" if full else str(error)) from error


def _number(error: OSError) -> int | None:
    # HDF5 gives the system's error number only inside its text.
    found = re.search(r"errno = (\d+)", str(error))
    return int(found[1]) if error.errno is None and found else error.errno


@dataclass(frozen=True)
class Part:
    """A finished block: named arrays, and counts of what was done to them."""

    arrays: dict[str, np.ndarray]
    counts: dict[str, int]


def part_path(folder: Path, block: int) -> Path:
    """File of block `block`."""
    return folder / f"block-{block:06d}.part"


def write_part(folder: Path, block: int, settings_hash: str, part: Part) -> None:
    """Write one block so that it is either there and whole, or not there at all, also after a power cut."""
    arrays = {name: np.ascontiguousarray(array) for name, array in part.arrays.items()}
    header = {
        "settings_hash": settings_hash,
        "block": block,
        "arrays": [[name, array.dtype.str, list(array.shape)] for name, array in arrays.items()],
        "counts": part.counts,
    }
    header["sha256"] = _checksum(header, (memoryview(array).cast("B") for array in arrays.values() if array.size))
    _write_durably(part_path(folder, block), [json.dumps(header).encode() + b"\n", *arrays.values()])


def read_part(folder: Path, block: int, settings_hash: str) -> Part:
    """Read one block and verify it.

    Raises
    ------
    DamagedPart
        Says what is wrong with the file.
    """
    path = part_path(folder, block)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DamagedPart(f"{path.name} is missing") from None
    line, _, payload = content.partition(b"\n")
    try:
        header = json.loads(line)
        expected = header.pop("sha256")
        layout = [(name, np.dtype(dtype), tuple(shape)) for name, dtype, shape in header["arrays"]]
        described = header["settings_hash"], header["block"]
        counts = dict(header["counts"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedPart(f"{path.name} has no readable header") from error
    if _checksum(header, [payload]) != expected:
        raise DamagedPart(f"{path.name} does not match its checksum")
    if described != (settings_hash, block):
        raise DamagedPart(f"{path.name} belongs to another run or block")
    arrays, offset = {}, 0
    for name, dtype, shape in layout:
        size = int(np.prod(shape))
        arrays[name] = np.frombuffer(payload, dtype, size, offset).reshape(shape)
        offset += size * dtype.itemsize
    return Part(arrays, counts)


def read_counts(folder: Path, block: int) -> dict[str, int]:
    """The counts of one block without its arrays, which `read_part` verifies.

    Raises
    ------
    DamagedPart
        The file is missing or has no header.
    """
    path = part_path(folder, block)
    try:
        with open(path, "rb") as handle:
            return dict(json.loads(handle.readline())["counts"])
    except FileNotFoundError:
        raise DamagedPart(f"{path.name} is missing") from None
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedPart(f"{path.name} has no readable header") from error


def write_plan(folder: Path, plan: dict[str, Any]) -> None:
    """Make the folder and write what the run is; the first thing that a run keeps."""
    folder.mkdir(exist_ok=True)
    _write_durably(folder / PLAN, [json.dumps(plan, indent=1).encode()])


def read_plan(folder: Path) -> dict[str, Any] | None:
    """The plan of an unfinished run; None where there is none, or it was cut before it kept anything.

    Raises
    ------
    UsageError
        The plan cannot be read and blocks are there, which are not dropped unasked.
    """
    try:
        plan = json.loads((folder / PLAN).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        plan = None
    if isinstance(plan, dict):
        return plan
    blocks = sum(1 for _ in folder.glob("block-*.part"))
    if blocks:
        raise UsageError(
            f"--resume: {folder / PLAN} is damaged, so it is not known which run the {blocks:,} finished block(s) "
            "beside it are of: put the file back, or drop the blocks with --overwrite (without --resume)"
        )
    return None


def comes_true(condition: Callable[[], bool], seconds: float = VISIBLE_SECONDS) -> bool:
    """Whether `condition` holds within a time; what one node writes, others of a shared file system see late."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


def remove_parts(folder: Path) -> None:
    """Delete the folder of an unfinished or assembled run; the plan goes first, so that half a folder never counts."""
    (folder / PLAN).unlink(missing_ok=True)
    shutil.rmtree(folder)


def _checksum(header: dict[str, Any], chunks) -> str:
    digest = hashlib.sha256(json.dumps(header, sort_keys=True).encode())
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def _write_durably(path: Path, chunks) -> None:
    temporary = path.with_name(path.name + ".tmp")
    try:
        with open(temporary, "wb") as handle:
            for chunk in chunks:
                handle.write(chunk)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync(path.parent)
