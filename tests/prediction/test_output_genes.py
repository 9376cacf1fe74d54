"""`--output-genes`: the same values as in a whole run, of fewer genes, for less work."""

from __future__ import annotations

import numpy as np
import pytest

import vcc_fast
from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION, OOV, make_screen
from vcc_fast.errors import DataError, UsageError
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction import plan
from vcc_fast.prediction.estimate import Work, flops_per_cell
from vcc_fast.prediction.output_genes import columns_of, read_output_genes

GENES = list(make_screen().var_names)
# Out of order, with a gene outside the vocabulary, the first target, and not the second.
SOME = [GENES[20], OOV[0], GENES[0], GENES[5]]
IN_ORDER = [GENES[0], GENES[5], GENES[20], OOV[0]]


@pytest.mark.parametrize(
    ("options", "checkpoint"),
    [
        ([], FLAG_CHECKPOINT),
        (["--attend", "expressed", "--batch-size", 3], FLAG_CHECKPOINT),
        (["--oov", "drop", "--format", "dense"], FLAG_CHECKPOINT),
        (["--missing-target", "append", "--perts", "A1BG", GENES[0]], FLAG_CHECKPOINT),
        (["--attend", "expressed", "--include-controls", "--format", "pseudobulk"], FLAG_CHECKPOINT),
        ([], FOUNDATION),
        (["--knockout", "zero", "--include-controls"], FOUNDATION),
    ],
    ids=lambda value: "-".join(map(str, value)).replace("--", "") if isinstance(value, list) else value.name,
)
def test_values_are_those_of_a_whole_run(predict, options, checkpoint):
    options = ["--postprocess", "none", *options]
    whole = predict(*options, checkpoint=checkpoint)
    some = predict(*options, "--output-genes", ",".join(SOME), out="some.h5ad", checkpoint=checkpoint)
    assert list(some.var_names) == IN_ORDER
    assert some.obs.equals(whole.obs) and some.var.equals(whole.var.loc[IN_ORDER])
    as_dense = [np.asarray(x if isinstance(x, np.ndarray) else x.toarray()) for x in (some.X, whole[:, IN_ORDER].X)]
    np.testing.assert_allclose(*as_dense, atol=2e-5)
    assert some.uns["vcc_fast"]["settings"]["output_genes"] == 4
    assert whole.uns["vcc_fast"]["settings"]["output_genes"] == "null"
    if "attend" in str(options):
        few, all_ = (result.uns["vcc_fast"]["attend_difference"]["max_abs_difference"] for result in (some, whole))
        assert 0 < few <= all_ + 1e-5


def test_only_what_is_read_is_computed(predict, monkeypatch):
    read, original = [], ScGPT._read

    def counted(self, hidden, values):
        read.append(hidden.shape[1])
        return original(self, hidden, values)

    monkeypatch.setattr(ScGPT, "_read", counted)
    predict("--output-genes", ",".join(SOME))
    assert set(read) == {4}
    read.clear()
    predict("--output-genes", ",".join(SOME), out="knockout.h5ad", checkpoint=FOUNDATION)
    # <cls>, about half of the 37 genes, and those asked for; a whole pass has all 38.
    assert 0 < max(read) <= 25


def test_a_file_of_names_a_list_and_every_gene(predict, screen, tmp_path):
    names = tmp_path / "genes.txt"
    names.write_text("\n".join(SOME) + "\n\n")
    from_file = predict("--output-genes", names)
    assert list(from_file.var_names) == IN_ORDER
    options = {"cells_per_pert": 3, "dtype": "float32", "num_threads": 1}
    listed = vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, GENES[:2], output_genes=np.array(SOME[::-1]), **options)
    np.testing.assert_array_equal(listed.X.toarray(), from_file.X.toarray())
    assert listed.uns["vcc_fast"]["settings_hash"] != predict(out="whole.h5ad").uns["vcc_fast"]["settings_hash"]
    predict("--output-genes", ",".join(GENES[::-1]), out="all.h5ad")
    assert (tmp_path / "all.h5ad").read_bytes() == (tmp_path / "whole.h5ad").read_bytes()


def test_it_resumes_and_not_with_other_genes(predict, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(plan, "MAX_BLOCK_CELLS", 4)
    options = ["--batch-size", 2, "--attend", "expressed"]
    predict(*options, "--output-genes", ",".join(SOME), out="whole.h5ad", cells=10)
    original, calls = vcc_fast.prediction.flag.FlagPrompt.compute, []

    def stop(self, *given):
        calls.append(1)
        if len(calls) > 14:  # 8 of them measure how far expressed is from all
            raise KeyboardInterrupt
        return original(self, *given)

    with monkeypatch.context() as patch:
        patch.setattr("vcc_fast.prediction.flag.FlagPrompt.compute", stop)
        assert predict(*options, "--output-genes", ",".join(SOME), cells=10) == 6
    assert predict("--resume", *options, "--output-genes", GENES[3], cells=10) == 2
    assert f'output_genes: ["{GENES[0]}"' in capsys.readouterr().err
    predict("--resume", *options, "--output-genes", ",".join(SOME[::-1]), cells=10)
    assert "3 of 5 blocks are finished" in capsys.readouterr().err
    assert (tmp_path / "out.h5ad").read_bytes() == (tmp_path / "whole.h5ad").read_bytes()


def test_the_dry_run_says_it(predict, capsys):
    assert predict("--output-genes", ",".join(SOME), "--dry-run") is None
    text = capsys.readouterr().out
    assert "--output-genes: 4 of 40 genes are predicted and written" in text and "(6 x 4, csr)" in text


def test_the_work_of_few_genes_by_hand():
    config = ModelConfig(vocab_size=10, d_model=2, n_heads=1, d_hid=3, n_layers=2, decoder="expr")
    # A row of a layer: projections 4 x 2x2, feed-forward 2 x 2x3, scores and weighted sum over 4 keys of width 2.
    row = 2 * (4 * 4 + 2 * 6) + 2 * 2 * 4 * 2
    # Of the 5 tokens 3 are not read: key and value, 2 x 2x2, in the last layer. The decoder: two 2x2 products.
    assert flops_per_cell(config, Work(5, 4, n_read=2)) == 5 * row + 2 * row + 3 * 2 * 8 + 2 * 2 * 8
    assert flops_per_cell(config, Work(5, 4, n_read=5)) == flops_per_cell(config, Work(5, 4))


@pytest.mark.parametrize(
    ("given", "options", "code", "words"),
    [
        ("NOSUCH,A4GALT", [], 3, ["1 of 2 names are not among the dataset's genes (NOSUCH)", "var_names"]),
        ("a4galt", [], 3, ["(a4galt)"]),
        ("nowhere.txt", [], 3, ["nowhere.txt", "a file with one a line"]),
        ("A4GALT,A4GNT,A4GALT", [], 2, ["A4GALT more than once"]),
        (" , ", [], 2, ["no name in it", "A,B,C"]),
        (",".join(OOV), ["--oov", "drop"], 3, ["all 3 --output-genes", "--oov attend"]),
    ],
)
def test_wrong_names(predict, tmp_path, capsys, given, options, code, words):
    assert predict("--output-genes", given, *options) == code
    message = capsys.readouterr().err
    assert "Traceback" not in message
    assert all(word in message for word in words), message
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("out")]


def test_wrong_files(tmp_path):
    path = tmp_path / "genes.txt"
    path.write_text("\n \n")
    with pytest.raises(UsageError, match="genes.txt: no name in it; one gene a line"):
        read_output_genes(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not a text file"):
        read_output_genes(path)
    with pytest.raises(DataError, match="the nearest to 'TP54' is 'TP53'"):
        columns_of(["TP54"], ["GATA3", "TP53"])
