"""Embedding and generation against scGPT's own outputs."""

from __future__ import annotations

import pytest
import torch

from tests.model.checkpoints import BACKENDS, FOUNDATION, PAD_ID, array, assert_parity, load

pytestmark = pytest.mark.parity

REAL_EMBED = ~array("embed/pad_mask")
GENERATE = {name: array(f"generate/{name}") for name in ("pcpt_gene", "pcpt_expr", "gen_gene")}
KNOWN, UNKNOWN = GENERATE["pcpt_gene"] != PAD_ID, GENERATE["gen_gene"] != PAD_ID


@pytest.fixture(params=BACKENDS)
def model(request, tmp_path):
    return load(FOUNDATION, tmp_path, backend=request.param)


def test_parity_of_embed(model):
    found = model.embed(array("embed/src"), array("embed/values"), REAL_EMBED.sum(1))
    assert_parity(found["hidden"], "embed/hidden_fastpath0", REAL_EMBED)
    assert_parity(found["cell_emb"], "embed/cell_emb_l2")
    assert torch.equal(found["hidden"][~REAL_EMBED], torch.zeros_like(found["hidden"][~REAL_EMBED]))


def test_parity_of_perception(model):
    with torch.no_grad():
        found = model.forward_perception(array("embed/src"), array("embed/values"), REAL_EMBED.sum(1))
    assert_parity(found["pred"], "embed/mlm_output", REAL_EMBED)
    assert_parity(found["mvc"], "embed/mvc_output", REAL_EMBED)


def generate(model, cell_emb=None):
    return model.generate(
        GENERATE["pcpt_gene"], GENERATE["pcpt_expr"], GENERATE["gen_gene"], KNOWN.sum(1), UNKNOWN.sum(1), cell_emb
    )


def test_parity_of_generate(model):
    found = generate(model)
    n_known = KNOWN.shape[1]
    assert_parity(found["hidden"][:, :n_known], "generate/pcpt_hidden", KNOWN)
    assert_parity(found["hidden"][:, n_known:], "generate/gen_hidden", UNKNOWN)
    assert_parity(found["pred"], "generate/gen_preds", UNKNOWN)
    assert_parity(found["known_pred"], "generate/pcpt_preds", KNOWN)
    assert_parity(
        torch.cat([found["known_mvc"], found["mvc"]], dim=1), "generate/mvc_output", torch.cat([KNOWN, UNKNOWN], dim=1)
    )
    assert_parity(found["cell_emb"], "generate/cell_emb")
    for name, padding in (("pred", ~UNKNOWN), ("mvc", ~UNKNOWN), ("known_pred", ~KNOWN)):
        assert not found[name][padding].any(), name


def test_parity_of_the_cell_prompted_pass(model):
    found = generate(model, cell_emb=array("generate/cell_emb"))
    assert_parity(found["pred"], "generate/gen_preds_cellprompt", UNKNOWN)


def test_padding_of_the_inputs_is_never_read(model):
    other = {name: tensor.clone() for name, tensor in GENERATE.items()}
    other["pcpt_gene"][~KNOWN] = 3
    other["pcpt_expr"][~KNOWN] = 50
    other["gen_gene"][~UNKNOWN] = 7
    changed = model.generate(other["pcpt_gene"], other["pcpt_expr"], other["gen_gene"], KNOWN.sum(1), UNKNOWN.sum(1))
    for name, value in generate(model).items():
        torch.testing.assert_close(changed[name], value, rtol=0, atol=1e-6, msg=name)
