"""Ctrl-C and SIGTERM end a run between two steps, where its state can be written, and its curves are drawn."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from vcc_fast._logging import logger
from vcc_fast.errors import InterruptedRunError, TrainingDiverged


class Stop:
    """Whether the run was asked to stop."""

    def __init__(self) -> None:
        self.asked = False


@contextmanager
def stop_between_steps() -> Iterator[Stop]:
    """Note the first SIGINT or SIGTERM in place of raising it; a second one is a KeyboardInterrupt.

    In another thread than the main one signals do not arrive, and nothing is changed.
    """
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def note(number, frame):
        if stop.asked:
            raise KeyboardInterrupt
        stop.asked = True
        logger.warning("stopping after this step (once more: at once, without writing)")

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def drawn_at_the_end(draw: Callable[[], None]) -> Iterator[None]:
    """Draw how a run went, when it ends, is stopped or diverges."""
    try:
        yield
    except (InterruptedRunError, TrainingDiverged):
        # That no drawing could be made must not hide why the run ended.
        with suppress(Exception):
            draw()
        raise
    draw()
