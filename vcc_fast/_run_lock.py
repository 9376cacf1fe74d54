"""One run at a time an output: a lock that the system drops when its process ends, however it ends."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import time
from pathlib import Path

from vcc_fast._logging import logger
from vcc_fast.errors import UsageError

# File systems without locks.
UNSUPPORTED = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL)

# `check_unlocked` of another process holds the lock for a moment.
LOOK_SECONDS = 0.5


def lock_path(partial: Path) -> Path:
    """The file that is locked for `OUT.partial`: beside that folder of finished blocks, which comes and goes."""
    return partial.with_name(f"{partial.name}.lock")


class RunLock:
    """Hold the right to write an output; use it as a context manager.

    The lock is `flock`, which also holds between nodes on NFS and on Lustre where it is mounted with it. Where a file
    system has no locks, a warning says so.

    Parameters
    ----------
    path
        The file that is locked, made and removed; its folder is there.
    output
        What `--output` gave, to be named.

    Raises
    ------
    UsageError
        Another run holds it; its process and host, and what to do, are named.
    """

    def __init__(self, path: Path, output: str | Path):
        self._path, self._output, self._descriptor = path, output, -1

    def __enter__(self) -> RunLock:
        tries_until = time.monotonic() + LOOK_SECONDS
        while True:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                holder = describe_holder(self._path)
                os.close(self._descriptor)
                if error.errno in UNSUPPORTED:
                    logger.warning(
                        "%s cannot be locked (%s): see to it that no other run writes this output", self._path, error
                    )
                    self._descriptor = -1
                    return self
                if time.monotonic() < tries_until:
                    time.sleep(LOOK_SECONDS / 10)
                    continue
                raise UsageError(in_use(self._output, holder)) from None
            # The last holder removes the file: a lock on a removed one keeps nobody out.
            if _is_at(self._descriptor, self._path):
                break
            os.close(self._descriptor)
        text = json.dumps({"process": os.getpid(), "host": socket.gethostname(), "since": time.strftime("%F %T")})
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)
        return self

    def __exit__(self, *exception) -> None:
        if self._descriptor >= 0:
            self._path.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = -1


def check_unlocked(path: Path, output: str | Path) -> None:
    """Raise UsageError where another run holds the lock now."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise UsageError(in_use(output, describe_holder(path))) from None
    finally:
        os.close(descriptor)


def in_use(output: str | Path, holder: str) -> str:
    """The error's text."""
    return (
        f"--output {output} is being written by another run ({holder}): wait until it ends, stop it and go on with "
        "--resume, or choose another name"
    )


def describe_holder(path: Path) -> str:
    """Process, host and beginning of the run that holds a lock, as far as it wrote them."""
    try:
        content = json.loads(path.read_text())
        return f"process {content['process']} on {content['host']}, since {content['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return f"{path} is locked"


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False
