"""A `.vcc`: an uncompressed tar, written member by member under another name and renamed when whole.

Headers are those of the official tools: ustar as Python's tarfile writes it (2026) or GNU (2025), with owner, group and
time 0, so that nothing of the machine is in the file. A member's size stands before its bytes and is known after them:
it is filled in then.
"""

from __future__ import annotations

import errno
import os
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vcc_fast._files import sync
from vcc_fast.errors import DataError

ZSTD_LEVEL = 3
# Sizes from here on do not fit ustar's twelve octal digits; GNU's form of the same header, one block too, holds them.
_USTAR_LIMIT = 8 * 2**30


class VccArchive:
    """Write a `.vcc`. As a context manager, an exception or a missing `finish` removes what there is.

    Parameters
    ----------
    path
        The file to be; one that exists is replaced when `finish` renames.
    tar_format
        `tarfile.PAX_FORMAT` or `tarfile.GNU_FORMAT`; both are plain ustar blocks here.
    """

    def __init__(self, path: str | Path, tar_format: int = tarfile.PAX_FORMAT):
        self.path, self.tar_format = Path(path), tar_format
        self._temporary = self.path.with_name(self.path.name + ".tmp")
        self._handle = None
        with self.writing():
            self._handle = open(self._temporary, "wb")

    def __enter__(self) -> VccArchive:
        return self

    def __exit__(self, *exception) -> None:
        self.abort()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Around everything that writes: a failure removes the temporary file, and a full disk is said plainly."""
        try:
            yield
        except BaseException as error:
            written = self._handle.tell() if self._handle is not None and not self._handle.closed else 0
            self.abort()
            if not isinstance(error, OSError):
                raise
            raise DataError(_write_error(self.path, error, written)) from error

    @contextmanager
    def member(self, name: str) -> Iterator[object]:
        """Write one member to the file object that this gives."""
        with self.writing():
            header_at = self._handle.tell()
            self._handle.write(bytes(tarfile.BLOCKSIZE))
            yield self._handle
            end = self._handle.tell()
            size = end - header_at - tarfile.BLOCKSIZE
            self._handle.write(bytes(-size % tarfile.BLOCKSIZE))
            self._handle.seek(header_at)
            self._handle.write(member_header(name, size, self.tar_format))
            self._handle.seek(0, os.SEEK_END)

    def finish(self) -> Path:
        """End the archive as tar does, sync and rename."""
        with self.writing():
            self._handle.write(bytes(2 * tarfile.BLOCKSIZE))
            self._handle.write(bytes(-self._handle.tell() % tarfile.RECORDSIZE))
            self._handle.flush()
            os.fsync(self._handle.fileno())
            self._handle.close()
            os.replace(self._temporary, self.path)
            self._handle = None
            sync(self.path.parent)
        return self.path

    def abort(self) -> None:
        """Remove what was not finished; nothing happens after `finish`."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            try:
                handle.close()
            except OSError:
                pass  # the disk is full; what was buffered is not wanted
            self._temporary.unlink(missing_ok=True)


def member_header(name: str, size: int, tar_format: int) -> bytes:
    """The 512 bytes before a regular file of `size` bytes."""
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o644
    return info.tobuf(tarfile.GNU_FORMAT if size >= _USTAR_LIMIT else tar_format)


@contextmanager
def zstd_writer(handle, size: int, threads: int) -> Iterator[object]:
    """A file object that compresses `size` bytes into `handle`; the bytes are the same for any number of threads."""
    import zstandard

    compressor = zstandard.ZstdCompressor(level=ZSTD_LEVEL, threads=max(1, threads), write_checksum=True)
    writer = compressor.stream_writer(handle, size=size, closefd=False)
    yield writer
    # Not after an exception: zstd would complain of the bytes that are missing, and hide why they are.
    writer.close()


def _write_error(path: Path, error: OSError, written: int) -> str:
    if not path.parent.is_dir():
        return f"{path}: cannot be written: there is no folder {path.parent}; make it first"
    full = error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
    remedy = "free some space or name another place" if full else "name a place that can be written to"
    reason = f"the disk is full ({error.strerror})" if full else error.strerror or str(error)
    free = shutil.disk_usage(path.parent).free
    return (
        f"{path}: cannot be written: {reason}, after {written:,} bytes, {free:,} bytes are free there "
        f"without them; {remedy}. Nothing was left behind"
    )
