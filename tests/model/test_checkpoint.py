"""Loading, its report, random missing weights, and saving."""

from __future__ import annotations

import hashlib
import json
import logging

import pytest
import torch

from tests.model.checkpoints import (
    FOUNDATION,
    PERTURB,
    array,
    assert_parity,
    copy_checkpoint,
    edit_state,
    load,
    perturbation_inputs,
    small_model,
)  # fmt: skip
from vcc_fast import load_checkpoint
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.checkpoint import save_checkpoint
from vcc_fast.model.config import ModelConfig


def perturbed(model):
    return model.predict_perturbation(*(array(f"perturb/{name}") for name in ("gene_ids", "values", "pert_flags")))


def test_report_of_a_foundation_checkpoint(tmp_path):
    model = load(FOUNDATION, tmp_path)
    report = model.report
    assert (report.layout, report.source_format, report.spelling) == ("foundation", "scgpt", "Wqkv")
    assert len(report.loaded) == 55 and report.unexpected == [] and report.misshaped == []
    assert report.missing[0] == "pert_encoder.weight"
    assert {key.split(".fc")[0] for key in report.missing[1:]} == {"decoder.coeff_decoder", "decoder.bias_decoder"}
    for name, digest in report.sources.items():
        assert digest == hashlib.sha256((FOUNDATION / name).read_bytes()).hexdigest()
    assert set(report.sources) == {"args.json", "best_model.pt", "vocab.json"}
    assert "fine-tune" in report.missing_for_flag.lower() and "knockout" in report.missing_for_flag
    assert json.loads(json.dumps(report.to_json()))["layout"] == "foundation"
    assert not model.has_perturbation and model.has_generation and not model.training


def test_config_of_a_perturbation_checkpoint(tmp_path):
    model = load(PERTURB, tmp_path)
    expected = ModelConfig(
        vocab_size=500, d_model=64, n_heads=4, d_hid=96, n_layers=3, n_layers_cls=3, n_cls=1, dropout=0.2, pad_id=497,
        decoder="affine", pert_encoder=True, pert_rows=3, pert_pad_id=0,
    )  # fmt: skip
    assert model.config == expected
    assert model.report.layout == "perturbation-affine" and model.report.missing_for_flag is None
    assert model.vocab["<cls>"] == 498 and len(model.vocab) == 500


def test_the_row_of_zeros_is_the_frozen_one(tmp_path):
    folder = copy_checkpoint(PERTURB, tmp_path / "pad2")

    def zero_row_2(state):
        table = torch.randn(3, 64)
        table[2] = 0
        return {**state, "pert_encoder.weight": table}

    edit_state(folder, zero_row_2)
    assert load(folder, tmp_path).config.pert_pad_id == 2
    assert load(PERTURB, tmp_path, "best_model.pad2.pt").config.pert_pad_id is None


def test_batch_normalised_layout_is_recognised_and_survives_saving(tmp_path):
    folder = copy_checkpoint(FOUNDATION, tmp_path / "old")

    def old_layout(state):
        norm = torch.nn.BatchNorm1d(64).state_dict(prefix="bn.")
        norm["bn.running_mean"].normal_()
        kept = {key: value for key, value in state.items() if not key.startswith(("flag_encoder", "mvc_decoder"))}
        return {**kept, **norm, "pert_encoder.weight": torch.randn(3, 64)}

    edit_state(folder, old_layout)
    model = load(folder, tmp_path)
    assert model.report.layout == "perturbation-batchnorm"
    assert model.has_perturbation and model.config.batch_norm and model.config.decoder == "expr"
    save_checkpoint(model, tmp_path / "saved")
    assert torch.equal(perturbed(load(tmp_path / "saved", tmp_path)), perturbed(model))


def test_native_round_trip_is_bitwise(tmp_path):
    model = load(PERTURB, tmp_path)
    save_checkpoint(model, tmp_path / "native")
    assert {file.name for file in tmp_path.iterdir()} == {"native"}, "something temporary is left"
    again = load_checkpoint(tmp_path / "native", device="cpu", dtype="fp32")
    assert again.report.source_format == "native" and again.report.spelling is None
    assert again.config == model.config and again.vocab == model.vocab
    expected = model.state_dict()
    assert list(again.state_dict()) == list(expected)
    assert all(torch.equal(value, expected[key]) for key, value in again.state_dict().items())
    assert_parity(perturbed(again), "perturb/pred_all")


def test_native_files_hold_no_field_beyond_the_model(tmp_path):
    save_checkpoint(load(PERTURB, tmp_path), tmp_path / "native")
    content = json.loads((tmp_path / "native" / "config.json").read_text())
    assert set(content) == {"format", "format_version", "model"}
    assert set(content["model"]) == set(ModelConfig(vocab_size=1).to_json())


def test_saving_replaces_only_when_told(tmp_path):
    model = load(PERTURB, tmp_path)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="there exists and is not empty.*--overwrite"):
        save_checkpoint(model, tmp_path / "there")
    assert (tmp_path / "there" / "notes.txt").read_text() == "mine"
    save_checkpoint(model, tmp_path / "there", overwrite=True)
    assert {file.name for file in (tmp_path / "there").iterdir()} == {"config.json", "model.safetensors", "vocab.json"}


def test_a_failed_save_leaves_nothing(tmp_path, monkeypatch):
    model = load(PERTURB, tmp_path)

    def fail(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("vcc_fast.model.native_format.save_file", fail)
    with pytest.raises(OSError, match="No space"):
        save_checkpoint(model, tmp_path / "native")
    assert list(tmp_path.iterdir()) == []


def test_a_new_model_needs_a_vocabulary_to_be_saved(tmp_path):
    model = small_model(pert_encoder=True, decoder="affine")
    with pytest.raises(UsageError, match="no vocabulary"):
        save_checkpoint(model, tmp_path / "new")
    model.vocab = GeneVocab(tuple(f"G{i}" for i in range(57)) + ("<pad>", "<cls>", "<eoc>"))
    save_checkpoint(model, tmp_path / "new")
    again = load(tmp_path / "new", tmp_path)
    inputs = perturbation_inputs()
    assert torch.equal(again.predict_perturbation(*inputs), model.predict_perturbation(*inputs))


def test_random_missing_weights_are_scgpts_and_said(tmp_path, caplog):
    before = torch.random.get_rng_state()
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        model = load(FOUNDATION, tmp_path, random_missing_weights=7)
    assert torch.equal(torch.random.get_rng_state(), before), "the caller's random state moved"
    assert any("RANDOM (seed 7)" in record.message for record in caplog.records)
    assert model.has_perturbation and model.report.random_missing == 7 and model.report.missing_for_flag is None
    assert any("RANDOM WEIGHTS (seed 7)" in line for line in model.report.summary())
    assert model.report.unexpected == [f"decoder.fc.{i}.{kind}" for i in (0, 2, 4) for kind in ("weight", "bias")]
    assert "decoder.fc.0.weight" not in model.report.loaded
    table = model.pert_encoder.weight
    assert not table[0].any() and 0.7 < table[1:].std().item() < 1.3
    bound = 64**-0.5
    first = model.decoder.coeff_decoder.fc[0]
    assert first.weight.abs().max() <= bound and first.bias.abs().max() <= bound
    same, other = (perturbed(load(FOUNDATION, tmp_path, random_missing_weights=seed)) for seed in (7, 8))
    assert torch.equal(same, perturbed(model)) and not torch.allclose(other, same)


def test_random_missing_weights_change_nothing_where_nothing_is_missing(tmp_path, caplog):
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        model = load(PERTURB, tmp_path, random_missing_weights=7)
    assert model.report.random_missing is None and not caplog.records
    assert_parity(perturbed(model), "perturb/pred_all")
    with pytest.raises(UsageError, match="whole number of at least 0, not -1"):
        load(FOUNDATION, tmp_path, random_missing_weights=-1)


def test_a_new_model_is_drawn_as_scgpt_draws_it():
    from vcc_fast.model.scgpt import ScGPT

    torch.manual_seed(0)
    model = ScGPT(ModelConfig(vocab_size=40, d_model=16, n_heads=2, d_hid=8, n_layers=2, pad_id=3, pert_encoder=True))
    table = model.encoder.embedding.weight
    assert table.abs().max() <= 0.1 and table[3].any(), "the padding row is drawn too"
    assert not model.pert_encoder.weight[0].any()
    first, second = model.transformer_encoder.layers
    assert all(torch.equal(a, b) for a, b in zip(first.parameters(), second.parameters(), strict=True))
    assert not first.self_attn.Wqkv.bias.any() and not first.self_attn.out_proj.bias.any()


def test_the_configuration_round_trips_and_refuses_nonsense():
    config = ModelConfig(vocab_size=10, pad_id=3, pert_pad_id=None)
    assert ModelConfig.from_json(json.loads(json.dumps(config.to_json()))) == config
    for wrong, message in (
        ({"vocab_size": 10, "d_model": 30, "n_heads": 7}, "d_model 30 is no multiple of n_heads 7"),
        ({"vocab_size": 10, "dropout": 1.0}, "dropout"),
        ({"vocab_size": 10, "pad_id": 10}, r"pad_id must be in 0\.\.9"),
        ({}, "vocab_size is missing"),
    ):
        with pytest.raises(WeightsError, match=message):
            ModelConfig.from_json(wrong)
