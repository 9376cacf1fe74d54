"""The threads around the model: order, bounds, and whose error it is."""

from __future__ import annotations

import threading
import time

import pytest

from vcc_fast.errors import DataError
from vcc_fast.prediction.overlap import ReadAhead, WriteBehind


def threads():
    return [thread.name for thread in threading.enumerate() if thread.name in ("read ahead", "write behind")]


def test_items_come_in_order_and_no_more_are_made_than_may_wait():
    made = []

    def items():
        for i in range(10):
            made.append(i)
            yield i

    with ReadAhead(items(), 2) as ahead:
        iterator = iter(ahead)
        assert next(iterator) == 0
        time.sleep(0.3)
        # One is taken, two wait, one is in the thread's hand.
        assert made == [0, 1, 2, 3]
        assert list(iterator) == list(range(1, 10))
    assert threads() == []


def test_a_readers_error_comes_after_what_it_made_and_is_the_same_object():
    error = DataError("row 7 is damaged")

    def items():
        yield 1
        raise error

    seen = []
    with pytest.raises(DataError) as raised, ReadAhead(items(), 2) as ahead:
        seen.extend(item for item in ahead)
    assert raised.value is error and threads() == []


def test_a_reader_that_is_not_needed_any_more_ends():
    with pytest.raises(KeyboardInterrupt), ReadAhead(iter(int, 1), 1):
        raise KeyboardInterrupt
    assert threads() == []


def test_everything_is_written_in_order_also_when_the_loop_fails():
    for end in (None, KeyboardInterrupt):
        written = []

        def write(item, written=written):
            time.sleep(0.02)
            written.append(item)

        try:
            with WriteBehind(write, 2) as behind:
                for i in range(5):
                    behind.put(i)
                if end is not None:
                    raise end
        except KeyboardInterrupt:
            assert end is KeyboardInterrupt
        assert written == list(range(5)) and threads() == []


@pytest.mark.parametrize("later", [0, 50])
def test_a_writers_error_reaches_the_loop_which_never_waits_for_ever(later):
    error, written = OSError("no space"), []

    def write(item):
        if item == 1:
            raise error
        written.append(item)

    with pytest.raises(OSError, match="no space") as raised, WriteBehind(write, 1) as behind:
        for i in range(2 + later):
            behind.put(i)
    assert raised.value is error and written == [0] and threads() == []
