"""What is captured, replayed and dropped, with a graph that needs no GPU: it runs again what it noted, in place."""

from __future__ import annotations

import logging

import pytest
import torch
from torch import Tensor

from tests.model.checkpoints import perturbation_inputs, small_model
from vcc_fast.model.graphs import ForwardGraphs


class NotedGraph:
    """Runs again on replay what `capture` was given, into the memory that `capture` returned, as a GPU does."""

    made: list = []

    def __init__(self):
        self.replays = 0
        NotedGraph.made.append(self)

    def capture(self, run):
        self._run = run
        # Nothing is computed while a CUDA graph is captured.
        self.output = torch.full_like(run(), torch.nan)
        return self.output

    def replay(self):
        self.replays += 1
        self.output.copy_(self._run())


@pytest.fixture
def graphs():
    NotedGraph.made = []
    return ForwardGraphs(most=2, make_graph=NotedGraph)


def calls_of(forward, calls: list):
    def noted(*inputs: Tensor) -> Tensor:
        calls.append(inputs)
        return forward(*inputs)

    return noted


def test_first_as_it_is_second_captured_later_replayed(graphs):
    calls: list[tuple[Tensor, ...]] = []
    double = calls_of(lambda x, y: 2 * x + y, calls)
    results, expected = [], []
    for i in range(5):
        x, y = torch.full((3,), float(i)), torch.arange(3.0) * i
        results.append(graphs.run(("double",), double, (x, y)))
        expected.append(2 * x + y)
        assert len(NotedGraph.made) == (i > 0)
    # What was given out is not written over by later replays.
    for one, two in zip(results, expected, strict=True):
        assert torch.equal(one, two)
    (graph,) = NotedGraph.made
    assert graph.replays == 1 + 3
    # Itself, itself and the capture and its replay; then only what the graph runs, on buffers of its own.
    own = calls[2]
    assert all(inputs[0] is own[0] and inputs[1] is own[1] for inputs in calls[2:]) and len(calls) == 2 + 2 + 3
    assert calls[0][0] is not own[0] and calls[1][0] is not own[0]


def test_shapes_types_and_names_have_graphs_of_their_own(graphs):
    graphs = ForwardGraphs(most=9, make_graph=NotedGraph)
    x = torch.arange(4.0)
    for _ in range(3):
        assert torch.equal(graphs.run(("a",), lambda x: x + 1, (x,)), x + 1)
        assert torch.equal(graphs.run(("b",), lambda x: x * 3, (x,)), x * 3)
        assert torch.equal(graphs.run(("a",), lambda x: x + 1, (x[:2],)), x[:2] + 1)
        assert torch.equal(graphs.run(("a",), lambda x: x + 1, (x.double(),)), x.double() + 1)
        assert torch.equal(graphs.run(("a",), lambda x, y: x + y, (x, x)), x + x)
    assert [graph.replays for graph in NotedGraph.made] == [2] * 5


def test_inputs_may_be_views(graphs):
    base = torch.randn(4, 6)
    for _ in range(3):
        assert torch.equal(graphs.run((), lambda x: x.cumsum(1), (base.t(),)), base.t().cumsum(1))
        assert torch.equal(graphs.run((), lambda x: x + 1, (base[:1].expand(3, 6),)), base[:1].expand(3, 6) + 1)


def test_the_one_not_used_for_longest_goes(graphs):
    def run(n: int) -> None:
        x = torch.rand(n)
        assert torch.equal(graphs.run((), lambda x: x + n, (x,)), x + n)

    for n in (1, 1, 2, 2, 1, 3, 3):
        run(n)
    one, two, three = NotedGraph.made
    assert (one.replays, two.replays, three.replays) == (2, 1, 1)
    run(1), run(3)
    assert (one.replays, three.replays) == (3, 2), "2 was not used for longest"
    run(2)
    assert len(NotedGraph.made) == 4, "it came again, so that it is captured at once"
    run(3), run(2), run(1)
    assert len(NotedGraph.made) == 5


def test_a_capture_that_fails_is_said_once_and_passes_go_on(graphs, caplog, monkeypatch):
    def refuse(self, run):
        raise RuntimeError("operation not permitted when stream is capturing\nmore of it")

    monkeypatch.setattr(NotedGraph, "capture", refuse)
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        for n in (2, 2, 2, 3, 3):
            assert torch.equal(graphs.run((), lambda x: x + 1, (torch.ones(n),)), torch.full((n,), 2.0))
    assert len(NotedGraph.made) == 1 and not graphs._captured
    assert [record.getMessage() for record in caplog.records] == [
        "CUDA graphs are off, and passes run without: capturing a pass failed "
        "(operation not permitted when stream is capturing)"
    ]


@pytest.mark.parametrize("wrong", [0.0, torch.nan])
def test_a_replay_with_other_bits_turns_graphs_off(graphs, caplog, monkeypatch, wrong):
    monkeypatch.setattr(NotedGraph, "replay", lambda self: self.output.fill_(wrong))
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        for _ in range(4):
            assert torch.equal(graphs.run((), lambda x: x + 1, (torch.ones(2),)), torch.full((2,), 2.0))
    (message,) = [record.getMessage() for record in caplog.records]
    assert "a replay gave other bits" in message and "other bits" in graphs.off


def test_nan_is_a_result_like_any_other(graphs):
    x = torch.tensor([1.0, torch.nan])
    for _ in range(3):
        assert torch.equal(graphs.run((), lambda x: x + 1, (x,)).isnan(), x.isnan())
    assert graphs.off is None and len(NotedGraph.made) == 1


def test_cleared_graphs_are_captured_anew(graphs):
    x = torch.ones(2)
    for _ in range(3):
        graphs.run((), lambda x: x + 1, (x,))
    graphs.clear()
    assert torch.equal(graphs.run((), lambda x: x + 1, (x,)), x + 1)
    assert len(NotedGraph.made) == 2


def test_errors_of_the_pass_itself_are_its_own(graphs):
    def fail(x):
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        graphs.run((), fail, (torch.ones(1),))
    assert graphs.off is None


@pytest.mark.parametrize("options", [{}, {"attend": "expressed"}, {"read": [3, 0, 7]}], ids=str)
def test_predictions_are_the_same_bit_for_bit(graphs, options):
    model, plain = (small_model(pert_encoder=True, decoder="affine") for _ in range(2))
    model.graphs = graphs
    for seed in range(4):
        # Genes, values, flags and which genes are expressed are others in each batch.
        inputs = perturbation_inputs(seed=seed)
        assert torch.equal(
            model.predict_perturbation(*inputs, **options), plain.predict_perturbation(*inputs, **options)
        )
    (graph,) = NotedGraph.made
    assert graph.replays == 3 and graphs.off is None


def test_replays_take_the_conditions_of_their_own_batch(graphs):
    known = {"condition_col": "donor", "conditions": ("A", "B", "C")}
    model, plain = (small_model(pert_encoder=True, decoder="affine", **known) for _ in range(2))
    model.graphs = graphs
    inputs, found = perturbation_inputs(), []
    for conditions in ([0, 1, 2], [1, 0, 2], [2, 2, 2], [0, 1, 2]):
        found.append(model.predict_perturbation(*inputs, conditions=conditions))
        assert torch.equal(found[-1], plain.predict_perturbation(*inputs, conditions=conditions))
    (graph,) = NotedGraph.made
    assert graph.replays == 3 and not torch.equal(found[2], found[3])


def test_batches_that_each_have_their_own_tokens_are_not_captured(graphs, caplog):
    model, plain = (small_model(pert_encoder=True) for _ in range(2))
    model.graphs = graphs
    with caplog.at_level(logging.INFO, logger="vcc_fast"):
        for seed in range(3):
            inputs = perturbation_inputs(seed=seed)
            options = {"attend": "expressed", "read": [3, 0, 7]}
            assert torch.equal(
                model.predict_perturbation(*inputs, **options), plain.predict_perturbation(*inputs, **options)
            )
    assert not NotedGraph.made
    (message,) = [record.getMessage() for record in caplog.records if "CUDA" in record.getMessage()]
    assert message.startswith("not captured as a CUDA graph: with attend='expressed'")


def test_without_a_gpu_the_log_says_that_graphs_are_off(caplog):
    if torch.cuda.is_available():
        pytest.skip("there is a CUDA device")
    model = small_model(pert_encoder=True)
    model.graphs = ForwardGraphs()
    with caplog.at_level(logging.WARNING, logger="vcc_fast"):
        for _ in range(3):
            model.predict_perturbation(*perturbation_inputs())
    (message,) = [record.getMessage() for record in caplog.records]
    assert message.startswith("CUDA graphs are off, and passes run without: capturing a pass failed (")
