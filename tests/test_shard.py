"""The shard task: what it writes, what it refuses, killed in the middle, and its help."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from tests.helpers.h5ad_files import random_counts, write_h5ad
from tests.helpers.paths import PARITY, ROOT, external
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import DataError, UsageError, WeightsError
from vcc_fast.shard import Config, build_parser, main, run
from vcc_fast.train.shards import ShardReader

N_VARS = 30
# Every third gene of the file is no token.
TOKENS = [f"G{i}" for i in range(N_VARS) if i % 3]


@pytest.fixture
def vocab(tmp_path):
    path = tmp_path / "vocab.json"
    path.write_text(json.dumps({token: i for i, token in enumerate(TOKENS)}))
    return path


def counts_of(folder, n_cells=None):
    """Cells of a folder as a dense array [N, V]."""
    reader = ShardReader(folder)
    rows = reader.rows(np.arange(reader.n_cells))
    dense = np.zeros((reader.n_cells, len(reader.vocab)), dtype=int)
    for i in range(reader.n_cells):
        genes, counts = rows.values(i)
        dense[i, genes] = counts
    return dense


@pytest.mark.parametrize("kind", ["csr", "csc", "dense"])
@pytest.mark.parametrize("layer", [None, "counts"])
def test_cells_of_several_files_in_their_order(tmp_path, vocab, kind, layer):
    given = [random_counts(70, N_VARS, seed=1), random_counts(25, N_VARS, seed=2)]
    files = [write_h5ad(tmp_path / f"{i}.h5ad", X, layer=layer, kind=kind) for i, X in enumerate(given)]
    config = Config(adata=files, vocab=vocab, layer=layer, output=tmp_path / "out", shard_cells=40, quiet=True)
    manifest = run(config)
    known = [i for i in range(N_VARS) if i % 3]
    expected = np.concatenate(given)
    np.testing.assert_array_equal(counts_of(tmp_path / "out")[:, : len(TOKENS)], expected[:, known])
    assert [shard.n_cells for shard in manifest.shards] == [40, 40, 15]
    lost = expected[:, ::3]
    assert manifest.tally["values of unknown genes"] == np.count_nonzero(lost)
    assert manifest.tally["counts of unknown genes"] == lost.sum()
    alignment = manifest.sources[1]["alignment"]
    assert (alignment["mapped"], alignment["unmapped"]) == (20, 10) and "G27" in alignment["unmapped_examples"]
    # scGPT's special tokens were added behind the genes
    assert ShardReader(tmp_path / "out").vocab == GeneVocab((*TOKENS, *SPECIALS))


def test_filters(tmp_path, vocab):
    X = random_counts(60, N_VARS)
    file = write_h5ad(tmp_path / "a.h5ad", X)
    known = X[:, [i for i in range(N_VARS) if i % 3]]
    keep = ((known > 0).sum(axis=1) >= 7) & (known.sum(axis=1) >= 20)
    assert 0 < keep.sum() < 60
    config = Config(adata=[file], vocab=vocab, output=tmp_path / "out", min_genes=7, min_counts=20, quiet=True)
    manifest = run(config)
    np.testing.assert_array_equal(counts_of(tmp_path / "out")[:, :20], known[keep])
    assert manifest.tally["cells filtered out"] == (~keep).sum()
    with pytest.raises(DataError, match="no cell is left"):
        run(Config(adata=[file], vocab=vocab, output=tmp_path / "none", min_genes=21, quiet=True))
    assert not list(tmp_path.glob("none*"))


@pytest.mark.parity
def test_real_cells(tmp_path):
    import anndata

    path = external("data/pbmc10k_controls.h5ad")
    command = [
        str(path),
        "--vocab",
        str(external("data/scgpt_census_vocab.json")),
        "-o",
        str(tmp_path / "out"),
        "--quiet",
    ]
    assert main(command) == 0
    reader, adata = ShardReader(tmp_path / "out"), anndata.read_h5ad(path)
    assert reader.n_cells == 200 and len(reader.vocab) == 60_697
    symbols = {name: i for i, name in enumerate(adata.var_names)}
    rows, X = reader.rows(np.arange(200)), adata.X.tocsr()
    for i in range(0, 200, 17):
        genes, counts = rows.values(i)
        for gene, count in zip(genes, counts, strict=True):
            name = reader.vocab.tokens[gene]
            if name in symbols:
                assert X[i, symbols[name]] == count


def test_the_vocabulary_of_a_checkpoint(tmp_path):
    folder = PARITY / "checkpoint_foundation"
    genes = list(json.loads((folder / "vocab.json").read_text()))
    X = random_counts(5, 4)
    file = write_h5ad(tmp_path / "a.h5ad", X)
    import anndata

    adata = anndata.read_h5ad(file)
    adata.var_names = [gene for gene in genes if not gene.startswith("<")][:4]
    del adata.var["gene_id"]
    adata.write_h5ad(file)
    manifest = run(Config(adata=[file], checkpoint=folder, output=tmp_path / "out", quiet=True))
    assert manifest.vocabulary["tokens"] == len(genes) and manifest.n_values == np.count_nonzero(X)


@pytest.mark.parametrize(("name", "text"), [("vocab.json", "{"), ("args.json", "[]")])
def test_a_damaged_checkpoint(tmp_path, name, text):
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    (folder / "vocab.json").write_text('{"G1": 0, "<pad>": 1, "<cls>": 2}')
    (folder / name).write_text(text)
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    with pytest.raises(WeightsError, match=name):
        run(Config(adata=[file], checkpoint=folder, output=tmp_path / "out", quiet=True))


def test_killed_in_the_middle_and_resumed(tmp_path, vocab):
    """kill -9 between any two shards: the resumed folder is an uninterrupted one's, byte for byte."""
    files = [write_h5ad(tmp_path / f"{i}.h5ad", random_counts(n, N_VARS, seed=i)) for i, n in enumerate((1500, 2500))]
    options = ["--vocab", str(vocab), "--shard-cells", "20", "--min-genes", "5", "--quiet"]
    assert main([*map(str, files), *options, "-o", str(tmp_path / "whole")]) == 0
    out, partial = tmp_path / "out", tmp_path / "out.partial"
    command = [sys.executable, "-m", "vcc_fast.shard", *map(str, files), *options, "-o", str(out)]
    process = subprocess.Popen(command, cwd=ROOT)
    while not (partial / "shard-00009.json").exists():
        assert process.poll() is None, "it ended before it could be killed"
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not out.exists() and partial.exists()
    with pytest.raises(UsageError, match="--resume"):
        run(Config(adata=files, vocab=vocab, output=out, shard_cells=20, min_genes=5))
    finished = {path: path.stat().st_mtime_ns for path in partial.glob("shard-0000?.*.npy")}
    assert len(finished) == 30
    assert main([*map(str, files), *options, "-o", str(out), "--resume"]) == 0
    for path, written in finished.items():
        assert (out / path.name).stat().st_mtime_ns == written, "a finished shard was written again"
    assert {path.name for path in out.iterdir()} == {path.name for path in (tmp_path / "whole").iterdir()}
    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / "whole" / path.name).read_bytes(), path.name


def test_killed_at_the_very_end(tmp_path, vocab, monkeypatch):
    """Between the last shard and the folder's name nothing is lost either."""
    from vcc_fast.train import shard_writer

    file, out = write_h5ad(tmp_path / "a.h5ad", random_counts(50, N_VARS)), tmp_path / "out"
    rename = shard_writer.os.rename
    monkeypatch.setattr(shard_writer.os, "rename", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    config = {"adata": [file], "vocab": vocab, "output": out, "shard_cells": 20, "quiet": True}
    with pytest.raises(KeyboardInterrupt):
        run(Config(**config))
    monkeypatch.setattr(shard_writer.os, "rename", rename)
    before = (tmp_path / "out.partial" / "shard-00002.genes.npy").stat().st_mtime_ns
    run(Config(**config, resume=True))
    assert (out / "shard-00002.genes.npy").stat().st_mtime_ns == before and len(counts_of(out)) == 50


def test_killed_while_a_folder_is_replaced(tmp_path, vocab, monkeypatch):
    """The new one is whole and goes on; what was replaced is gone then, and a neighbour's name is not touched."""
    from vcc_fast.train import shard_writer

    out = tmp_path / "out"
    config = {"vocab": vocab, "output": out, "shard_cells": 20, "quiet": True}
    run(Config(adata=[write_h5ad(tmp_path / "a.h5ad", random_counts(30, N_VARS))], **config))
    (tmp_path / "out.old").mkdir()
    file, renamed = write_h5ad(tmp_path / "b.h5ad", random_counts(50, N_VARS)), []

    def rename(*names, rename=shard_writer.os.rename):
        renamed.append(names)
        if len(renamed) == 2:
            raise KeyboardInterrupt
        rename(*names)

    with monkeypatch.context() as patch:
        patch.setattr(shard_writer.os, "rename", rename)
        with pytest.raises(KeyboardInterrupt):
            run(Config(adata=[file], **config, overwrite=True))
    assert not out.exists()
    run(Config(adata=[file], **config, resume=True))
    assert len(counts_of(out)) == 50
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.h5ad", "b.h5ad", "out", "out.old", vocab.name}


def test_a_slash_behind_the_name_changes_nothing(tmp_path, vocab):
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(30, N_VARS))
    for more in ([], ["--overwrite"]):
        assert main([str(file), "--vocab", str(vocab), "-o", f"{tmp_path / 'out'}/", "--quiet", *more]) == 0
        assert len(counts_of(tmp_path / "out")) == 30


def test_a_source_that_changed_does_not_go_on(tmp_path, vocab, monkeypatch):
    from vcc_fast.train.shard_writer import ShardWriter

    file = write_h5ad(tmp_path / "a.h5ad", random_counts(50, N_VARS))
    config = {"adata": [file], "vocab": vocab, "output": tmp_path / "out", "shard_cells": 20, "quiet": True}
    with monkeypatch.context() as patch:
        patch.setattr(ShardWriter, "finish", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run(Config(**config))
    write_h5ad(file, random_counts(50, N_VARS, seed=9))
    with pytest.raises(UsageError, match="other settings or sources"):
        run(Config(**config, resume=True))
    run(Config(**config, overwrite=True))
    assert len(counts_of(tmp_path / "out")) == 50


def test_two_runs_of_one_output(tmp_path, vocab):
    from vcc_fast._run_lock import RunLock, lock_path

    file = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    config = Config(adata=[file], vocab=vocab, output=tmp_path / "out", quiet=True)
    with RunLock(lock_path(config.partial), "out"), pytest.raises(UsageError, match="being written by another run"):
        run(config)
    run(config)


def test_a_full_disk(tmp_path, vocab, monkeypatch, capsys):
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(50, N_VARS))
    save = np.save

    def full(path, array):
        if "shard-00001" in str(path):
            raise OSError(errno.ENOSPC, "No space left on device")
        save(path, array)

    command = [str(file), "--vocab", str(vocab), "-o", str(tmp_path / "out"), "--shard-cells", "20", "--quiet"]
    with monkeypatch.context() as patch:
        patch.setattr(np, "save", full)
        assert main(command) == 3
    assert "the disk is full" in capsys.readouterr().err
    assert main([*command, "--resume"]) == 0 and len(counts_of(tmp_path / "out")) == 50


def test_verify(tmp_path, vocab, capsys):
    file, out = write_h5ad(tmp_path / "a.h5ad", random_counts(50, N_VARS)), tmp_path / "out"
    run(Config(adata=[file], vocab=vocab, output=out, shard_cells=10, quiet=True))
    assert main(["--verify", str(out), "--quiet"]) == 0
    for name in ("shard-00001.counts.npy", "shard-00003.indptr.npy"):
        content = bytearray((out / name).read_bytes())
        content[-1] ^= 4
        (out / name).write_bytes(content)
    assert main(["--verify", str(out), "--quiet"]) == 3
    said = capsys.readouterr().err
    assert "2 of 5 shards are damaged" in said and "shard-00001.counts.npy" in said and "shard-00003.indptr.npy" in said


def test_counts_beyond_16_bits(tmp_path, vocab, capsys):
    X = random_counts(5, N_VARS)
    X[3, 4] = 70_000
    file = write_h5ad(tmp_path / "a.h5ad", X)
    command = [str(file), "--vocab", str(vocab), "-o", str(tmp_path / "out"), "--quiet"]
    assert main(command) == 3
    assert "cell 'cell3' (number 3), gene 'G4' has 70,000 counts" in capsys.readouterr().err
    assert main([*command, "--saturate", "--overwrite"]) == 0
    assert ShardReader(tmp_path / "out").manifest.tally["counts cut to 65,535"] == 1


@pytest.mark.parametrize("option", [(), ("--resume",)], ids=str)
def test_a_run_that_ended_before_its_first_shard_is_not_in_the_way(tmp_path, vocab, capsys, option):
    X = random_counts(50, N_VARS)
    X[3, 4] = 70_000
    file, out = write_h5ad(tmp_path / "a.h5ad", X), tmp_path / "out"
    command = [str(file), "--vocab", str(vocab), "-o", str(out), "--shard-cells", "20", "--quiet"]
    assert main(command) == 3
    X[3, 4] = 7
    write_h5ad(file, X)
    assert main([*command, *option]) == 0, capsys.readouterr().err
    assert len(counts_of(out)) == 50 and not (tmp_path / "out.partial").exists()


def test_finished_shards_and_what_is_not_ours_stay_in_the_way(tmp_path, vocab, capsys):
    X = random_counts(50, N_VARS)
    good = write_h5ad(tmp_path / "a.h5ad", X)
    X[33, 4] = 70_000
    bad = write_h5ad(tmp_path / "b.h5ad", X)
    command = [
        "-o",
        str(tmp_path / "out"),
        str(good),
        str(bad),
        "--vocab",
        str(vocab),
        "--shard-cells",
        "20",
        "--quiet",
    ]
    assert main(command) == 3
    assert main(command) == 2 and "holds the finished shards" in capsys.readouterr().err
    other = tmp_path / "mine.partial"
    other.mkdir()
    (other / "notes.txt").write_text("kept")
    command[1] = str(tmp_path / "mine")
    assert main(command) == 2 and (other / "notes.txt").exists()


def test_the_last_file_is_looked_at_before_the_first_is_read(tmp_path, vocab):
    good = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    bad = tmp_path / "b.h5ad"
    bad.write_bytes(good.read_bytes()[:3000])
    with pytest.raises(DataError, match="b.h5ad"):
        run(Config(adata=[good, bad], vocab=vocab, output=tmp_path / "out", quiet=True))
    assert not (tmp_path / "out.partial").exists()


def test_no_gene_of_the_vocabulary(tmp_path):
    (tmp_path / "other.json").write_text(json.dumps({"X1": 0, "X2": 1}))
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    with pytest.raises(DataError, match="none of the 30 genes .* is in the vocabulary"):
        run(Config(adata=[file], vocab=tmp_path / "other.json", output=tmp_path / "out", quiet=True))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"adata": []}, "give .h5ad files, or --soma"),
        ({"soma": "here"}, "not both"),
        ({"adata": ["nowhere.h5ad"]}, "nowhere.h5ad"),
        ({"vocab": None}, "either --vocab or --checkpoint"),
        ({"vocab": "nowhere.json"}, "--vocab"),
        ({"output": None}, "--output is required"),
        ({"output": "out.h5ad"}, "a folder of shards"),
        ({"tissue": ["lung"]}, "--tissue: only for --soma"),
        ({"organism": "mus_musculus"}, "--organism: only for --soma"),
        ({"adata": [], "soma": "here", "census_version": "stable"}, "--census-version stable: .* date of the release"),
        ({"min_genes": -1}, "--min-genes"),
        ({"verify": "."}, "--verify checks a folder"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_wrong_options(tmp_path, vocab, change, message, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    with pytest.raises(UsageError, match=message):
        Config(**({"adata": [file], "vocab": vocab, "output": "out"} | change))


def test_an_existing_output(tmp_path, vocab):
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(5, N_VARS))
    config = {"adata": [file], "vocab": vocab, "output": tmp_path / "out", "quiet": True}
    run(Config(**config))
    with pytest.raises(UsageError, match="--overwrite"):
        Config(**config)
    run(Config(**config, overwrite=True, min_genes=1))
    assert ShardReader(tmp_path / "out").manifest.settings["min_genes"] == 1


def test_options_of_a_file(tmp_path, vocab):
    file = write_h5ad(tmp_path / "a.h5ad", random_counts(30, N_VARS))
    toml = tmp_path / "shard.toml"
    toml.write_text(f'vocab = "{vocab}"\noutput = "{tmp_path / "out"}"\nshard-cells = 7\nmin_genes = 1\nquiet = true\n')
    assert main([str(file), "--config", str(toml)]) == 0
    assert ShardReader(tmp_path / "out").manifest.settings["shard_cells"] == 7


def test_help_teaches(capsys):
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    for part in (
        "--census-version",
        "--disease normal",
        "manifest.json",
        "--resume",
        "--verify lung_shards",
        "vcc-fast[census]",
    ):
        assert part in text
    assert "[default: []]" not in text and "==SUPPRESS==" not in text
    assert build_parser().prog == "vcc-fast shard"
