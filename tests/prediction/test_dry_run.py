"""`--dry-run`: the plan and the estimate, and nothing on disk."""

from __future__ import annotations

import pytest

from tests.prediction.conftest import FOUNDATION
from vcc_fast.model.config import ModelConfig
from vcc_fast.prediction import estimate
from vcc_fast.prediction.estimate import Work

WHOLE_HUMAN = ModelConfig(vocab_size=60697, decoder="affine", pert_encoder=True)


@pytest.mark.parametrize("options", [[], ["--attend", "expressed"], ["--format", "pseudobulk", "--include-controls"]])
def test_plan_is_printed_and_nothing_is_written(predict, tmp_path, capsys, options):
    before = sorted(tmp_path.iterdir())
    assert predict("--dry-run", *options, cells=5) is None
    assert sorted(tmp_path.iterdir()) == before
    text = capsys.readouterr().out
    expected = ["37 of 40", "24 cells, 5 of them used", "perturbations: 2", "cells: 10", "prompt: flag", "device: cpu"]
    expected += ["float32", "memory: ", "time: about", "GFLOP/s", "output: at most", "nothing was written"]
    for words in expected:
        assert words in text, words
    assert ("--attend expressed against all, on 4 cells" in text) == ("expressed" in options)


def test_knockout_and_an_existing_output(predict, tmp_path, capsys):
    (tmp_path / "out.h5ad").write_bytes(b"mine")
    from vcc_fast.predict import main  # the fixture would read the file

    argv = ["--checkpoint", FOUNDATION, "--adata", tmp_path / "screen.h5ad", "-o", tmp_path / "out.h5ad", "--dry-run"]
    assert main([*map(str, argv), "--perts", "A4GALT"]) == 0
    text = capsys.readouterr().out
    assert f"in the way: {tmp_path / 'out.h5ad'} exists" in text and "out.h5ad.partial" not in text
    assert main([*map(str, argv), "--perts", "A4GALT", "--overwrite"]) == 0
    assert "in the way" not in capsys.readouterr().out
    (tmp_path / "out.h5ad.partial").mkdir()
    assert main([*map(str, argv), "--perts", "A4GALT"]) == 0
    assert "out.h5ad.partial exists" in capsys.readouterr().out
    assert "prompt: knockout" in text and "4 forward pass(es)" in text
    assert (tmp_path / "out.h5ad").read_bytes() == b"mine"


def test_everything_is_checked(predict):
    assert predict("--dry-run", perts=["NOSUCHGENE"]) == 3
    assert predict("--dry-run", "--pert-col", "nowhere") == 3


def test_flops_by_hand():
    config = ModelConfig(vocab_size=10, d_model=2, n_heads=1, d_hid=3, n_layers=2, decoder="expr")
    # Two layers of: projections 4 x 2x2 and feed-forward 2 x 2x3, a multiply and an add each, for 5 tokens; scores and
    # weighted sum over 4 keys of width 2. The decoder: two 2x2 products.
    per_layer = 2 * 5 * (4 * 4 + 2 * 6) + 2 * 2 * 5 * 4 * 2
    assert estimate.flops_per_cell(config, Work(5, 4)) == 2 * per_layer + 2 * 5 * 2 * 4
    assert estimate.flops_per_cell(config, Work(5, 4, passes=4)) == 4 * (2 * per_layer + 2 * 5 * 2 * 4)


def test_batches_fit_the_memory_and_are_powers_of_two():
    plenty = 2**40
    assert estimate.auto_batch_size(WHOLE_HUMAN, Work(18080, 18080), plenty) == 1
    assert estimate.auto_batch_size(WHOLE_HUMAN, Work(5000, 5000), plenty) == 4
    assert estimate.auto_batch_size(WHOLE_HUMAN, Work(100, 100), plenty) == 64
    one = estimate.bytes_per_batch(WHOLE_HUMAN, Work(5000, 5000), 1)
    assert estimate.auto_batch_size(WHOLE_HUMAN, Work(5000, 5000), 4 * one) == 2
    assert estimate.auto_batch_size(WHOLE_HUMAN, Work(5000, 5000), 0) == 1
    # The challenge's cells on a laptop: below 1 GiB beside the weights.
    assert estimate.bytes_per_batch(WHOLE_HUMAN, Work(18080, 18080), 1) < 2**30


def test_bytes_of_the_output():
    # A value and its column where it is stored; dense values otherwise, means among them.
    sizes = [estimate.output_bytes(2, 10, 0.5, layout) for layout in ("csr", "dense", "pseudobulk")]
    assert sizes == [80, 80, 80]
    assert estimate.output_bytes(2, 10, 0.1, "pseudobulk") == 80


def test_calibration_is_short_but_not_tiny():
    genes = estimate.calibration_genes(WHOLE_HUMAN, 18080)
    assert 256 <= genes < 18080
    assert estimate.flops_per_cell(WHOLE_HUMAN, Work(genes, genes)) <= estimate.CALIBRATION_FLOPS
    assert estimate.calibration_genes(WHOLE_HUMAN, 100) == 100
