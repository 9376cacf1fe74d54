"""Checkpoints that must be refused: each error names the file, what is wrong with it and what to do."""

from __future__ import annotations

import json
import os

import pytest
import torch

from tests.model.checkpoints import FOUNDATION, PERTURB, copy_checkpoint, edit_args, edit_state, remove
from vcc_fast.errors import WeightsError
from vcc_fast.model.checkpoint import load_checkpoint, read_checkpoint, write_checkpoint
from vcc_fast.model.weight_files import read_pt, read_safetensors

LAYER = "transformer_encoder.layers.2"


class Code:
    def __reduce__(self):
        return os.system, ("echo this must never run > ran.txt",)


def truncate(name, keep):
    def apply(folder):
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: keep if keep < 1 << 20 and keep >= 0 else len(data) + keep])

    return apply


def flip_a_weight_bit(folder):
    data = bytearray((folder / "best_model.pt").read_bytes())
    data[len(data) // 2] ^= 0x40
    (folder / "best_model.pt").write_bytes(data)


def without(*prefixes):
    return lambda folder: edit_state(
        folder, lambda state: {key: value for key, value in state.items() if not key.startswith(prefixes)}
    )


def with_tensor(key, value):
    return lambda folder: edit_state(folder, lambda state: {**state, key: value})


def with_args(**changes):
    return lambda folder: edit_args(folder, **changes)


def write(name, text):
    return lambda folder: (folder / name).write_text(text)


def smaller_vocab(folder):
    vocab = json.loads((folder / "vocab.json").read_text())
    del vocab["<eoc>"]
    (folder / "vocab.json").write_text(json.dumps(vocab))


UPSTREAM = [
    pytest.param(lambda f: remove(f / "args.json"), r"args\.json not found.*copy args\.json", id="no-args"),
    pytest.param(lambda f: remove(f / "vocab.json"), r"vocab\.json not found.*copy", id="no-vocab"),
    pytest.param(lambda f: remove(f / "best_model.pt"), r"best_model\.pt not found.*name the weights", id="no-weights"),
    pytest.param(truncate("best_model.pt", -1000), r"best_model\.pt is truncated.*again", id="truncated-end"),
    pytest.param(truncate("best_model.pt", 3000), r"best_model\.pt is truncated.*again", id="truncated-start"),
    pytest.param(truncate("best_model.pt", 0), r"best_model\.pt is truncated.*again", id="empty"),
    pytest.param(flip_a_weight_bit, r"best_model\.pt is truncated or corrupt \(Bad CRC-32.*again", id="flipped-bit"),
    pytest.param(write("best_model.pt", "version https://git-lfs.github.com/spec/v1\n"), "no torch file", id="pointer"),
    pytest.param(
        lambda f: torch.save({"model": Code()}, f / "best_model.pt"),
        r"best_model\.pt contains pickled code \(\w+\.system\).*refused.*state_dict",
        id="code",
    ),
    pytest.param(
        lambda f: torch.save(torch.nn.Linear(2, 2), f / "best_model.pt"),
        r"best_model\.pt contains pickled code \(torch\.nn.*Linear\).*refused.*state_dict",
        id="whole-module",
    ),
    pytest.param(lambda f: torch.save([1, 2], f / "best_model.pt"), "state dict.*not a list.*alone", id="list"),
    pytest.param(
        lambda f: torch.save({"state_dict": {"a": torch.ones(1)}}, f / "best_model.pt"),
        "bare state dict.*'state_dict' is a dict.*alone",
        id="nested",
    ),
    pytest.param(write("args.json", '{"embsize": 64,'), r"args\.json is not valid JSON", id="args-broken"),
    pytest.param(write("args.json", "[64]"), r"args\.json must hold a JSON object, not a list", id="args-list"),
    pytest.param(with_args(nheads=None), r"args\.json: nheads is missing", id="no-heads"),
    pytest.param(with_args(nheads=5), r"args\.json: .*d_model 64 is no multiple of n_heads 5", id="odd-heads"),
    pytest.param(with_args(nheads="four"), r"args\.json: nheads must be a whole number, not 'four'", id="heads-text"),
    pytest.param(with_args(embsize=128), r"embsize 128, but encoder\.embedding\.weight .* says 64", id="width"),
    pytest.param(with_args(d_hid=512), r"d_hid 512, but .*layers\.0\.linear1\.weight .* says 96", id="d_hid"),
    pytest.param(with_args(nlayers=12), r"nlayers 12, but .*layers\.2\..* says 3", id="layers"),
    pytest.param(without(LAYER), r"nlayers 3, but .*layers\.1\..* says 2.*incomplete", id="layer-list-truncated"),
    pytest.param(with_args(n_layers_cls=5), r"n_layers_cls 5, but cls_decoder.* says 3", id="cls-layers"),
    pytest.param(with_args(input_emb_style="category"), "input_emb_style must be 'continuous'", id="categories"),
    pytest.param(with_args(pre_norm=True), "pre_norm is True; .*not supported", id="pre-norm"),
    pytest.param(
        smaller_vocab, r"vocab\.json has 499 tokens, but encoder\.embedding\.weight .* has 500 rows", id="vocab-size"
    ),
    pytest.param(write("vocab.json", "{"), r"vocab\.json: not valid JSON", id="vocab-broken"),
    pytest.param(write("vocab.json", '{"A": 0, "<pad>": 2}'), r"vocab\.json: .*'<pad>' has the id 2", id="vocab-gap"),
    pytest.param(
        without(f"{LAYER}.norm1.bias"), rf"best_model\.pt: 1 of 68 keys are missing \({LAYER}\.norm1\.bias\)", id="key"
    ),
    pytest.param(without("decoder.bias_decoder.fc.2"), r"2 of 68 .*decoder\.bias_decoder\.fc\.2\.weight", id="decoder"),
    pytest.param(without("decoder."), r"missing \(decoder\.fc\.0\.weight", id="no-decoder"),
    pytest.param(without("encoder.embedding"), r"no table encoder\.embedding\.weight", id="no-table"),
    pytest.param(without("transformer_encoder."), r"no keys transformer_encoder\.layers", id="no-layers"),
    pytest.param(
        with_tensor(f"{LAYER}.linear2.weight", torch.zeros(64, 95)),
        rf"{LAYER}\.linear2\.weight has the shape \[64, 95\], the model needs \[64, 96\]",
        id="shape",
    ),
    pytest.param(
        with_tensor(f"{LAYER}.norm1.bias", torch.full((64,), float("nan"))),
        rf"{LAYER}\.norm1\.bias holds NaN",
        id="nan",
    ),
    pytest.param(
        with_tensor(f"{LAYER}.self_attn.in_proj_bias", torch.zeros(192)),
        r"self_attn\.Wqkv\.bias and .*self_attn\.in_proj_bias are the same weight",
        id="two-spellings",
    ),
    pytest.param(with_tensor("dsbn.bns.0.running_mean", torch.zeros(64)), "dsbn.*BatchNorm per batch label", id="dsbn"),
]


@pytest.mark.parametrize("damage, message", UPSTREAM)
def test_scgpt_folder_is_refused(damage, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = copy_checkpoint(PERTURB, tmp_path / "damaged")
    damage(folder)
    with pytest.raises(WeightsError, match=message) as caught:
        load_checkpoint(folder, device="cpu", dtype="fp32")
    assert "damaged" in str(caught.value), "the message names no path"
    assert not (tmp_path / "ran.txt").exists()


def edit_config(**changes):
    def apply(folder):
        content = json.loads((folder / "config.json").read_text())
        content["model"] |= changes
        (folder / "config.json").write_text(json.dumps(content))

    return apply


NATIVE = [
    pytest.param(lambda f: remove(f / "config.json"), r"config\.json not found", id="no-config"),
    pytest.param(lambda f: remove(f / "model.safetensors"), r"model\.safetensors not found", id="no-weights"),
    pytest.param(truncate("model.safetensors", -10), r"model\.safetensors is truncated.*again", id="truncated-end"),
    pytest.param(truncate("model.safetensors", 40), r"model\.safetensors is truncated.*again", id="truncated-start"),
    pytest.param(write("config.json", "{}"), r"config\.json: not a configuration of this package", id="foreign"),
    pytest.param(
        write("config.json", '{"format": "vcc_fast", "format_version": 9, "model": {}}'), "is 9, and 1 can", id="newer"
    ),
    pytest.param(edit_config(n_heads=0), r"config\.json: .*n_heads must be .* at least 1, not 0", id="heads"),
    pytest.param(edit_config(colour="red"), r"config\.json: .*unknown fields colour", id="unknown-field"),
    pytest.param(edit_config(decoder="cubic"), "decoder must be one of expr, affine, not 'cubic'", id="decoder"),
    pytest.param(edit_config(n_layers=4), r"12 of 80 keys are missing \(transformer_encoder\.layers\.3", id="layers"),
    pytest.param(edit_config(d_hid=95), r"linear1\.weight has the shape \[96, 64\].* needs \[95, 64\]", id="d_hid"),
    pytest.param(edit_config(vocab_size=501), r"encoder\.embedding\.weight has the shape \[500, 64\]", id="rows"),
    pytest.param(smaller_vocab, r"vocab\.json has 499 tokens.*500 rows", id="vocab-size"),
]


@pytest.mark.parametrize("damage, message", NATIVE)
def test_native_folder_is_refused(damage, message, tmp_path):
    stored = read_checkpoint(PERTURB)
    folder = tmp_path / "damaged"
    write_checkpoint(folder, stored.config, stored.state, stored.vocab, "native")
    damage(folder)
    with pytest.raises(WeightsError, match=message) as caught:
        load_checkpoint(folder, device="cpu", dtype="fp32")
    assert "damaged" in str(caught.value)


@pytest.mark.parametrize(
    "to, name, read", [("scgpt", "best_model.pt", read_pt), ("native", "model.safetensors", read_safetensors)]
)
def test_truncated_anywhere(to, name, read, tmp_path):
    stored = read_checkpoint(PERTURB)
    write_checkpoint(tmp_path / "whole", stored.config, stored.state, stored.vocab, to)
    data = (tmp_path / "whole" / name).read_bytes()
    path = tmp_path / name
    for keep in (*range(0, 300, 7), *range(1000, len(data), 9973), *range(len(data) - 300, len(data), 13)):
        path.write_bytes(data[:keep])
        with pytest.raises(WeightsError, match=f"{name} is truncated"):
            read(path)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(WeightsError, match="nowhere: there is no such folder"):
        load_checkpoint(tmp_path / "nowhere")
    with pytest.raises(WeightsError, match="args.json and best_model.pt and vocab.json not found"):
        load_checkpoint(tmp_path)


def test_a_classification_decoder_of_another_shape_is_left_out_and_reported(tmp_path):
    folder = copy_checkpoint(PERTURB, tmp_path / "other")
    edit_state(folder, lambda state: {**state, "cls_decoder._decoder.0.weight": torch.zeros(2048, 64)})
    model = load_checkpoint(folder, device="cpu", dtype="fp32")
    assert "cls_decoder._decoder.0.weight" in model.report.misshaped
    assert model.config.n_cls == 0
    assert any("mis-shaped" in line for line in model.report.summary())


def test_keys_without_use_are_reported_not_refused(tmp_path):
    folder = copy_checkpoint(FOUNDATION, tmp_path / "more")
    edit_state(folder, lambda state: {**state, "grad_reverse_discriminator.out_layer.bias": torch.zeros(3)})
    model = load_checkpoint(folder, device="cpu", dtype="fp32")
    assert model.report.unexpected == ["grad_reverse_discriminator.out_layer.bias"]
    assert any("not used: 1 tensors" in line for line in model.report.summary())


def test_a_file_without_checksums_loads(tmp_path):
    folder = copy_checkpoint(FOUNDATION, tmp_path / "plain")
    before = torch.serialization.get_crc32_options()
    torch.serialization.set_crc32_options(False)
    try:
        edit_state(folder, dict)
    finally:
        torch.serialization.set_crc32_options(before)
    assert len(load_checkpoint(folder, device="cpu", dtype="fp32").report.loaded) == 55
