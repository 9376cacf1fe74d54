"""bfloat16: as close to the exact result as its own roundings allow, and what stays float32."""

from __future__ import annotations

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget, max_and_rms, unit_roundoff
from tests.model.checkpoints import FOUNDATION, PERTURB, array, load, perturbation_inputs, require_backend, small_model
from vcc_fast import demo
from vcc_fast.errors import UsageError
from vcc_fast.model.precision import cast_linears, choose_device, choose_dtype, use_products

BF16 = torch.bfloat16


def variants(folder, tmp_path):
    """(native bf16, reference bf16, exact): the exact model has the same rounded weights, in float64."""
    native, reference, exact = (load(folder, tmp_path) for _ in range(3))
    require_backend("native")
    for model, backend in ((native, "native"), (reference, "reference"), (exact, "reference")):
        cast_linears(model, BF16)
        model.backend = backend
    return native, reference, exact.double()


def assert_close_enough(name, results):
    """The last product of every layer is rounded to bfloat16 before it is added: that is the band."""
    native, reference, exact = results
    assert_within_budget(name, native, reference, exact, band=unit_roundoff(BF16) * max_and_rms(exact)[1])


@torch.no_grad()
@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_perturbation_is_within_its_rounding(attend, tmp_path):
    models = variants(PERTURB, tmp_path)
    gene_ids, values, flags = (array(f"perturb/{name}") for name in ("gene_ids", "values", "pert_flags"))
    for name in ("encode_perturbation", "forward_perturbation"):
        results = [
            getattr(model, name)(gene_ids, values.to(model.encoder.embedding.weight.dtype), flags, attend=attend)
            for model in models
        ]
        assert_close_enough(name, results)


@torch.no_grad()
@pytest.mark.parametrize("trained", [False, True], ids=["parity", "demo"])
def test_predicted_changes_are_within_their_rounding(trained, tmp_path):
    """A change is a small difference of two predictions: flagged minus unflagged, what an evaluation looks at."""
    gene_ids, values, flags = (array(f"perturb/{name}") for name in ("gene_ids", "values", "pert_flags"))
    folder = PERTURB
    if trained:
        folder, gene_ids = demo.paths()["checkpoint"], torch.arange(200)
    models = variants(folder, tmp_path)
    changes = []
    for model in models:
        given = values.to(model.encoder.embedding.weight.dtype)
        with_it, without = (model.forward_perturbation(gene_ids, given, each) for each in (flags, 0 * flags))
        changes.append(with_it - without)
    native, reference, exact = changes
    level = unit_roundoff(BF16) * max_and_rms(without)[1]
    # Two roundings of the last products, as above, one of each prediction.
    assert_within_budget("change", native, reference, exact, band=2 * level)
    if trained:
        # A trained model's changes stand above the rounding, the targets' own far above it.
        error, flagged = native.double() - exact, flags.bool()
        assert error.norm() < 0.1 * exact.norm() and error[flagged].norm() < 0.01 * exact[flagged].norm()


@torch.no_grad()
def test_embedding_and_generation_are_within_their_rounding(tmp_path):
    models = variants(FOUNDATION, tmp_path)
    n_tokens = (~array("embed/pad_mask")).sum(1)
    assert_close_enough("embed", [m.encode_known(array("embed/src"), array("embed/values"), n_tokens) for m in models])
    known, unknown = array("generate/pcpt_gene"), array("generate/gen_gene")
    ids, real = torch.cat([known, unknown], 1), torch.cat([known, unknown], 1) != 497
    values = torch.nn.functional.pad(array("generate/pcpt_expr"), (0, unknown.shape[1]))
    is_known = torch.arange(ids.shape[1]).expand_as(ids) < known.shape[1]
    passes = [model.forward_generation(ids, values, is_known, real) for model in models]
    for name in ("hidden", "pred", "mvc"):
        assert_close_enough(name, [found[name][real] for found in passes])


def test_only_wide_products_are_rounded():
    model = small_model(flag_encoder=True, pert_encoder=True, mvc=True)
    cast_linears(model, BF16)
    assert model.dtype == BF16
    rounded = {name.rsplit(".", 1)[0] for name, p in model.named_parameters() if p.dtype == BF16}
    layers = {f"transformer_encoder.layers.{i}.{part}" for i in (0, 1)
              for part in ("self_attn.Wqkv", "self_attn.out_proj", "linear1", "linear2")}  # fmt: skip
    assert rounded == layers | {"decoder.fc.0", "decoder.fc.2"}


@pytest.mark.parametrize("dtype", [BF16, torch.float16], ids=str)
def test_results_are_float32_and_near_those_of_float32(dtype):
    model = small_model(pert_encoder=True, decoder="affine")
    inputs = perturbation_inputs()
    expected = model.predict_perturbation(*inputs)
    cast_linears(model, dtype)
    found = model.predict_perturbation(*inputs, attend="all")
    assert found.dtype == torch.float32
    # Two layers and a decoder, each a handful of roundings of relative size eps.
    assert (found - expected).abs().max() < 30 * torch.finfo(dtype).eps * expected.abs().max()
    assert not torch.equal(found, expected)


@pytest.mark.parametrize(
    "name, dtype",
    [("fp32", torch.float32), ("float32", torch.float32), ("bf16", BF16), ("bfloat16", BF16), ("fp16", torch.float16),
     ("float16", torch.float16), (torch.float32, torch.float32), (BF16, BF16)],
    ids=str,
)  # fmt: skip
def test_names_of_types(name, dtype):
    assert choose_dtype(name, "cpu") == dtype


@pytest.mark.parametrize("has_bf16", [True, False])
def test_auto_follows_the_processor(has_bf16, monkeypatch):
    core = pytest.importorskip("vcc_fast._core")
    monkeypatch.setattr(core, "cpu_features", lambda: {"avx512_bf16": has_bf16})
    assert choose_dtype("auto", "cpu") == (BF16 if has_bf16 else torch.float32)


@pytest.mark.parametrize("capability, dtype", [((7, 5), torch.float32), ((8, 0), BF16), ((9, 0), BF16)])
def test_auto_follows_the_gpu(capability, dtype, monkeypatch):
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: capability)
    assert choose_dtype("auto", "cuda") == dtype


def test_auto_device_is_what_torch_sees(monkeypatch):
    for seen, expected in ((False, "cpu"), (True, "cuda")):
        monkeypatch.setattr(torch.cuda, "is_available", lambda seen=seen: seen)
        assert choose_device("auto").type == expected


@pytest.mark.parametrize(
    "choose, name, message",
    [
        (choose_dtype, "int8", "dtype must be one of auto, float32, fp32"),
        (choose_dtype, torch.float64, "dtype must be float32, bfloat16 or float16, not torch.float64"),
        (choose_device, "tpu", "device must be auto, cpu, cuda or cuda:N, not 'tpu'"),
        (choose_device, "meta", "device must be auto, cpu, cuda or cuda:N, not 'meta'"),
        (choose_device, "cuda:63", r"device 'cuda:63': torch sees \d+ CUDA devices"),
    ],
    ids=str,
)
def test_what_is_no_type_or_device(choose, name, message):
    with pytest.raises(UsageError, match=message):
        choose(name)


def test_mixed_precision_gradients_are_within_their_rounding(tmp_path):
    """Products in bfloat16, weights in float32: what training uses."""
    gene_ids, values, flags = (array(f"perturb/{name}") for name in ("gene_ids", "values", "pert_flags"))
    require_backend("native")
    native, reference, exact = (load(PERTURB, tmp_path) for _ in range(3))
    exact = exact.double()
    for model, backend in ((native, "native"), (reference, "reference"), (exact, "reference")):
        model.backend = backend
        use_products(model, None if model is exact else BF16)
        given = values.to(model.encoder.embedding.weight.dtype)
        model.forward_perturbation(gene_ids, given, flags).square().mean().backward()
    named = [dict(model.named_parameters()) for model in (native, reference, exact)]
    compared = 0
    for name, parameter in named[0].items():
        assert parameter.dtype == torch.float32
        if parameter.grad is None:
            continue
        assert parameter.grad.dtype == torch.float32
        results = [parameters[name].grad for parameters in named]
        assert_within_budget(name, *results, band=unit_roundoff(BF16) * max_and_rms(results[2])[1])
        compared += 1
    assert compared > 20
    use_products(native, None)
    assert native.transformer_encoder.product_dtype is None
