"""Forward passes as CUDA graphs: launched by one call of the host, where shapes come again.

A pass of 12 layers is some hundred launches, and a small batch is done before the host has made them. A graph holds
them with the addresses of what they read and write: inputs are copied into buffers of its own, its result out of one.

A shape's first pass runs as it is (which compiles kernels and makes tables), its second one is captured, and later ones
replay. The capture's result is compared with the pass's own, bit by bit; where they differ, where the capture fails, or
where a pass cannot be captured, the log says so and passes run as they are. Never run on a GPU yet.

The weights must not change while graphs are kept, and of their results only copies are given out.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple, Protocol

import torch
from torch import Tensor

from vcc_fast._logging import logger

MOST_GRAPHS = 4
"""Kept at a time: full batches, the last one of a block, and the same with appended targets."""


class Graph(Protocol):
    """Something that notes what runs and can do it again."""

    def capture(self, run: Callable[[], Tensor]) -> Tensor:
        """What `run` returns: memory that each replay fills anew."""

    def replay(self) -> None:
        """Do again what ran in `capture`."""


class CudaGraph:
    """A CUDA graph; all of one `pool` share memory, since one replays after the other.

    Parameters
    ----------
    pool
        From `torch.cuda.graph_pool_handle`.
    """

    def __init__(self, pool: object):
        self._graph, self._pool = torch.cuda.CUDAGraph(), pool

    def capture(self, run: Callable[[], Tensor]) -> Tensor:
        # Other threads page-lock memory and wait for copies meanwhile, which must not end this one's capture.
        with torch.cuda.graph(self._graph, pool=self._pool, capture_error_mode="thread_local"):
            return run()

    def replay(self) -> None:
        self._graph.replay()


class _Captured(NamedTuple):
    graph: Graph
    inputs: tuple[Tensor, ...]
    output: Tensor


class ForwardGraphs:
    """Passes by their shapes, captured when a shape comes a second time.

    Parameters
    ----------
    most
        Graphs that are kept; the one that was not used for longest goes first.
    make_graph
        Makes an empty graph; None: CUDA graphs that share their memory.

    Attributes
    ----------
    off
        Why nothing is captured any more; None: it is.
    """

    def __init__(self, most: int = MOST_GRAPHS, make_graph: Callable[[], Graph] | None = None):
        self.off: str | None = None
        self._most, self._make = most, make_graph or _graphs_of_one_pool()
        self._captured: OrderedDict[tuple, _Captured] = OrderedDict()
        self._seen: set[tuple] = set()
        self._said: set[str] = set()

    def run(self, name: tuple, forward: Callable[..., Tensor], inputs: tuple[Tensor, ...]) -> Tensor:
        """`forward(*inputs)`, without gradients; on replay a copy of the graph's result.

        Parameters
        ----------
        name
            What tells this pass from others with inputs of the same shapes.
        forward
            Depends on nothing but its arguments, and on weights that do not change.
        inputs
            Tensors of one device.
        """
        key = (name, *((tuple(tensor.shape), tensor.dtype, tensor.device) for tensor in inputs))
        captured = self._captured.get(key)
        if captured is not None:
            self._captured.move_to_end(key)
            for buffer, tensor in zip(captured.inputs, inputs, strict=True):
                buffer.copy_(tensor, non_blocking=True)
            captured.graph.replay()
            return captured.output.clone()
        expected = forward(*inputs)
        if key not in self._seen:
            self._seen.add(key)
        elif self.off is None:
            self._capture(key, forward, inputs, expected)
        return expected

    def pass_over(self, reason: str) -> None:
        """Say, once for each reason, that a pass is not captured."""
        if self.off is None and reason not in self._said:
            self._said.add(reason)
            logger.info("not captured as a CUDA graph: %s", reason)

    def clear(self) -> None:
        """Give back the memory of all graphs; shapes are captured again when they come again."""
        self._captured.clear()

    def _capture(
        self, key: tuple, forward: Callable[..., Tensor], inputs: tuple[Tensor, ...], expected: Tensor
    ) -> None:
        buffers = tuple(tensor.clone() for tensor in inputs)
        try:
            graph = self._make()
            output = graph.capture(lambda: forward(*buffers))
            graph.replay()
            # Waits for the device, once a graph.
            same = torch.equal(output.nan_to_num(nan=0.0), expected.nan_to_num(nan=0.0)) and torch.equal(
                output.isnan(), expected.isnan()
            )
        except RuntimeError as error:
            first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            self._turn_off(f"capturing a pass failed ({first})")
            return
        if not same:
            self._turn_off("a replay gave other bits than the pass that it was captured from")
            return
        while len(self._captured) >= self._most:
            self._captured.popitem(last=False)
        self._captured[key] = _Captured(graph, buffers, output)

    def _turn_off(self, reason: str) -> None:
        self.off = reason
        self.clear()
        logger.warning("CUDA graphs are off, and passes run without: %s", reason)


def _graphs_of_one_pool() -> Callable[[], Graph]:
    pools: list[object] = []

    def make() -> Graph:
        if not pools:
            pools.append(torch.cuda.graph_pool_handle())
        return CudaGraph(pools[0])

    return make
