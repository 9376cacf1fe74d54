"""On a GPU no pass makes the host wait: proven on tensors without numbers, whose way through the code is a GPU's.

The values that this way gives are those of the CPU's.
"""

from __future__ import annotations

import pytest
import torch

from tests.model.checkpoints import perturbation_inputs, small_model
from tests.model.waiting import NoWaiting, Waited
from vcc_fast.model import encoders, inference, scgpt
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.precision import cast_linears, use_products
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.model.tokens import HostCounts

B, S, V = 3, 11, 40
GRADIENTS = pytest.mark.parametrize("gradients", [False, True], ids=["inference", "training"])


def model_without_numbers(**fields) -> ScGPT:
    """On a device that is not the host."""
    parts = {"pert_encoder": True, "flag_encoder": True, "mvc": True} | fields
    config = ModelConfig(vocab_size=V, d_model=32, n_heads=2, d_hid=32, n_layers=2, pad_id=0, **parts)
    with torch.device("meta"):
        return ScGPT(config)


def ids(*shape: int) -> torch.Tensor:
    return torch.empty(shape, dtype=torch.int64, device="meta")


def counts() -> torch.Tensor:
    return ids(B)


def numbers(*shape: int) -> torch.Tensor:
    return torch.empty(shape, device="meta")


def flags(*shape: int) -> torch.Tensor:
    return torch.empty(shape, dtype=torch.bool, device="meta")


PASSES = {
    "dense": lambda m: m.forward_perturbation(ids(S), numbers(B, S), ids(B, S)),
    "genes of each cell": lambda m: m.forward_perturbation(ids(B, S), numbers(B, S), ids(B, S)),
    "many tokens": lambda m: m.forward_perturbation(ids(B, 20), numbers(B, 20), ids(B, 20)),
    "known first": lambda m: m.forward_perturbation(ids(S), numbers(B, S), ids(B, S), counts(), n_tokens=counts()),
    "expressed": lambda m: m.forward_perturbation(ids(S), numbers(B, S), ids(B, S), attend="expressed"),
    "read": lambda m: m.forward_perturbation(ids(S), numbers(B, S), ids(B, S), read=ids(4)),
    "expressed, read": lambda m: m.forward_perturbation(
        ids(S), numbers(B, S), ids(B, S), attend="expressed", read=ids(2), counts=HostCounts((5, 9, 4), (6, 9, 5))
    ),
    "perception": lambda m: m.forward_perception(ids(B, S), numbers(B, S), counts())["mvc"],
    "embedding": lambda m: m.encode_known(ids(B, S), numbers(B, S), counts()),
    "generation": lambda m: m.forward_generation(ids(B, S), numbers(B, S), flags(B, S), flags(B, S))["mvc"],
    "generation of many tokens": lambda m: m.forward_generation(ids(B, 20), numbers(B, 20), flags(B, 20))["pred"],
}


@GRADIENTS
@pytest.mark.parametrize("name", PASSES)
def test_no_pass_waits(name, gradients):
    with NoWaiting(), torch.set_grad_enabled(gradients):
        model = model_without_numbers().train(gradients)
        out = PASSES[name](model)
        assert out.is_meta and out.requires_grad == gradients
        if gradients:
            out.sum().backward()
            assert model.encoder.embedding.weight.grad.shape == (V, 32)


@GRADIENTS
@pytest.mark.parametrize("fields", [{"decoder": "affine"}, {"batch_norm": True}, {"unknown_out_proj": True}], ids=str)
def test_no_layout_waits(fields, gradients):
    name = "generation" if "unknown_out_proj" in fields else "expressed"
    with NoWaiting(), torch.set_grad_enabled(gradients):
        model = model_without_numbers(**fields).train(gradients)
        out = PASSES[name](model)
        if gradients:
            out.sum().backward()


@GRADIENTS
@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_conditions_do_not_wait(attend, gradients):
    with NoWaiting(), torch.set_grad_enabled(gradients):
        model = model_without_numbers(condition_col="donor", conditions=("A", "B")).train(gradients)
        out = model.forward_perturbation(ids(S), numbers(B, S), ids(B, S), attend=attend, conditions=ids(B))
        if gradients:
            out.sum().backward()
            assert model.condition_encoder.weight.grad.shape == (2, 32)


def test_half_precision_does_not_wait():
    with NoWaiting():
        model = model_without_numbers().eval()
        cast_linears(model, torch.bfloat16)
        with torch.no_grad():
            assert PASSES["dense"](model).dtype == torch.float32
        model = model_without_numbers().train()
        use_products(model, torch.bfloat16)
        PASSES["dense"](model).sum().backward()


def test_what_waits_is_seen():
    with NoWaiting():
        x = numbers(3, 4)
        for wait in (
            lambda: x.sum().item(), lambda: bool(x.any()), lambda: torch.unique(x), lambda: x.nonzero(),
            lambda: x[x > 0], lambda: x.cpu(), lambda: x.tolist(), lambda: torch.equal(x, x),
            lambda: torch.empty(3).copy_(x[0]), lambda: torch.empty(3).to("meta"), lambda: x.masked_select(x > 0),
            lambda: x.to("cpu", non_blocking=True),
        ):  # fmt: skip
            with pytest.raises(Waited):
                wait()
        torch.empty(3).to("meta", non_blocking=True), x.clone(), x + 1, torch.empty(3).sum().to(torch.float64)
        leaf = numbers(3).requires_grad_()
        leaf.register_hook(lambda gradient: gradient.sum().item())
        with pytest.raises(Waited):
            leaf.sum().backward()


@pytest.mark.parametrize("name", ["expressed, read", "perception"])
def test_the_passes_waited_where_the_cpu_s_way_is_taken(monkeypatch, name):
    """That is what the test of the passes would see: distinct values and genes, counted tokens."""
    for module in (encoders, scgpt):
        monkeypatch.setattr(module, "on_host", lambda tensor: True)
    with NoWaiting(), pytest.raises(Waited):
        PASSES[name](model_without_numbers())


@pytest.mark.parametrize(
    "options", [{}, {"attend": "expressed"}, {"read": [3, 0, 7]}, {"attend": "expressed", "read": [3, 0, 7]},
                {"include_zero_gene": "batch-wise"}], ids=str,
)  # fmt: skip
def test_prediction_from_arrays_checks_on_the_host_and_does_not_wait(options):
    gene_ids, values, flagged = (tensor.numpy() for tensor in perturbation_inputs())
    model = small_model(pert_encoder=True)
    model.backend = "auto"
    expected = model.predict_perturbation(gene_ids, values, flagged, **options)
    model.to("meta")
    with NoWaiting():
        predicted = model.predict_perturbation(gene_ids, values, flagged, **options)
    assert predicted.device.type == "meta" and predicted.shape == expected.shape


def test_embedding_and_generation_from_arrays_do_not_wait():
    model = small_model(flag_encoder=True, mvc=True).to("meta")
    model.backend = "auto"
    known, unknown = torch.arange(12).view(2, 6).numpy(), torch.arange(20, 28).view(2, 4).numpy()
    with NoWaiting():
        assert model.embed(known, known * 1.0, [6, 3])["cell_emb"].shape == (2, 32)
        assert model.generate(known, known * 1.0, unknown, [6, 2], [4, 0])["mvc"].shape == (2, 4)


def as_on_a_gpu(monkeypatch) -> None:
    """Take the GPU's way on the CPU, with numbers."""
    for module in (encoders, scgpt):
        monkeypatch.setattr(module, "on_host", lambda tensor: False)


def device_passes(model: ScGPT) -> dict[str, torch.Tensor]:
    gene_ids, values, flagged = perturbation_inputs()
    gene_ids = gene_ids.clone()
    gene_ids[3] = gene_ids[5] = model.config.pad_id
    values = values.to(model.dtype)
    known = values != 0
    known[:, 0] = True
    repeated = gene_ids[torch.arange(3)[:, None] * 5 + torch.arange(30)]
    found = {
        "dense": model.forward_perturbation(gene_ids, values, flagged),
        "genes of each cell": model.forward_perturbation(repeated, values[:, :30], flagged[:, :30]),
        "expressed": model.forward_perturbation(gene_ids, values, flagged, attend="expressed"),
        "expressed, read": model.forward_perturbation(
            gene_ids, values, flagged, attend="expressed", read=torch.tensor([5, 0, 7])
        ),
    }
    generated = model.forward_generation(gene_ids.expand(3, -1), values, known)
    return found | {"pred": generated["pred"], "mvc": generated["mvc"]}


@GRADIENTS
@pytest.mark.parametrize("vocab_size", [60, 1000], ids=["whole table", "rows of tokens"])
def test_the_gpu_s_way_gives_the_same_values_and_gradients(monkeypatch, vocab_size, gradients):
    model = small_model(pert_encoder=True, flag_encoder=True, mvc=True, vocab_size=vocab_size).double()
    weights = [weight for weight in model.parameters() if weight.requires_grad]

    def run() -> tuple[dict[str, torch.Tensor], tuple[torch.Tensor, ...]]:
        with torch.set_grad_enabled(gradients):
            found = device_passes(model)
            if not gradients:
                return found, ()
            total = sum((out * torch.linspace(-1, 1, out.numel()).view(out.shape)).sum() for out in found.values())
            return found, torch.autograd.grad(total, weights)

    expected, expected_gradients = run()
    as_on_a_gpu(monkeypatch)
    actual, actual_gradients = run()
    for name, out in expected.items():
        torch.testing.assert_close(actual[name], out, rtol=1e-9, atol=1e-9)
    for one, two in zip(actual_gradients, expected_gradients, strict=True):
        torch.testing.assert_close(one, two, rtol=1e-8, atol=1e-8)


def test_the_kept_queries_follow_the_weights(monkeypatch):
    model = small_model(pert_encoder=True, flag_encoder=True, mvc=True).double()
    as_on_a_gpu(monkeypatch)
    with torch.no_grad():
        before = device_passes(model)["mvc"]
        kept = model._gene_queries()
        assert model._gene_queries() is kept
        for weight in (
            model.mvc_decoder.W.weight, model.mvc_decoder.gene2query.bias, model.encoder.embedding.weight,
            model.encoder.enc_norm.weight,
        ):  # fmt: skip
            weight.mul_(1.5)
            assert not torch.equal(model._gene_queries(), kept)
            kept = model._gene_queries()
        assert not torch.allclose(device_passes(model)["mvc"], before)


def test_counts_on_the_host_are_those_of_the_device(monkeypatch):
    gene_ids, values, flagged = perturbation_inputs()
    model, read = small_model(pert_encoder=True), torch.tensor([5, 0, 7])
    expected = model.predict_perturbation(gene_ids, values, flagged, attend="expressed", read=read)
    taken = []
    original = ScGPT.forward_perturbation
    monkeypatch.setattr(ScGPT, "forward_perturbation", lambda *a, **k: taken.append(k["counts"]) or original(*a, **k))
    monkeypatch.setattr(inference, "on_host", lambda tensor: True)
    actual = model.predict_perturbation(gene_ids, values, flagged, attend="expressed", read=read)
    assert torch.equal(actual, expected)
    known = (values != 0) | (flagged != 0)
    assert taken == [HostCounts(tuple(known.sum(1).tolist()), tuple(known.index_fill(1, read, True).sum(1).tolist()))]
