"""The convert task: bits that survive, fields that do not travel, and exit codes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch

from tests.helpers.paths import PARITY
from vcc_fast.convert import Config, main, run
from vcc_fast.errors import UsageError
from vcc_fast.model.checkpoint import read_checkpoint, write_checkpoint

FOUNDATION, PERTURB = PARITY / "checkpoint_foundation", PARITY / "checkpoint_perturb"
# What scGPT's own loaders read, and what this package does; nothing about machines, paths or training.
MODEL_ARGS = {
    "embsize", "nheads", "d_hid", "nlayers", "n_layers_cls", "dropout", "pad_token", "pad_value", "mask_value",
    "n_bins", "input_emb_style", "MVC", "pert_pad_id",
}  # fmt: skip


def assert_same(first, second):
    a, b = read_checkpoint(first), read_checkpoint(second)
    assert a.config == b.config and a.vocab == b.vocab
    assert list(a.state) == list(b.state)
    for key, tensor in a.state.items():
        assert tensor.dtype == b.state[key].dtype
        assert tensor.numpy().tobytes() == b.state[key].numpy().tobytes(), key


@pytest.mark.parametrize("source", [FOUNDATION, PERTURB], ids=["foundation", "perturb"])
@pytest.mark.parametrize("spelling", ["Wqkv", "in_proj", "impl"])
def test_there_and_back_is_bitwise(source, spelling, tmp_path):
    native, scgpt, again = (str(tmp_path / name) for name in ("native", "scgpt", "again"))
    assert main([str(source), native, "--to", "native", "--quiet"]) == 0
    assert main([native, scgpt, "--to", "scgpt", "--spelling", spelling, "--quiet"]) == 0
    assert main([scgpt, again, "--to", "native", "--quiet"]) == 0
    for folder in (native, scgpt, again):
        assert_same(source, folder)
    assert read_checkpoint(scgpt).report.spelling == spelling


@pytest.mark.parametrize(
    "spelling, reference", [("Wqkv", "best_model.pt"), ("in_proj", "best_model.torchnames.pt")], ids=["Wqkv", "in_proj"]
)
def test_the_exported_file_is_scgpts_own(spelling, reference, tmp_path):
    run(Config(str(PERTURB), str(tmp_path / "out"), "scgpt", spelling, quiet=True))
    written = torch.load(tmp_path / "out" / "best_model.pt", weights_only=True)
    expected = torch.load(PERTURB / reference, weights_only=True)
    assert set(written) == set(expected)
    assert all(torch.equal(written[key], value) for key, value in expected.items())
    assert json.loads((tmp_path / "out" / "vocab.json").read_text()) == json.loads((PERTURB / "vocab.json").read_text())


def test_conditions_stay_in_our_format(tmp_path, capsys):
    stored = read_checkpoint(PERTURB)
    config = replace(stored.config, condition_col="donor", conditions=("A", "B"))
    state = stored.state | {"condition_encoder.weight": torch.randn(2, config.d_model)}
    write_checkpoint(tmp_path / "native", config, state, stored.vocab, "native")
    assert main([str(tmp_path / "native"), str(tmp_path / "again"), "--quiet"]) == 0
    assert_same(tmp_path / "native", tmp_path / "again")
    assert main([str(tmp_path / "native"), str(tmp_path / "scgpt"), "--to", "scgpt"]) == 4
    assert "--condition-col donor: scGPT has no condition embedding" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "native"]


def test_only_fields_of_the_model_are_written(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    for name in ("vocab.json", "best_model.pt"):
        (source / name).write_bytes((PERTURB / name).read_bytes())
    args = json.loads((PERTURB / "args.json").read_text())
    secret = {"save_dir": "/home/somebody/save", "dist_url": "tcp://node7:53833", "vocab_path": "/scratch/vocab.json"}
    (source / "args.json").write_text(json.dumps(args | secret))
    for to in ("native", "scgpt"):
        run(Config(str(source), str(tmp_path / to), to, quiet=True))
        for file in (tmp_path / to).iterdir():
            content = file.read_bytes()
            assert not any(value.encode() in content for value in (*secret.values(), str(tmp_path)))
    written = json.loads((tmp_path / "scgpt" / "args.json").read_text())
    assert set(written) == MODEL_ARGS
    assert all(written[key] == args[key] for key in MODEL_ARGS & set(args) - {"MVC"})


def test_what_was_read_left_out_and_written_is_printed(tmp_path, capsys):
    source = tmp_path / "source"
    source.mkdir()
    for name in ("vocab.json", "args.json"):
        (source / name).write_bytes((FOUNDATION / name).read_bytes())
    state = torch.load(FOUNDATION / "best_model.pt", weights_only=True)
    torch.save({**state, "step": torch.zeros(1)}, source / "best_model.pt")
    assert main([str(source), str(tmp_path / "out"), "--to", "native"]) == 0
    read, left_out, wrote = capsys.readouterr().out.splitlines()
    assert read == f"read {source}: foundation, scgpt format, 55 tensors"
    assert left_out == "left out, no part of the model: step"
    assert wrote.startswith(f"wrote {tmp_path / 'out'}: config.json (") and "model.safetensors (" in wrote
    assert main([str(source), str(tmp_path / "out"), "--to", "native", "--overwrite", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments, code, message",
    [
        pytest.param(["SOURCE", "new", "--to", "onnx"], 2, "invalid choice: 'onnx'", id="format"),
        pytest.param(["SOURCE", "new", "--to", "hdf5"], 2, "--to", id="no-such-format"),
        pytest.param(["nowhere", "new", "--to", "native"], 2, "'nowhere' is not there", id="no-source"),
        pytest.param(["SOURCE", "SOURCE", "--to", "native", "--overwrite"], 2, "same folder", id="same"),
        pytest.param(["SOURCE", "full", "--to", "native"], 2, "full exists and is not empty", id="occupied"),
        pytest.param(["SOURCE", "file", "--to", "native"], 2, "file is a file", id="file"),
        pytest.param(["empty", "new", "--to", "native"], 4, "args.json and best_model.pt and vocab.json", id="empty"),
        pytest.param(["broken", "new", "--to", "native"], 4, "best_model.pt is truncated", id="broken"),
    ],
)
def test_exit_codes(arguments, code, message, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name in ("empty", "full", "broken"):
        (tmp_path / name).mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("")
    for name in ("args.json", "vocab.json"):
        (tmp_path / "broken" / name).write_bytes((PERTURB / name).read_bytes())
    (tmp_path / "broken" / "best_model.pt").write_bytes((PERTURB / "best_model.pt").read_bytes()[:9000])
    assert main([str(PERTURB) if a == "SOURCE" else a for a in arguments]) == code
    assert message in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"


def test_config_checks_itself():
    with pytest.raises(UsageError, match="--spelling must be one of Wqkv, in_proj, impl, not 'Wkqv'"):
        Config(str(PERTURB), "new", "scgpt", "Wkqv")
