"""The archive byte by byte, and what is left when writing it fails."""

from __future__ import annotations

import errno
import io
import tarfile

import pytest
import zstandard

from vcc_fast.errors import DataError
from vcc_fast.submission.archive import VccArchive, member_header, zstd_writer


def write(path, contents, tar_format=tarfile.PAX_FORMAT):
    with VccArchive(path, tar_format) as archive:
        for name, content in contents.items():
            with archive.member(name) as handle:
                handle.write(content)
        return archive.finish()


@pytest.mark.parametrize("tar_format", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
@pytest.mark.parametrize("sizes", [(0,), (1, 512), (511, 513, 10240)])
def test_bytes_are_those_of_tarfile(tmp_path, tar_format, sizes):
    contents = {f"member{i}.txt": bytes([i + 1]) * size for i, size in enumerate(sizes)}
    expected = io.BytesIO()
    with tarfile.open(fileobj=expected, mode="w", format=tar_format) as tar:
        for name, content in contents.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    assert write(tmp_path / "a.vcc", contents, tar_format).read_bytes() == expected.getvalue()
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a.vcc"]


def test_header_by_hand():
    header = member_header("meta.json", 0o1234, tarfile.PAX_FORMAT)
    assert len(header) == 512 and header[:9] == b"meta.json" and header[9:100] == bytes(91)
    fields = {"mode": header[100:108], "uid": header[108:116], "gid": header[116:124]}
    assert fields == {"mode": b"0000644\0", "uid": b"0000000\0", "gid": b"0000000\0"}
    assert header[124:136] == b"00000001234\0" and header[136:148] == b"00000000000\0"
    assert header[156:157] == b"0" and header[257:265] == b"ustar\x0000"
    assert header[265:297] == bytes(32) and header[297:329] == bytes(32)
    checksum = sum(header[:148]) + 8 * 32 + sum(header[156:])
    assert int(header[148:154], 8) == checksum
    assert member_header("a", 1, tarfile.GNU_FORMAT)[257:265] == b"ustar  \0"


@pytest.mark.parametrize("size", [8 * 2**30 - 1, 8 * 2**30, 40 * 2**30])
@pytest.mark.parametrize("tar_format", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_headers_of_large_members_are_one_block(size, tar_format):
    header = member_header("pred.h5ad.zst", size, tar_format)
    assert len(header) == 512
    found = tarfile.TarInfo.frombuf(header, "utf-8", "strict")
    assert found.size == size and found.name == "pred.h5ad.zst"


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_zstd_bytes_do_not_depend_on_threads(threads):
    content = bytes(range(256)) * 40_000

    def compressed(n):
        out = io.BytesIO()
        with zstd_writer(out, len(content), n) as writer:
            for start in range(0, len(content), 77_777):
                writer.write(content[start : start + 77_777])
        return out.getvalue()

    got = compressed(threads)
    assert got == compressed(1)
    assert zstandard.ZstdDecompressor().decompress(got) == content
    frame = zstandard.get_frame_parameters(got)
    assert frame.content_size == len(content) and frame.has_checksum


def test_a_member_of_another_size_than_announced_is_an_error():
    with pytest.raises(zstandard.ZstdError), zstd_writer(io.BytesIO(), 10, 1) as writer:
        writer.write(b"short")


@pytest.mark.parametrize("before", [None, b"mine"])
def test_an_exception_leaves_what_was_there(tmp_path, before):
    path = tmp_path / "a.vcc"
    if before is not None:
        path.write_bytes(before)
    with pytest.raises(RuntimeError, match="inside"), VccArchive(path) as archive, archive.member("x") as handle:
        handle.write(b"some")
        raise RuntimeError("inside")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == ([] if before is None else [before])


def test_without_finish_nothing_is_left(tmp_path):
    with VccArchive(tmp_path / "a.vcc") as archive, archive.member("x") as handle:
        handle.write(b"some")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_named(tmp_path, number):
    with pytest.raises(DataError, match="the disk is full.*free some space.*Nothing was left"):
        with VccArchive(tmp_path / "a.vcc") as archive, archive.member("x"):
            raise OSError(number, "No room")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(DataError, match="there is no folder"):
        VccArchive(tmp_path / "nowhere" / "a.vcc")
