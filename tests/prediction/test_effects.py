"""`--effect-cells`: what is computed, what is given, and how certain it says it is."""

from __future__ import annotations

import json

import anndata
import numpy as np
import pytest

import vcc_fast
from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION, OOV, lognorm_of, make_screen
from tests.prediction.test_flag import direct
from vcc_fast import load_checkpoint
from vcc_fast.data.sampling import ControlPool
from vcc_fast.errors import UsageError
from vcc_fast.prediction import plan
from vcc_fast.prediction.effects import Change, plan_effects
from vcc_fast.prediction.flag import FlagPrompt
from vcc_fast.prediction.plan import Perturbation, make_plan

GENES = list(make_screen().var_names)
PERTS = [GENES[0], f"{GENES[1]}+{GENES[4]}"]
# 97.5 % point of Student's t with 3 degrees of freedom, from a table.
T3 = 3.182446


@pytest.fixture(scope="module")
def model():
    return load_checkpoint(FLAG_CHECKPOINT, device="cpu", dtype="float32")


def of(result, name):
    mine = result[result.obs.target_gene == name]
    return mine.X if isinstance(mine.X, np.ndarray) else mine.X.toarray(), mine.obs


@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_cells_means_and_widths_by_hand(predict, screen, model, attend):
    options = ["--postprocess", "none", "--attend", attend, "--batch-size", 3]
    result = predict(*options, "--effect-cells", 4, perts=PERTS, cells=9)
    record = result.uns["vcc_fast"]["effect_cells"]
    assert record["cells"] == 4 and record["passes_without_perturbation"] == 9 and record["confidence"] == 0.95
    assert list(record["perturbations"]) == PERTS
    for p, name in enumerate(PERTS):
        values, obs = of(result, name)
        assert list(obs.effect_cell) == [True] * 4 + [False] * 5
        with_it = direct(model, screen, obs.control_cell[:4], name.split("+"), attend=attend).astype(np.float64)
        without = direct(model, screen, obs.control_cell, [], attend=attend).astype(np.float64)
        change = with_it - without[:4]
        np.testing.assert_allclose(values[:4], with_it, atol=1e-5)
        np.testing.assert_allclose(values[4:], without[4:] + change.mean(0), atol=2e-5)
        # So the mean over all cells is that of the model without the perturbation, and the mean change.
        np.testing.assert_allclose(values.mean(0), without.mean(0) + change.mean(0), atol=2e-5)
        width = T3 * change.std(0, ddof=1) / 2
        np.testing.assert_allclose(result.varm["effect_mean"][:, p], change.mean(0), atol=2e-5)
        np.testing.assert_allclose(result.varm["effect_half_width"][:, p], width, atol=4e-5)
        assert record["mean_half_width"][p] == pytest.approx(width.mean(), abs=1e-5)
        assert record["max_half_width"][p] == pytest.approx(width.max(), abs=4e-5)
        assert record["max_half_width_gene"][p] == GENES[width.argmax()]
        assert record["mean_abs_change"][p] == pytest.approx(np.abs(change.mean(0)).mean(), abs=1e-5)
        assert width.max() > 1e-3, "changes that are all alike do not test the interval"


def test_with_every_cell_an_effect_cell_it_is_the_ordinary_run(predict):
    options = ["--include-controls", "--missing-target", "append", "--zero-below", 0.02]
    perts = [PERTS[0], "A1BG", PERTS[1]]
    ordinary = predict(*options, perts=perts, cells=6)
    effects = predict(*options, "--effect-cells", 6, perts=perts, cells=6, out="effects.h5ad")
    np.testing.assert_allclose(effects.X.toarray(), ordinary.X.toarray(), atol=2e-5)
    is_control = effects.obs.target_gene == "non-targeting"
    assert (effects.obs.effect_cell == ~is_control).all()
    assert effects.obs.drop(columns="effect_cell").equals(ordinary.obs)
    assert ordinary.uns["vcc_fast"]["settings"]["effect_cells"] == "null"
    assert "effect_cells" not in ordinary.uns["vcc_fast"] and not len(ordinary.varm)
    assert "which saves nothing" in effects.uns["vcc_fast"]["warnings"][-1]
    counts = [result.uns["vcc_fast"]["counts"] for result in (ordinary, effects)]
    assert counts[0]["values"] == counts[1]["values"] and counts[0]["negative_values"] == counts[1]["negative_values"]


def test_all_formats_hold_the_same_cells_after_post_processing(predict, capsys):
    options = ["--effect-cells", 3, "--zero-below", 0.05]
    raw = predict("--effect-cells", 3, "--postprocess", "none", out="raw.h5ad", cells=7)
    expected = raw.X.toarray()
    assert (expected[~raw.obs.effect_cell] < 0).any()
    unclipped, expected = expected, np.where(expected < np.float32(0.05), 0, expected)
    dense = predict(*options, "--format", "dense", cells=7)
    np.testing.assert_array_equal(dense.X, expected)
    shift = np.abs((expected - unclipped).reshape(2, 7, -1).mean(1))
    record = dense.uns["vcc_fast"]["effect_cells"]
    np.testing.assert_allclose(record["max_shift_of_mean"], shift.max(1), rtol=1e-5)
    assert list(record["max_shift_of_mean_gene"]) == [GENES[gene] for gene in shift.argmax(1)]
    moved = int(shift.max(1).argmax())
    said = f"moved a gene's mean over the cells by {shift.max():.3g} at most ({GENES[moved]}, gene "
    assert said in capsys.readouterr().err and not any(raw.uns["vcc_fast"]["effect_cells"]["max_shift_of_mean"])
    np.testing.assert_array_equal(predict(*options, out="csr.h5ad", cells=7).X.toarray(), expected)
    mean = predict(*options, "--format", "pseudobulk", "--include-controls", out="mean.h5ad", cells=7)
    np.testing.assert_allclose(mean.X[:2], [expected[:7].mean(0), expected[7:].mean(0)], rtol=1e-5, atol=1e-7)
    assert list(mean.obs.columns) == ["target_gene", "n_cells"] and mean.varm["effect_mean"].shape == (40, 2)


def test_genes_outside_the_vocabulary_and_chosen_genes(predict, screen):
    options = ["--postprocess", "none", "--effect-cells", 3, "--oov", "drop"]
    whole = predict(*options, cells=6)
    control = lognorm_of(screen)[screen.obs_names.get_indexer(whole.obs.control_cell)]
    np.testing.assert_allclose(whole.X.toarray()[:, -3:], control[:, -3:], rtol=1e-6)
    assert not whole.varm["effect_half_width"][-3:].any()
    names = [GENES[1], GENES[9], OOV[2]]
    some = predict(*options, "--output-genes", ",".join(names), out="some.h5ad", cells=6)
    np.testing.assert_allclose(some.X.toarray(), whole[:, names].X.toarray(), atol=2e-5)
    at = screen.var_names.get_indexer(names)
    np.testing.assert_allclose(some.varm["effect_mean"], whole.varm["effect_mean"][at], atol=2e-5)


@pytest.mark.parametrize("cells", [30, "all"])
def test_repeated_cells_and_every_control_once(predict, screen, cells):
    ordinary = predict("--postprocess", "none", cells=cells)
    result = predict("--postprocess", "none", "--effect-cells", 5, out="effects.h5ad", cells=cells)
    assert list(result.obs.control_cell) == list(ordinary.obs.control_cell)
    computed = result.obs.effect_cell.to_numpy()
    # The sample is of the seeded draw, also where cells are written in the order of the file.
    drawn = predict(out="drawn.h5ad", cells=5).obs.control_cell[:5]
    assert set(result.obs.control_cell[computed]) == set(drawn)
    np.testing.assert_allclose(result.X.toarray()[computed], ordinary.X.toarray()[computed], atol=2e-5)
    assert result.uns["vcc_fast"]["effect_cells"]["passes_without_perturbation"] == 24


def test_numbers_of_cells_may_differ(predict, tmp_path):
    path = tmp_path / "perts.csv"
    path.write_text(f"target_gene,n_cells\n{GENES[1]},9\n{GENES[0]},4\n")
    result = predict("--perts-file", path, "--effect-cells", 4, perts=[], cells=None)
    assert [int(of(result, name)[1].effect_cell.sum()) for name in (GENES[1], GENES[0])] == [4, 4]
    assert predict("--perts-file", path, "--effect-cells", 5, perts=[], cells=None, out="no.h5ad") == 2


def test_the_model_runs_as_often_as_it_says(predict, monkeypatch, capsys):
    cells, original = [], FlagPrompt.compute

    def counted(self, batch):
        cells.extend(perturbation.name for perturbation in batch.perturbations)
        return original(self, batch)

    monkeypatch.setattr(FlagPrompt, "compute", counted)
    result = predict("--effect-cells", 2, perts=PERTS, cells=10)
    assert cells == ["no perturbation"] * 10 + [PERTS[0]] * 2 + [PERTS[1]] * 2
    message = capsys.readouterr().err
    assert "--effect-cells 2: 14 cells through the model in place of 20" in message
    assert "changes computed on 2 control cells and their mean given to the others, 20 cells in all" in message
    widest = result.uns["vcc_fast"]["effect_cells"]["max_half_width"].max()
    assert "95 % half-width" in message and f"{widest:.3g} at most" in message
    assert predict("--effect-cells", 2, "--dry-run", perts=PERTS, cells=10, out="dry.h5ad") is None
    text = capsys.readouterr().out
    assert "passes: 14 cells" in text and "14 cells through the model in place of 20" in text
    assert "cells: 20" in text and "output: at most" in text and "(20 x 40, csr)" in text


def test_it_resumes_to_the_same_bytes_and_not_with_other_cells(predict, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(plan, "MAX_BLOCK_CELLS", 4)
    options = ["--batch-size", 2, "--effect-cells", 5]
    predict(*options, out="whole.h5ad", cells=10)
    original, calls = FlagPrompt.compute, []

    def stop(self, *given):
        calls.append(1)
        if len(calls) > 5:
            raise KeyboardInterrupt
        return original(self, *given)

    with monkeypatch.context() as patch:
        patch.setattr(FlagPrompt, "compute", stop)
        assert predict(*options, cells=10) == 6
    assert "2 of 5 blocks" in capsys.readouterr().err
    assert predict("--resume", "--batch-size", 2, "--effect-cells", 4, cells=10) == 2
    assert "effect_cells: 5 -> 4" in capsys.readouterr().err
    predict("--resume", *options, cells=10)
    assert (tmp_path / "out.h5ad").read_bytes() == (tmp_path / "whole.h5ad").read_bytes()
    assert json.loads((tmp_path / "out.run.json").read_text())["blocks"] == {"all": 5, "finished_before": 2}
    assert predict("--resume", *options, cells=10).n_obs == 20
    assert "complete already" in capsys.readouterr().err
    # Blocks that do not fit into the memory kept for them are read again.
    monkeypatch.setattr("vcc_fast.prediction.effects.CACHE_BYTES", 0)
    monkeypatch.setattr("vcc_fast.prediction.effects.ROWS_AT_A_TIME", 3)
    small = predict(*options, "--overwrite", cells=10)
    whole = anndata.read_h5ad(tmp_path / "whole.h5ad")
    np.testing.assert_allclose(small.varm["effect_half_width"], whole.varm["effect_half_width"], rtol=1e-5)


def test_from_python(screen):
    got = vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, PERTS, cells_per_pert=6, effect_cells=np.int64(2))
    assert list(got.obs.effect_cell) == 2 * ([True] * 2 + [False] * 4)
    with pytest.raises(UsageError, match="--effect-cells must be at least 2, not 'few'"):
        vcc_fast.predict_anndata(screen, FLAG_CHECKPOINT, PERTS, effect_cells="few")


@pytest.mark.parametrize(
    ("options", "cells", "checkpoint", "words"),
    [
        (["--effect-cells", 1], 5, FLAG_CHECKPOINT, "at least 2, not 1: one cell has no interval"),
        (["--effect-cells", 6], 5, FLAG_CHECKPOINT, f"--effect-cells 6 is more than the 5 cells of {GENES[0]}"),
        (["--effect-cells", 25], 30, FLAG_CHECKPOINT, "needs as many different control cells, and the draw has 24"),
        (["--effect-cells", 3, "--control-draw", "independent"], 5, FLAG_CHECKPOINT, "needs --control-draw shared"),
        (["--effect-cells", 3, "--prompt", "knockout"], 5, FOUNDATION, "needs --prompt flag: a knock-out changes"),
        (["--effect-cells", 3], 5, FOUNDATION, "needs --prompt flag, and this checkpoint has not its weights"),
    ],
)
def test_what_cannot_be_estimated(predict, tmp_path, capsys, options, cells, checkpoint, words):
    assert predict(*options, cells=cells, checkpoint=checkpoint) == 2
    message = capsys.readouterr().err
    assert words in message and "Traceback" not in message
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("out")]


def test_a_cell_that_a_stratum_would_repeat_is_no_sample():
    pool = ControlPool(np.arange(10), np.array(["a"] * 2 + ["b"] * 8), {"a": 1, "b": 1})
    perturbations = [Perturbation("P", (0,), (), 8)]
    output = make_plan(perturbations, lambda p: pool.draw(p.n_cells, seed=0).rows, 4, 8)
    with pytest.raises(UsageError, match="needs as many different"):
        plan_effects(output, pool, 6, 0, 4, 8)
    effects, work = plan_effects(output, pool, 4, 0, 4, 8)
    assert work.n_cells == len(effects.controls) + 4 == len(set(output.control_row)) + 4
    np.testing.assert_array_equal(effects.cells, output.control_row[:4])


def test_the_interval_covers_the_mean_as_often_as_it_says():
    rng = np.random.default_rng(0)
    truth, n_genes = 0.3, 20_000
    for n, parts in ((3, (1, 2)), (12, (5, 4, 3))):
        change = Change()
        sample = truth + rng.normal(size=(n, n_genes)) * 2.0
        for part in np.split(sample, np.cumsum(parts)[:-1]):
            change.add(part)
        np.testing.assert_allclose(change.mean, sample.mean(0), rtol=1e-9, atol=1e-12)
        covered = np.mean(np.abs(change.mean - truth) <= change.half_width())
        # Four standard errors of a share of 20,000.
        assert abs(covered - 0.95) < 4 * np.sqrt(0.95 * 0.05 / n_genes), covered
