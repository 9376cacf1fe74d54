"""The pre-training objective: scGPT's own losses and gradients, sums over parts, and what masked training sees."""

from __future__ import annotations

import json

import pytest
import torch

from tests.helpers.paths import PARITY
from tests.model.checkpoints import BACKENDS, FOUNDATION, PAD_ID, array, load
from tests.model.test_parity_training import assert_gradients_match, reference
from vcc_fast.errors import UsageError
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.gene_rows import GeneRows
from vcc_fast.train.generative import Objective, Tokens


def parity_tokens() -> Tokens:
    known_ids, values, unknown_ids = (array(f"generate/{name}") for name in ("pcpt_gene", "pcpt_expr", "gen_gene"))
    ids = torch.cat([known_ids, unknown_ids], dim=1)
    known = (torch.arange(ids.shape[1]) < known_ids.shape[1]).expand_as(ids)
    return Tokens(ids, torch.cat([values, array("generate/gen_target")], dim=1), known, ids != PAD_ID)


def learn(model, objective, tokens, parts=1, prompt=True):
    """Gradients and summed terms over `parts` parts of the batch."""
    n_predicted, n_cells, sums = int(tokens.predicted.sum()), len(tokens.known), {}
    for part in torch.arange(n_cells).tensor_split(parts):
        cells = tokens.cells(int(part[0]), int(part[-1]) + 1)
        for terms in objective.terms(model, cells, n_predicted, prompt):
            terms["loss"].backward()
            for name, term in terms.items():
                sums[name] = sums.get(name, 0) + term.item()
    return sums


@pytest.mark.parity
@pytest.mark.parametrize("in_use", [False, True], ids=["whole table", "rows in use"])
@pytest.mark.parametrize("backend", BACKENDS)
def test_losses_and_gradients_are_scgpts(backend, in_use, tmp_path):
    model, tokens = load(FOUNDATION, tmp_path, backend=backend), parity_tokens()
    expected = reference("pretrain_first_gradients")
    rows = GeneRows(model.encoder)
    if in_use:
        rows.take(tokens.gene_ids.unique())
    found = learn(model, Objective(), tokens)
    assert [found[name] for name in ("mse", "mvc", "prompt")] == pytest.approx(expected["losses"].tolist(), rel=1e-5)
    assert found["loss"] == pytest.approx(expected["losses"].sum().item(), rel=1e-5)
    if in_use:
        table = model.encoder.embedding.weight
        assert table.grad is None, "the gradient is of the rows alone"
        table.grad = torch.zeros_like(table).index_put((tokens.gene_ids.unique(),), rows.leaf.grad)
    assert_gradients_match(model, expected, "Wqkv")


@pytest.mark.parity
def test_losses_are_those_of_the_generation_run(tmp_path):
    expected = json.loads((PARITY / "generate" / "losses.json").read_text())
    found = learn(load(FOUNDATION, tmp_path), Objective(), parity_tokens())
    names = {"mse": "mse", "mvc": "mvc", "prompt": "gen", "loss": "total"}
    assert found == {name: pytest.approx(expected[theirs], rel=1e-5) for name, theirs in names.items()}


def small(**options):
    torch.manual_seed(0)
    config = ModelConfig(
        vocab_size=40, d_model=16, n_heads=2, d_hid=24, n_layers=2, dropout=0.0, pad_id=37, mvc=True,
        flag_encoder=True, **options,
    )  # fmt: skip
    return ScGPT(config).train()


def draw(n_cells=5, n_known=6, n_unknown=5, seed=0):
    """Cells of several lengths, `<cls>` first; padding at the end of each cell."""
    draws = torch.Generator().manual_seed(seed)
    n_tokens = n_known + n_unknown
    ids = torch.stack([torch.randperm(36, generator=draws)[:n_tokens] for _ in range(n_cells)])
    values = torch.randint(1, 51, ids.shape, generator=draws).float()
    ids[:, 0], values[:, 0] = 38, -2.0
    known = (torch.arange(n_tokens) < n_known).expand(n_cells, -1)
    real = torch.arange(n_tokens) < (n_tokens - torch.arange(n_cells) % 3)[:, None]
    return Tokens(ids.masked_fill(~real, 37), values.masked_fill(~real, -2.0), known, real)


@pytest.mark.parametrize("kind", ["generative", "masked"])
def test_parts_add_up_to_the_batch(kind):
    tokens, objective = draw(), Objective(kind)
    whole, parts = small(), small()
    found = [learn(whole, objective, tokens), learn(parts, objective, tokens, parts=3)]
    assert found[0] == pytest.approx(found[1], rel=1e-5)
    for (name, one), other in zip(whole.named_parameters(), parts.parameters(), strict=True):
        if one.grad is not None:
            torch.testing.assert_close(one.grad, other.grad, rtol=1e-4, atol=1e-6, msg=name)


def test_the_terms_are_means_of_squares_by_hand():
    tokens, model = draw(), small()
    found = model.forward_generation(*tokens)
    wanted = tokens.real & ~tokens.known
    second = model.forward_generation(*tokens, found["cell_emb"].detach())
    terms = learn(model, Objective(), tokens)
    for name, predicted in (("mse", found["pred"]), ("mvc", found["mvc"]), ("prompt", second["pred"])):
        by_hand = (predicted[wanted] - tokens.values[wanted]).square().mean().item()
        assert terms[name] == pytest.approx(by_hand, rel=1e-5), name
    assert terms["loss"] == pytest.approx(terms["mse"] + terms["mvc"] + terms["prompt"], rel=1e-6)
    relative = ((found["pred"] - tokens.values).abs()[wanted] / tokens.values[wanted]).mean().item()
    with torch.no_grad():
        errors = {name: sum_.item() / int(wanted.sum()) for name, sum_ in Objective().errors(model, tokens).items()}
    assert errors == {name: pytest.approx(terms[name], rel=1e-5) for name in ("mse", "mvc")} | {
        "mre": pytest.approx(relative, rel=1e-5)
    }


def test_the_second_pass_begins_when_it_is_told_to():
    tokens, model = draw(), small()
    assert set(learn(model, Objective(), tokens, prompt=False)) == {"mse", "mvc", "loss"}


@pytest.mark.parametrize("kind", ["generative", "masked"])
def test_targets_and_padding_are_not_seen(kind):
    """Poison: what is to be predicted moves the target alone, and padding moves nothing."""
    model, tokens = small(), draw()
    objective = Objective(kind)
    found = learn(model, objective, tokens)
    poisoned = tokens._replace(
        values=tokens.values.masked_fill(~tokens.real, 77.0), gene_ids=tokens.gene_ids.masked_fill(~tokens.real, 3)
    )
    assert learn(model, objective, poisoned) == pytest.approx(found, rel=1e-6)
    # Targets enter the loss by themselves alone: raising them all by c changes the mean of squares as by hand.
    first = model.forward_generation(*tokens)["pred"] if kind == "generative" else None
    moved = tokens._replace(values=torch.where(tokens.predicted, tokens.values + 3.0, tokens.values))
    if first is not None:
        assert torch.equal(model.forward_generation(*moved)["pred"], first)
    else:
        values = tokens.values.masked_fill(tokens.predicted, model.config.mask_value)
        predicted = model.forward_perception(tokens.gene_ids, values, tokens.real.sum(1))["pred"]
        by_hand = (predicted - moved.values)[tokens.predicted].square().mean().item()
        assert learn(model, objective, moved)["mse"] == pytest.approx(by_hand, rel=1e-5)


def test_what_is_no_objective_is_refused():
    with pytest.raises(UsageError, match="--objective must be one of generative, masked.*did you mean 'masked'"):
        Objective("maskd")


@pytest.mark.parametrize("shuffled", [False, True])
def test_reading_some_tokens_is_reading_all_of_which_some_are_looked_at(shuffled):
    model, tokens = small(), draw()
    if shuffled:
        order = torch.cat([torch.zeros(1, dtype=torch.int64), 1 + torch.randperm(10)])
        tokens = Tokens(*(tensor[:, order] for tensor in tokens))
    whole = model.forward_generation(*tokens)
    some = model.forward_generation(*tokens, read=tokens.predicted)
    for name in ("pred", "mvc"):
        torch.testing.assert_close(some[name], whole[name].masked_fill(~tokens.predicted, 0), rtol=1e-5, atol=1e-6)
    torch.testing.assert_close(some["hidden"][tokens.real], whole["hidden"][tokens.real])
