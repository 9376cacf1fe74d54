"""Batches made ahead of time by a thread, and an account of how long anybody waited for them."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from vcc_fast._logging import logger

SECONDS_BETWEEN_WARNINGS = 60.0
# Share of the time spent waiting from which a loop counts as starved.
STARVED_SHARE = 0.05


@dataclass
class Waits:
    """How long a loop waited for its batches; it says so in the log, once a minute at most.

    Parameters
    ----------
    starved_seconds
        Seconds in all. The first batch of all is not counted where a thread makes them, because nothing could be made
        before it; the first of a later epoch is.
    starved_batches
        Batches that were not ready when they were asked for.
    batches
        Batches in all.
    """

    starved_seconds: float = 0.0
    starved_batches: int = 0
    batches: int = 0
    _since: float = field(default_factory=lambda: time.monotonic(), repr=False)
    _before: float = field(default=0.0, repr=False)

    def add(self, seconds: float, ready: bool) -> None:
        """Count a batch that was waited for `seconds`."""
        self.batches += 1
        if not ready:
            self.starved_batches += 1
            self.starved_seconds += seconds
        elapsed, waited = time.monotonic() - self._since, self.starved_seconds - self._before
        if elapsed >= SECONDS_BETWEEN_WARNINGS:
            if waited > STARVED_SHARE * elapsed:
                logger.warning(
                    "training waits for data: %.0f of the last %.0f s; give the loader more threads, or put the "
                    "shards on a faster disk", waited, elapsed,
                )  # fmt: skip
            self._since, self._before = time.monotonic(), self.starved_seconds


def prefetch(made: Iterator, depth: int, waits: Waits) -> Iterator:
    """The items of `made`, up to `depth` of them made ahead by a thread; its errors are raised here.

    Parameters
    ----------
    made
        Runs in the thread, which ends when the caller stops iterating.
    depth
        Items ahead; 0: no thread, and every item's time counts as waiting.
    waits
        Where waiting is counted.
    """
    if depth == 0:
        yield from _timed(made, waits)
        return
    ready: queue.Queue = queue.Queue(maxsize=depth)
    stop, end = threading.Event(), object()

    def put(item) -> bool:
        while not stop.is_set():
            try:
                ready.put(item, timeout=0.1)
                return True
            except queue.Full:
                continue
        return False

    def work() -> None:
        try:
            for item in made:
                if not put((item, None)):
                    return
            put((end, None))
        except BaseException as error:  # handed over, whatever it is
            put((end, error))

    thread = threading.Thread(target=work, name="batches", daemon=True)
    thread.start()
    try:
        while True:
            was_ready, start = not ready.empty(), time.perf_counter()
            item, error = ready.get()
            if error is not None:
                raise error
            if item is end:
                return
            waits.add(time.perf_counter() - start, was_ready or waits.batches == 0)
            yield item
    finally:
        stop.set()
        thread.join()


def _timed(made: Iterator, waits: Waits) -> Iterator:
    while True:
        start = time.perf_counter()
        try:
            item = next(made)
        except StopIteration:
            return
        waits.add(time.perf_counter() - start, False)
        yield item
