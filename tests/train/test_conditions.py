"""Conditions in fine-tuning: units, pairs and validation stay within one, each compared with its own controls."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.helpers.finetune_screens import CONTROL, pairs_of, screen_of_lines, write
from vcc_fast.data.conditions import Conditions
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import DataError
from vcc_fast.model.checkpoint import NATIVE, read_checkpoint, write_checkpoint
from vcc_fast.train.finetune_config import Config
from vcc_fast.train.finetune_data import read_data
from vcc_fast.train.pairs import NONE
from vcc_fast.train.prepare_finetune import fit_baselines, make_validation
from vcc_fast.train.screen import read_labels
from vcc_fast.train.working_model import CONDITIONS_TABLE, from_checkpoint, new_model

NAMES = ["G1", "G2", "G3", "G4"]


def lines_and_batches():
    """Line B is deeper than A; G4 is in A alone; G2's cells in A are of a batch without controls."""
    adata = screen_of_lines()
    labels, lines = adata.obs["target_gene"].to_numpy(), adata.obs["line"].to_numpy()
    adata = adata[~((labels == "G4") & (lines == "B"))].copy()
    labels, lines = adata.obs["target_gene"].to_numpy(), adata.obs["line"].to_numpy()
    x = adata.X.toarray()
    # Another mix of genes: the two lines' controls differ.
    x[lines == "B", :5] *= 7
    adata.X = x
    batches = np.where(np.arange(len(x)) % 2, "b1", "b2")
    adata.obs["batch"] = np.where((labels == "G2") & (lines == "A"), "lonely", batches)
    return adata


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return write(lines_and_batches(), tmp_path_factory.mktemp("lines") / "screen.h5ad")


@pytest.fixture
def file(path):
    with H5adFile(path) as opened:
        yield opened


def columns(file):
    return (file.obs_column(name) for name in ("target_gene", "line", "batch"))


def test_a_unit_is_a_perturbation_in_a_condition(file):
    labels = read_labels(file, "target_gene", CONTROL, None, "line")
    units = labels.units(["G4", "G1"])
    perturbed, lines, _ = columns(file)
    assert [(unit.name, labels.conditions.names[unit.condition]) for unit in units] == [
        ("G4", "A"), ("G1", "A"), ("G1", "B"),
    ]  # fmt: skip
    for unit in units:
        line = labels.conditions.names[unit.condition]
        assert unit.rows.tolist() == np.flatnonzero((perturbed == unit.name) & (lines == line)).tolist()
    plain = read_labels(file, "target_gene", CONTROL, None).units(["G4", "G1"])
    assert [unit.name for unit in plain] == ["G4", "G1"] and len(plain[1].rows) == 16


@pytest.mark.parametrize("batch_col", [None, "batch"])
@pytest.mark.parametrize(("preset", "pairing"), [("vcc", "scaled"), ("vcc", "cells"), ("scgpt", "cells")])
def test_pairs_stay_within_one_condition(file, preset, pairing, batch_col):
    pairs = pairs_of(file, preset, pairing=pairing, batch_col=batch_col, condition_col="line", batch_cells=16)
    perturbed, lines, batches = columns(file)
    names, seen = pairs.labels.conditions.names, set()
    of_unit = [lines[rows[0]] for rows in pairs.rows]
    for step in range(8):
        batch = pairs.draw(step, 8)
        n_cells = len(batch.rows) // len(batch.perturbations)
        assert [names[code] for code in batch.conditions] == lines[batch.rows].tolist()
        assert (perturbed[batch.rows] == CONTROL).all()
        named = [pairs.names[unit] for unit in batch.perturbations if unit != NONE]
        assert preset == "scgpt" or len(set(named)) == len(named), "a perturbation comes once a step"
        for place, unit in enumerate(batch.perturbations):
            if unit == NONE:
                continue
            rows = batch.rows[place * n_cells : (place + 1) * n_cells]
            assert set(lines[rows]) == {of_unit[unit]}
            seen.add((pairs.names[unit], of_unit[unit]))
            if batch_col and pairs.names[unit] == "G2" and of_unit[unit] == "A":
                assert set(batches[rows]) <= {"b1", "b2"}
    assert seen == {("G1", "A"), ("G1", "B"), ("G2", "A"), ("G2", "B"), ("G3", "A"), ("G3", "B"), ("G4", "A")}


@pytest.mark.parametrize("batch_col", [None, "batch"])
def test_changes_are_counted_from_controls_of_the_condition(file, batch_col):
    pairs = pairs_of(file, names=NAMES, batch_col=batch_col, condition_col="line")
    perturbed, lines, batches = columns(file)
    cells = pairs.reader.read(np.arange(file.n_obs)).astype(np.float64)
    control = perturbed == CONTROL
    for unit, name in enumerate(pairs.names):
        line = lines[pairs.rows[unit][0]]
        mine = (perturbed == name) & (lines == line)
        own = cells[control & (lines == line)].mean(0)
        start = [
            cells[control & (lines == line) & (batches == batches[row])].mean(0)
            if batch_col and batches[row] != "lonely" else own
            for row in np.flatnonzero(mine)
        ]  # fmt: skip
        np.testing.assert_allclose(pairs.change[unit], cells[mine].mean(0) - np.mean(start, axis=0), atol=1e-5)
    of_b = [unit for unit, name in enumerate(pairs.names) if lines[pairs.rows[unit][0]] == "B"]
    pooled = pairs_of(file, names=NAMES)
    # From all controls what tells the lines apart would pass for an effect.
    assert np.abs(pooled.change).mean() > 1.5 * np.abs(pairs.change[of_b]).mean()


def test_a_condition_without_controls_is_refused(tmp_path):
    adata = screen_of_lines()
    lines = adata.obs["line"].astype(str).to_numpy()
    lines[(adata.obs["target_gene"] == "G3").to_numpy() & (lines == "B")] = "C"
    adata.obs["line"] = lines
    with H5adFile(write(adata, tmp_path / "lonely.h5ad")) as file:
        text = r"--condition-col line: no control cell is of C \(8\).*leave these cells out.*coarser column"
        with pytest.raises(DataError, match=text):
            read_labels(file, "target_gene", CONTROL, None, "line")


def data_of(path, split, tmp_path, **options):
    made = tmp_path / "split.toml"
    made.write_text(split)
    config = Config(adata=path, output=tmp_path / "out", split=str(made), condition_col="line", quiet=True, **options)
    with H5adFile(path) as file:
        data = read_data(config, file, None)
        yield data, file


@pytest.fixture
def data(path, tmp_path):
    yield from data_of(path, '[fewshot."a.b"]\nval = ["G1", "G4"]\n', tmp_path)


def lognorm_of(data, file):
    cells = data.reader.read(np.arange(file.n_obs)).astype(np.float64)
    perturbed, lines, _ = columns(file)
    return lambda name, line: cells[(perturbed == name) & (lines == line)].mean(0)


def test_validation_is_of_each_condition(data):
    data, file = data
    mean = lognorm_of(data, file)
    truth = data.of(slice(len(data.train), None))
    validation = make_validation(data, data.validation, truth, 1000, 0)
    few = make_validation(data, data.validation, truth, 11, 0)
    assert [len(part.cells) for part in few.parts] == [6, 6], "a perturbation's cells are shared out"
    assert [len(part.cells) for part in make_validation(data, data.validation, truth, 3, 0).parts] == [4, 4]
    assert validation.names == ["G1", "G4", "G1"]
    expected = [mean(name, line) - mean(CONTROL, line) for name, line in (("G1", "A"), ("G4", "A"), ("G1", "B"))]
    np.testing.assert_allclose(validation.change, expected, atol=1e-5)
    scores = validation.score(validation.change).means()
    assert scores["pearson_delta"] == pytest.approx(1) and scores["discrimination"] == 1
    assert validation.amplitude(validation.change / 4) == pytest.approx(4)
    # Ranks are among the perturbations of the same condition: G1 and G4 in A exchanged, G1 alone in B.
    swapped = validation.score(validation.change[[1, 0, 2]])
    assert swapped.discrimination[:2].max() < 1 and swapped.discrimination[2] == 1
    baselines = fit_baselines(validation, data)
    by_hand = np.mean([mean(name, "B") for name in ("G2", "G3")], axis=0) - mean(CONTROL, "B")
    found = baselines["perturbed mean (by perturbation)"].mse_delta[2]
    assert found == pytest.approx(((by_hand - expected[2]) ** 2).mean(), rel=1e-4)
    assert all(len(scores.mse_delta) == 3 for scores in baselines.values())


def test_predictions_start_from_the_controls_of_their_condition(data):
    data, file = data
    working = new_model(data.tokens.vocab, data.tokens.ids, "tiny", 0.0, 0, data.labels.conditions)
    with torch.no_grad():
        working.model.condition_encoder.weight.normal_(0, 0.5)
    truth = data.of(slice(len(data.train), None))
    validation = make_validation(data, data.validation, truth, 1000, 0)
    found = validation.predict(working.model.eval(), working.tokens(data.tokens.ids))
    perturbed, lines, _ = columns(file)
    ids = torch.from_numpy(working.tokens(data.tokens.ids))
    for row, (name, line) in zip(found, (("G1", "A"), ("G4", "A"), ("G1", "B")), strict=True):
        values = data.reader.read(np.flatnonzero((perturbed == CONTROL) & (lines == line)))
        flags = torch.zeros(values.shape, dtype=torch.int64)
        flags[:, data.tokens.of_target[name]] = 1
        code = data.labels.conditions.names.index(line)
        predicted = working.model.predict_perturbation(
            ids, torch.from_numpy(values), flags, conditions=torch.full((len(values),), code)
        )
        expected = predicted.clamp(min=0).double().mean(0).numpy() - values.mean(0, dtype=np.float64)
        np.testing.assert_allclose(row, expected, atol=1e-5)


def test_where_nothing_trains_baselines_have_the_changes_of_other_conditions(path, tmp_path, caplog):
    adata = lines_and_batches()
    keep = ~(adata.obs["target_gene"].isin(["G2", "G3"]) & (adata.obs["line"] == "B")).to_numpy()
    bare = write(adata[keep].copy(), tmp_path / "bare.h5ad")
    caplog.set_level("INFO", logger="vcc_fast")
    for data, file in data_of(bare, '[fewshot."a.b"]\nval = ["G1"]\n', tmp_path):
        assert "1 condition(s) have no perturbation that trains (B)" in caplog.text
        assert "conditions (line), with control cells: A (16), B (16)" in caplog.text
        mean, measured = lognorm_of(data, file), np.flatnonzero(data.tokens.columns >= 0)
        profiles = data.training(data.labels.conditions.names.index("B"))
        assert profiles.names == ["G2", "G3", "G4"] and profiles.n_cells.tolist() == [8, 8, 8]
        np.testing.assert_allclose(profiles.control, mean(CONTROL, "B")[measured], atol=1e-6)
        for name, change in zip(profiles.names, profiles.change, strict=True):
            np.testing.assert_allclose(change, (mean(name, "A") - mean(CONTROL, "A"))[measured], atol=1e-5)


def test_a_checkpoints_rows_stay_and_new_ones_are_zeros(tmp_path):
    vocab = GeneVocab((*(f"G{i}" for i in range(30)), *SPECIALS))
    ids = np.array([1, 3, 7])
    first = new_model(vocab, ids, "tiny", 0.0, 0, Conditions("line", ("A", "B"), np.zeros(0, dtype=np.int64)))
    assert not first.model.condition_encoder.weight.any()
    plain = new_model(vocab, ids, "tiny", 0.0, 0)
    for name, weight in plain.whole_state().items():
        assert torch.equal(weight, first.whole_state()[name]), name
    with torch.no_grad():
        first.model.condition_encoder.weight.normal_()
    write_checkpoint(tmp_path / "one", first.config, first.whole_state(), vocab, NATIVE)
    more = Conditions("cell_line", ("A", "B", "C"), np.zeros(0, dtype=np.int64))
    second = from_checkpoint(read_checkpoint(tmp_path / "one"), vocab, ids, seed=5, conditions=more)
    assert second.config.condition_col == "cell_line" and second.config.conditions == ("A", "B", "C")
    rows = second.whole_state()[CONDITIONS_TABLE]
    assert torch.equal(rows[:2], first.whole_state()[CONDITIONS_TABLE]) and not rows[2].any() and second.new == []
    write_checkpoint(tmp_path / "plain", plain.config, plain.whole_state(), vocab, NATIVE)
    third = from_checkpoint(read_checkpoint(tmp_path / "plain"), vocab, ids, seed=5, conditions=more)
    assert third.new == [CONDITIONS_TABLE] and not third.whole_state()[CONDITIONS_TABLE].any()
