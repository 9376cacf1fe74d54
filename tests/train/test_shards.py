"""Folders of shards: what is written is read, and damage is named."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tests.helpers.shard_folders import random_cells, small_vocab, write_shards
from vcc_fast._files import sha256_of
from vcc_fast.errors import DataError, UsageError
from vcc_fast.train import shard_format
from vcc_fast.train.shard_format import Manifest
from vcc_fast.train.shard_writer import ShardWriter, partial_folder
from vcc_fast.train.shards import OPEN_SHARDS, ShardReader

VOCAB = small_vocab()


@pytest.fixture
def cells():
    return random_cells(130, VOCAB)


@pytest.fixture
def folder(tmp_path, cells):
    return write_shards(tmp_path / "shards", cells, VOCAB)


def test_cells_come_back(folder, cells):
    reader = ShardReader(folder)
    assert reader.n_cells == 130 and reader.manifest.n_values == cells.nnz and reader.vocab == VOCAB
    wanted = np.array([129, 0, 49, 50, 2, 2, 99])
    rows = reader.rows(wanted)
    for place, cell in enumerate(wanted):
        genes, counts = rows.values(place)
        assert genes.dtype == counts.dtype == np.uint16
        np.testing.assert_array_equal(genes, cells[cell].indices)
        np.testing.assert_array_equal(counts, cells[cell].data)
    assert rows.n_values.tolist() == [cells[cell].nnz for cell in wanted]


def test_the_folder_holds_nothing_but_shards(folder):
    names = {path.name for path in folder.iterdir()}
    shards = {f"shard-0000{i}.{part}.npy" for i in range(3) for part in ("indptr", "genes", "counts")}
    assert names == shards | {"manifest.json", "vocab.json"}
    assert not partial_folder(folder).exists()


def test_a_part_of_rows_has_their_addresses(folder):
    rows = ShardReader(folder).rows(np.arange(130))
    part = rows.take(slice(40, 60))
    for place in range(20):
        genes, counts = part.values(place)
        for array, address in ((genes, part.genes[place]), (counts, part.counts[place])):
            assert array.ctypes.data == address or not len(array)


def test_more_shards_than_may_be_open(tmp_path):
    n = OPEN_SHARDS + 5
    cells = random_cells(n, VOCAB)
    reader = ShardReader(write_shards(tmp_path / "many", cells, VOCAB, shard_cells=1))
    rows = reader.rows(np.arange(n))
    assert len(reader._open) == OPEN_SHARDS
    for place in range(n):
        np.testing.assert_array_equal(rows.values(place)[1], cells[place].data)


@pytest.mark.parametrize("cells_asked", [[-1], [130], [5, 500]])
def test_cells_that_are_not_there(folder, cells_asked):
    with pytest.raises(DataError, match="need 0 to 129"):
        ShardReader(folder).rows(np.array(cells_asked))


def flip(path):
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("part", ["indptr", "genes", "counts"])
def test_a_truncated_shard_is_named(folder, part):
    path = folder / f"shard-00001.{part}.npy"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match=rf"shard-00001 is damaged.*{part}.*--verify"):
        ShardReader(folder)


def test_a_missing_shard_is_named(folder):
    (folder / "shard-00002.genes.npy").unlink()
    with pytest.raises(DataError, match="shard-00002.genes.npy is missing"):
        ShardReader(folder)


def test_damaged_shards_are_left_out_only_when_asked(folder, cells, caplog):
    flip(folder / "shard-00001.counts.npy")
    reader = ShardReader(folder, skip_corrupt=True)
    assert list(reader.skipped) == ["shard-00001"] and "50 cells" in caplog.text and "shard-00001" in caplog.text
    assert reader.ranges.tolist() == [[0, 50], [100, 130]] and reader.n_cells == 80
    np.testing.assert_array_equal(reader.rows(np.array([101])).values(0)[0], cells[101].indices)
    with pytest.raises(DataError, match="shard-00001"):
        reader.rows(np.array([75]))


@pytest.mark.parametrize("part", ["indptr", "genes", "counts"])
def test_a_flipped_bit_is_an_error_when_its_shard_is_first_read(folder, part):
    flip(folder / f"shard-00001.{part}.npy")
    reader = ShardReader(folder)
    assert len(reader.rows(np.arange(50))) == 50
    said = rf"shard-00001 is damaged: .*({part}.npy does not have the checksum|does not rise).*--verify.*--skip-corrupt"
    for taken in (reader, reader.restricted(np.array([[0, 130]]))):
        for _ in range(2):
            with pytest.raises(DataError, match=said):
                taken.rows(np.array([49, 50]))
        with pytest.raises(DataError, match=said):
            taken.check(np.array([[0, 130]]))


def test_checksums_are_computed_once(folder, monkeypatch):
    hashed = []
    monkeypatch.setattr(shard_format, "sha256_of", lambda path: hashed.append(path.name) or sha256_of(path))
    reader = ShardReader(folder)
    part = reader.restricted(np.array([[40, 130]]))
    reader.read_ahead(np.array([[0, 130]]))
    assert not hashed
    reader.rows(np.array([3]))
    part.rows(np.arange(40, 60))
    part.check(np.array([[40, 130]]))
    reader.rows(np.arange(130))
    assert sorted(hashed) == sorted(path.name for path in folder.glob("*.npy"))
    ShardReader(folder, skip_corrupt=True).rows(np.arange(130))
    assert len(hashed) == 18


def test_offsets_that_fall_are_damage(folder):
    path = folder / "shard-00000.indptr.npy"
    indptr = np.load(path)
    indptr[3] = indptr[-1] + 7
    np.save(path, indptr)
    with pytest.raises(DataError, match="shard-00000 is damaged.*does not rise"):
        ShardReader(folder).rows(np.array([0]))


def test_another_vocabulary_is_refused(folder):
    (folder / "vocab.json").write_text(json.dumps(small_vocab(39).to_dict()))
    with pytest.raises(DataError, match="not the vocabulary"):
        ShardReader(folder).vocab  # noqa: B018


@pytest.mark.parametrize("change", [{"version": 9}, {"cells": 3}, {"shards": [{}]}])
def test_a_damaged_manifest(folder, change):
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(DataError, match="manifest.json"):
        Manifest.read(folder)


def test_no_folder_of_shards(tmp_path):
    with pytest.raises(DataError, match="no manifest.json"):
        ShardReader(tmp_path)
    (tmp_path / "x.partial").mkdir()
    with pytest.raises(DataError, match="unfinished"):
        ShardReader(tmp_path / "x.partial")


def test_an_existing_folder_is_replaced_only_when_asked(folder, cells):
    with pytest.raises(UsageError, match="--overwrite"):
        write_shards(folder, cells[:5], VOCAB)
    assert ShardReader(folder).n_cells == 130
    write_shards(folder, cells[:5], VOCAB, overwrite=True)
    assert ShardReader(folder).n_cells == 5
    assert [path.name for path in folder.parent.iterdir()] == ["shards"]


def test_a_vocabulary_beyond_16_bits(tmp_path):
    with pytest.raises(UsageError, match="at most 65,536 tokens, and it has 65,537"):
        ShardWriter(tmp_path / "out", small_vocab(65_534), {})


def test_no_cells(tmp_path):
    with pytest.raises(DataError, match="no cell is left"):
        write_shards(tmp_path / "out", random_cells(0, VOCAB), VOCAB)
    assert not list(tmp_path.iterdir())


def begin(folder, cells, n_added):
    writer = ShardWriter(folder, VOCAB, {"made": "by a test"}, shard_cells=50)
    writer.add(cells[:n_added], np.array([(0, i + 1) for i in range(n_added)]), {"cells": np.arange(n_added + 1)})
    return writer


def test_a_run_goes_on_behind_its_finished_shards(tmp_path, cells, folder):
    out = tmp_path / "again"
    begin(out, cells, 120)
    resumed = ShardWriter(out, VOCAB, {"made": "by a test"}, shard_cells=50)
    assert resumed.next == (0, 100) and resumed.n_cells == 100
    write_shards(out, cells, VOCAB)
    for path in folder.glob("*.npy"):
        assert (out / path.name).read_bytes() == path.read_bytes()
    # what was counted on the way to the first hundred are in the finished shards' entries
    assert ShardReader(out).manifest.tally == {"cells": sum(range(100))}


def test_an_unfinished_shard_is_written_again(tmp_path, cells):
    out = tmp_path / "again"
    begin(out, cells, 120)
    flip(partial_folder(out) / "shard-00001.genes.npy")
    assert ShardWriter(out, VOCAB, {"made": "by a test"}, shard_cells=50).next == (0, 50)
    write_shards(out, cells, VOCAB)
    assert ShardReader(out, skip_corrupt=True).skipped == {}


def test_a_run_with_other_settings_does_not_go_on(tmp_path, cells):
    out = tmp_path / "again"
    begin(out, cells, 120)
    with pytest.raises(UsageError, match="other settings"):
        ShardWriter(out, VOCAB, {"made": "otherwise"}, shard_cells=50)
    assert ShardWriter(out, VOCAB, {"made": "otherwise"}, shard_cells=50, resume=False).next == (0, 0)


def test_a_full_disk_keeps_finished_shards(tmp_path, cells, monkeypatch):
    out, save = tmp_path / "again", np.save

    def full(path, array):
        if "shard-00001.genes" in str(path):
            path.write_bytes(b"half")
            raise OSError(28, "No space left on device")
        save(path, array)

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(OSError, match="No space left"):
        write_shards(out, cells, VOCAB)
    monkeypatch.setattr(np, "save", save)
    assert ShardWriter(out, VOCAB, {"made": "by a test"}, shard_cells=50).next == (0, 50)
    write_shards(out, cells, VOCAB)
    assert ShardReader(out, skip_corrupt=True).n_cells == 130
