"""Threads on both sides of a loop: one makes its next items ahead of it, one handles its results behind it.

Both queues are bounded, so that no side runs away with the memory. An exception of a thread is raised in the loop, as
the object that it was. The threads are daemons: a process that must end does.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
_POLL_SECONDS = 0.1


class ReadAhead(Generic[T]):
    """Iterate over `items`, which a thread makes in advance; use it as a context manager.

    Parameters
    ----------
    items
        Run in the thread alone, until the end, the first exception or the end of the context.
    depth
        Items that may wait.
    """

    def __init__(self, items: Iterable[T], depth: int):
        self._queue: queue.Queue = queue.Queue(depth)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(items,), name="read ahead", daemon=True)

    def __enter__(self) -> ReadAhead[T]:
        self._thread.start()
        return self

    def __exit__(self, *exception) -> None:
        self._stopped.set()
        self._thread.join()

    def __iter__(self) -> Iterator[T]:
        while True:
            kind, content = self._queue.get()
            if kind == "end":
                return
            if kind == "error":
                raise content
            yield content

    def _run(self, items: Iterable[T]) -> None:
        try:
            for item in items:
                if not self._offer(("item", item)):
                    return
            self._offer(("end", None))
        except BaseException as error:
            self._offer(("error", error))

    def _offer(self, entry: tuple) -> bool:
        """Whether there was room before the context ended."""
        while not self._stopped.is_set():
            try:
                self._queue.put(entry, timeout=_POLL_SECONDS)
                return True
            except queue.Full:
                continue
        return False


class WriteBehind(Generic[T]):
    """Give items to `handle` in a thread, in order; use it as a context manager, whose end waits for all of them.

    When the context ends by an exception, what was put before is handled still, so that finished work is kept. After
    an exception of `handle` nothing more is handled: the next `put`, or the end of the context, raises it.

    Parameters
    ----------
    handle
        Called with one item at a time.
    depth
        Items that may wait.
    """

    def __init__(self, handle: Callable[[T], None], depth: int):
        self._handle, self._queue = handle, queue.Queue(depth)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="write behind", daemon=True)

    def __enter__(self) -> WriteBehind[T]:
        self._thread.start()
        return self

    def __exit__(self, kind, error, traceback) -> None:
        self._queue.put(None)
        self._thread.join()
        if error is None and self._error is not None:
            raise self._error

    def put(self, item: T) -> None:
        """Leave an item, once there is room for it."""
        if self._error is not None:
            raise self._error
        self._queue.put((item,))

    def _run(self) -> None:
        while (entry := self._queue.get()) is not None:
            # After a failure the queue is only emptied, so that nobody waits for room.
            if self._error is None:
                try:
                    self._handle(*entry)
                except BaseException as error:
                    self._error = error
