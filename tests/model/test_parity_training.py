"""Gradients and ten steps of fine-tuning against scGPT's own, dropout 0, float32."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.helpers.paths import PARITY
from tests.model.checkpoints import BACKENDS, PERTURB, load
from vcc_fast.model.upstream import spell

pytestmark = pytest.mark.parity


def reference(name: str) -> dict[str, torch.Tensor]:
    with np.load(PARITY / "train" / f"{name}.npz") as arrays:
        return {key: torch.from_numpy(arrays[key]) for key in arrays.files}


def assert_gradients_match(model, expected, spelling):
    """Each tensor to 1e-5 of its largest entry; the bias of Q, K and V taken whole, for that of K is exactly zero."""
    compared = 0
    for key, parameter in model.named_parameters():
        if key.startswith("cls_decoder."):
            assert parameter.grad is None
            continue
        want = expected[spell(key, spelling)]
        found = torch.zeros_like(want) if parameter.grad is None else parameter.grad
        error = (found - want).abs().max().item()
        assert error <= 1e-5 * want.abs().max().item(), f"{key}: {error:.2e} of {want.abs().max().item():.2e}"
        compared += 1
    assert compared == sum(1 for key in expected if "." in key)


def finetune_loss(model, data, step):
    cells = slice(4 * step, 4 * step + 4)
    predicted = model.forward_perturbation(data["gene_ids"], data["values"][cells], data["pert_flags"][cells])
    return (predicted - data["target"][cells]).square().mean()


@pytest.mark.parametrize("backend", BACKENDS)
def test_parity_of_finetuning_gradients(backend, tmp_path):
    model = load(PERTURB, tmp_path, backend=backend)
    finetune_loss(model, reference("finetune_inputs"), 0).backward()
    assert_gradients_match(model, reference("finetune_first_gradients"), "in_proj")


def test_parity_of_ten_finetuning_steps(tmp_path):
    model = load(PERTURB, tmp_path)
    data, expected = reference("finetune_inputs"), reference("finetune_after_10_steps")
    trained = {key: p for key, p in model.named_parameters() if not key.startswith("cls_decoder.")}
    optimiser = torch.optim.Adam(trained.values(), lr=1e-4)
    for step in range(10):
        # Dense Adam: rows without a gradient in this step still move by momentum.
        optimiser.zero_grad(set_to_none=False)
        loss = finetune_loss(model, data, step)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(trained.values(), 1.0)
        optimiser.step()
        assert loss.item() == pytest.approx(expected["losses"][step].item(), rel=1e-5)
        assert norm.item() == pytest.approx(expected["grad_norms"][step].item(), rel=1e-4)
    # Ten steps of 1e-4 move a weight by up to 1e-3. Adam divides by the gradient's size, so a weight whose gradient is
    # rounding noise moves by noise: hence a bound on the mean, and a looser one on the largest difference.
    differences = torch.cat([(p.detach() - expected[spell(k, "in_proj")]).abs().flatten() for k, p in trained.items()])
    assert differences.mean() < 1e-8
    assert differences.max() < 1e-4
