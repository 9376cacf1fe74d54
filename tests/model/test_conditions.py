"""Conditions: rows of their own in the embedding sum, nothing at first, gradients, files, and what is refused."""

from __future__ import annotations

import json

import pytest
import torch

from tests.model import oracle
from tests.model.checkpoints import BACKENDS, PERTURB, load, perturbation_inputs, require_backend, small_model
from vcc_fast import load_checkpoint
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.checkpoint import SCGPT, save_checkpoint, write_checkpoint
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT

NAMES = ("A", "B", "C", "D")
CONDITIONS = torch.tensor([2, 0, 3])


def model_of(**fields):
    fields = {"decoder": "affine", "condition_col": "donor", "conditions": NAMES} | fields
    return small_model(pert_encoder=True, **fields)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("attend", ["all", "expressed"])
def test_a_token_is_the_sum_of_gene_value_flag_and_condition(attend, backend):
    require_backend(backend)
    model = model_of()
    model.backend = backend
    gene_ids, values, flags = perturbation_inputs()
    state, known = model.state_dict(), (values != 0) | (flags != 0)
    rows = state["pert_encoder.weight"][flags] + state["condition_encoder.weight"][CONDITIONS][:, None]
    x = oracle.embed(state, gene_ids.expand_as(flags), values, rows)
    seen = oracle.seen_by(known if attend == "expressed" else torch.ones_like(known))
    hidden = oracle.encode(state, x, seen, model.config.n_heads)
    coeff, bias = (oracle.decode(state, hidden, f"decoder.{part}_decoder") for part in ("coeff", "bias"))
    found = model.predict_perturbation(gene_ids, values, flags, attend=attend, conditions=CONDITIONS)
    torch.testing.assert_close(found, coeff * values + bias, rtol=1e-4, atol=1e-4)
    with torch.no_grad():
        encoded = model.encode_perturbation(gene_ids, values, flags, attend=attend, conditions=CONDITIONS)
    torch.testing.assert_close(encoded, hidden, rtol=1e-4, atol=1e-4)
    others = model.predict_perturbation(gene_ids, values, flags, attend=attend, conditions=CONDITIONS.flip(0))
    # Cell 1 keeps its condition.
    assert torch.equal(others[1], found[1]) and ((others - found)[[0, 2]].abs() > 1e-2).any(1).all()


@pytest.mark.parametrize("options", [{"attend": "expressed", "read": [3, 0, 7]}, {"read": [5]}], ids=str)
def test_genes_that_are_read_are_those_of_the_whole_pass(options):
    model, inputs = model_of(), perturbation_inputs()
    whole = model.predict_perturbation(*inputs, attend=options.get("attend", "all"), conditions=CONDITIONS)
    found = model.predict_perturbation(*inputs, **options, conditions=CONDITIONS.numpy())
    torch.testing.assert_close(found, whole[:, options["read"]], rtol=1e-5, atol=1e-5)


def test_other_ways_to_predict_take_them_too():
    model, (gene_ids, values, flags) = model_of(), perturbation_inputs()
    values[:, [0, 7, 9]] = 0
    union = (values != 0).any(0)
    found = model.predict_perturbation(gene_ids, values, flags, "batch-wise", conditions=CONDITIONS)
    listed = model.predict_perturbation(gene_ids[union], values[:, union], flags[:, union], conditions=CONDITIONS)
    torch.testing.assert_close(found[:, union], listed, rtol=1e-5, atol=1e-5)
    pairs = torch.stack([values, flags.float()], dim=2)
    assert torch.equal(model.pred_perturb(pairs, gene_ids=gene_ids, conditions=CONDITIONS), found)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_fresh_condition_table_changes_nothing(backend):
    """Neither what is drawn for the other weights, nor a prediction, to the last bit."""
    require_backend(backend)
    sizes = dict(vocab_size=60, d_model=32, n_heads=2, d_hid=48, n_layers=2, pad_id=57, pert_encoder=True)
    models = []
    for conditions in ({}, {"condition_col": "donor", "conditions": NAMES}):
        torch.manual_seed(1)
        models.append(ScGPT(ModelConfig(**sizes, **conditions)).eval())
        models[-1].backend = backend
    without, fresh = models
    assert set(fresh.state_dict()) - set(without.state_dict()) == {"condition_encoder.weight"}
    assert not fresh.condition_encoder.weight.any() and fresh.condition_encoder.weight.requires_grad
    assert all(torch.equal(weight, fresh.state_dict()[name]) for name, weight in without.state_dict().items())
    inputs = perturbation_inputs()
    assert torch.equal(
        fresh.predict_perturbation(*inputs, conditions=CONDITIONS), without.predict_perturbation(*inputs)
    )


def gradients(model, inputs):
    tables = (model.pert_encoder.weight, model.condition_encoder.weight)
    loss = model.forward_perturbation(*inputs, conditions=CONDITIONS).square().mean()
    return torch.autograd.grad(loss, tables)


@pytest.mark.parametrize("backend", BACKENDS)
def test_gradients_reach_both_tables(backend):
    """By central differences of the loss in float64, on each backend within float32's rounding of them."""
    require_backend(backend)
    gene_ids, values, flags = perturbation_inputs()
    exact = model_of(pert_pad_id=0).double()
    inputs = gene_ids, values.double(), flags

    def loss():
        with torch.no_grad():
            return exact.forward_perturbation(*inputs, conditions=CONDITIONS).square().mean().item()

    of_flags, of_conditions = gradients(exact, inputs)
    for table, gradient in ((exact.pert_encoder.weight, of_flags), (exact.condition_encoder.weight, of_conditions)):
        for row, column in ((0, 3), (1, 3), (2, 17), (len(table) - 1, 5)):
            step = torch.zeros_like(table)
            step[row, column] = 1e-5
            sides = []
            for sign in (1, -1):
                table.data += sign * step
                sides.append(loss())
                table.data -= sign * step
            # The padding row of the flags is frozen, whatever it would do to the loss.
            frozen = table is exact.pert_encoder.weight and row == 0
            expected = 0.0 if frozen else (sides[0] - sides[1]) / 2e-5
            assert gradient[row, column].item() == pytest.approx(expected, rel=1e-5, abs=1e-9)
    # No cell is of condition B, and no token has flag 2.
    assert of_conditions[[0, 2, 3]].abs().amin(1).gt(0).all() and not of_conditions[1].any()
    assert of_flags[1].abs().gt(0).all() and not of_flags[[0, 2]].any()
    model = model_of(pert_pad_id=0)
    model.backend = backend
    for found, expected in zip(gradients(model, (gene_ids, values, flags)), (of_flags, of_conditions), strict=True):
        torch.testing.assert_close(found, expected.float(), rtol=1e-3, atol=1e-5 * expected.abs().max().item())


def test_files_keep_them(tmp_path):
    model = model_of()
    model.vocab = GeneVocab(tuple(f"G{i}" for i in range(57)) + ("<pad>", "<cls>", "<eoc>"))
    save_checkpoint(model, tmp_path / "saved")
    content = json.loads((tmp_path / "saved" / "config.json").read_text())["model"]
    assert content["condition_col"] == "donor" and content["conditions"] == list(NAMES)
    again = load_checkpoint(tmp_path / "saved", "cpu", "fp32")
    again.backend = "reference"
    assert again.config == model.config and again.report.unexpected == []
    inputs = perturbation_inputs()
    assert torch.equal(
        again.predict_perturbation(*inputs, conditions=CONDITIONS),
        model.predict_perturbation(*inputs, conditions=CONDITIONS),
    )


def test_scgpts_format_cannot_hold_them(tmp_path):
    model = model_of()
    vocab = GeneVocab(tuple(f"G{i}" for i in range(57)) + ("<pad>", "<cls>", "<eoc>"))
    with pytest.raises(WeightsError, match="--condition-col donor: scGPT has no condition embedding.*native format"):
        write_checkpoint(tmp_path / "out", model.config, model.state_dict(), vocab, SCGPT)
    assert list(tmp_path.iterdir()) == []


def test_files_without_them_are_as_before(tmp_path):
    model = load(PERTURB, tmp_path)
    save_checkpoint(model, tmp_path / "native")
    content = json.loads((tmp_path / "native" / "config.json").read_text())["model"]
    assert not [name for name in content if name.startswith("condition")]
    assert model.config.conditions == () and not hasattr(model, "condition_encoder")


def test_what_is_refused():
    inputs, model = perturbation_inputs(), model_of()
    for wrong, message in (
        (None, r"conditions are required: .*'donor'.*model\.config\.conditions \(A, B, C, D\)"),
        ([0, 1], r"conditions must have shape \[3\], not \[2\]"),
        ([0, 1, 4], r"conditions must be in 0\.\.3, not 4"),
        ([0, -1, 1], r"conditions must be in 0\.\.3, not -1"),
        ([0, 1, 0.5], "conditions must be whole numbers"),
    ):
        with pytest.raises(UsageError, match=message):
            model.predict_perturbation(*inputs, conditions=wrong)
    with pytest.raises(UsageError, match="conditions are required"):
        model.forward_perturbation(*inputs)
    plain = small_model(pert_encoder=True, decoder="affine")
    for call in (plain.predict_perturbation, plain.forward_perturbation):
        with pytest.raises(UsageError, match="conditions must be None.*--condition-col"):
            call(*inputs, conditions=CONDITIONS)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"condition_col": "donor", "conditions": ["A", "A"]}, "a list of different names"),
        ({"condition_col": "donor", "conditions": "AB"}, "a list of different names, not 'AB'"),
        ({"condition_col": "donor", "conditions": ["A", ""]}, "a list of different names"),
        ({"condition_col": "donor"}, "belong together"),
        ({"conditions": ["A"]}, "belong together"),
        ({"condition_col": "donor", "conditions": ["A"], "pert_encoder": False}, "need the perturbation encoder"),
    ],
)
def test_a_configuration_that_makes_no_sense_is_refused(fields, message):
    with pytest.raises(WeightsError, match=message):
        ModelConfig.from_json({"vocab_size": 10, "pert_encoder": True} | fields)
