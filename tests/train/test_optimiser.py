"""A step: parts add up to the whole, memory that runs out changes nothing but the parts, going on is byte for byte."""

from __future__ import annotations

import copy
import weakref

import pytest
import torch
from torch import nn

from vcc_fast.errors import TrainingDiverged, UsageError
from vcc_fast.model.encoders import GeneEncoder
from vcc_fast.train.optimiser import Optimiser
from vcc_fast.train.schedules import Schedule


def setup(**options):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(5, 7), nn.ReLU(), nn.Linear(7, 1))
    return model, Optimiser(model, 1e-2, **options)


def data(step, n=12):
    draws = torch.Generator().manual_seed(step)
    return torch.randn(n, 5, generator=draws), torch.randn(n, 1, generator=draws)


def share_of(model, step, n=12):
    x, y = data(step, n)

    def share(start, stop):
        loss = (model(x[start:stop]) - y[start:stop]).square().sum() / n
        return {"loss": loss, "half": loss / 2}

    return share


def run(model, optimiser, steps):
    return [optimiser.step(12, share_of(model, step)) for step in steps]


def weights(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])


@pytest.mark.parametrize("average", [0.0, 0.5])
def test_what_a_model_keeps_of_its_weights_follows_a_step(average):
    """The normalised gene table is kept between passes without gradients, until a weight's version changes."""
    encoder = GeneEncoder(9, 4, None)
    optimiser = Optimiser(encoder, 0.1, average=average)
    before = encoder.table().clone()
    optimiser.step(1, lambda start, stop: {"loss": encoder(torch.arange(9)).square().mul(torch.arange(4.0)).sum()})
    with torch.no_grad():
        assert torch.equal(encoder.table(), encoder(torch.arange(9))) and not torch.equal(encoder.table(), before)


def test_ten_steps_are_torchs_adam():
    model, optimiser = setup()
    plain = copy.deepcopy(model)
    adam = torch.optim.Adam(plain.parameters(), lr=1e-2)
    found = run(model, optimiser, range(10))
    for step in range(10):
        adam.zero_grad()
        loss = share_of(plain, step)(0, 12)["loss"]
        loss.backward()
        norm = nn.utils.clip_grad_norm_(plain.parameters(), 1.0)
        adam.step()
        assert found[step].losses["loss"] == pytest.approx(loss.item(), rel=1e-6)
        assert found[step].losses["half"] == pytest.approx(loss.item() / 2, rel=1e-6)
        assert found[step].grad_norm == pytest.approx(norm.item(), rel=1e-5)
    torch.testing.assert_close(weights(model), weights(plain), rtol=1e-5, atol=1e-7)


def test_out_of_memory_halves_the_parts_and_the_step_is_the_same(caplog):
    model, optimiser = setup()
    other, whole = copy.deepcopy(model), None
    whole = Optimiser(other, 1e-2)
    calls = []

    def tight(share):
        def limited(start, stop):
            calls.append((start, stop))
            terms = share(start, stop)
            if stop - start > 4:
                # Some gradients are there already when memory runs out.
                terms["loss"].backward(retain_graph=True)
                raise MemoryError("no room")
            return terms

        return limited

    for step in range(3):
        found = optimiser.step(12, tight(share_of(model, step)))
        assert found.losses["loss"] == pytest.approx(whole.step(12, share_of(other, step)).losses["loss"], rel=1e-6)
    assert calls[:5] == [(0, 12), (0, 6), (0, 3), (3, 6), (6, 9)] and optimiser.part_units == 3
    torch.testing.assert_close(weights(model), weights(other), rtol=1e-5, atol=1e-6)
    assert "going on with 6 at once" in caplog.text


def test_what_a_part_computed_is_gone_before_a_smaller_one_is():
    class Tight(torch.autograd.Function):
        """The identity, whose backward has no room for more than two units."""

        @staticmethod
        def forward(ctx, x):
            kept.append(weakref.ref(ctx))
            ctx.units = len(x)
            return x.clone()

        @staticmethod
        def backward(ctx, gradient):
            if ctx.units > 2:
                raise MemoryError("no room")
            return gradient

    model, optimiser = setup()
    kept, alive = [], []
    for as_iterator in (False, True):

        def share(start, stop, as_iterator=as_iterator):
            alive.append([of() is not None for of in kept])
            terms = {"loss": Tight.apply(model(data(0)[0][start:stop])).square().sum() / 4}
            return iter([terms]) if as_iterator else terms

        optimiser.part_units = None
        optimiser.step(4, share)
    # Each time the second call follows the failure.
    assert len(alive) == 6 and alive[1] == [False] and alive[4] == [False] * 4


def test_one_unit_that_does_not_fit_is_an_error():
    _, optimiser = setup()

    def share(start, stop):
        raise MemoryError("no room")

    with pytest.raises(MemoryError):
        optimiser.step(2, share)


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_loss_that_is_not_finite_changes_no_weight(bad):
    model, optimiser = setup(average=0.9)
    run(model, optimiser, range(2))
    before, average = weights(model), {k: v.clone() for k, v in optimiser.average.items()}
    share = share_of(model, 2)
    with pytest.raises(TrainingDiverged, match="gradient's norm"):
        optimiser.step(12, lambda start, stop: {"loss": share(start, stop)["loss"] * bad})
    assert torch.equal(weights(model), before) and optimiser.step_number == 2
    assert all(torch.equal(average[k], v) for k, v in optimiser.average.items())


def test_going_on_is_byte_for_byte():
    options = {"average": 0.9, "schedule": Schedule("one-cycle", total=8)}
    whole, optimiser = setup(**options)
    run(whole, optimiser, range(8))
    first, before = setup(**options)
    run(first, before, range(3))
    state = copy.deepcopy((first.state_dict(), before.state_dict()))
    second, after = setup(**options)
    second.load_state_dict(state[0])
    after.load_state_dict(state[1])
    run(second, after, range(3, 8))
    assert torch.equal(weights(second), weights(whole))
    assert all(torch.equal(after.average[k], v) for k, v in optimiser.average.items())


def test_the_average_begins_as_the_mean_and_ends_as_a_moving_average():
    model, optimiser = setup(average=0.75)
    seen = []
    for step in range(6):
        run(model, optimiser, [step])
        seen.append(weights(model))
    average = torch.cat([v.flatten() for v in optimiser.average.values()])
    expected = torch.stack(seen[:3]).mean(0)
    for later in seen[3:]:
        expected = 0.75 * expected + 0.25 * later
    torch.testing.assert_close(average, expected)


def test_frozen_weights_stay():
    model, _ = setup()
    model[0].weight.requires_grad_(False)
    before = model[0].weight.clone()
    optimiser = Optimiser(model, 1e-2)
    run(model, optimiser, range(2))
    assert torch.equal(model[0].weight, before) and "0.weight" not in optimiser.trained


def test_terms_in_turn_are_the_terms_at_once():
    """Each is differentiated before the next is computed, and all have a part in the step."""
    model, optimiser = setup()
    other, at_once = setup()
    freed = []

    def in_turn(start, stop):
        whole = share_of(model, 0)(start, stop)["loss"]
        freed.append(model[0].weight.grad is None or not model[0].weight.grad.any())
        yield {"loss": whole, "first": whole}
        freed.append(bool(model[0].weight.grad.any()))
        yield {"loss": share_of(model, 1)(start, stop)["loss"]}

    def both(start, stop):
        first = share_of(other, 0)(start, stop)["loss"]
        return {"loss": first + share_of(other, 1)(start, stop)["loss"], "first": first}

    one, two = optimiser.step(12, in_turn), at_once.step(12, both)
    assert freed == [True, True]
    assert one.losses == pytest.approx(two.losses, rel=1e-6) and one.grad_norm == pytest.approx(two.grad_norm, rel=1e-5)
    torch.testing.assert_close(weights(model), weights(other), rtol=1e-6, atol=1e-7)


def test_processes_sum_gradients_and_losses_also_where_one_has_no_unit():
    """Two processes in one: what the first gives is added to what the second has."""
    model, whole = setup()
    given = []

    def keep(tensors):
        given.append([tensor.clone() for tensor in tensors])

    expected = whole.step(12, share_of(model, 0))

    other = setup()[0]

    def add(tensors):
        for tensor, more in zip(tensors, given[0], strict=True):
            tensor.add_(more)

    sender = setup()[0]
    Optimiser(sender, 0.0, reduce=keep).step(12, share_of(sender, 0))
    idle = Optimiser(other, 1e-2, reduce=add)

    def nothing(start, stop):
        assert (start, stop) == (0, 0)
        return {name: 0 * term for name, term in share_of(other, 0)(0, 12).items()}

    found = idle.step(0, nothing)
    assert found.losses == pytest.approx(expected.losses, rel=1e-6)
    torch.testing.assert_close(weights(other), weights(model), rtol=1e-6, atol=1e-7)


def test_an_average_and_rows_in_part_exclude_each_other():
    from vcc_fast.model.encoders import GeneEncoder
    from vcc_fast.train.gene_rows import GeneRows

    made = GeneEncoder(5, 4, None)
    with pytest.raises(UsageError, match="leave out one"):
        Optimiser(made, average=0.9, rows=GeneRows(made))
