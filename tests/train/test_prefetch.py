"""The thread that makes batches ahead: order, errors, an early end, and an honest account of waiting."""

from __future__ import annotations

import threading
import time

import pytest

from vcc_fast.train import prefetch as module
from vcc_fast.train.prefetch import Waits, prefetch


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "batches"]


@pytest.mark.parametrize("depth", [0, 1, 4])
def test_items_come_in_order(depth):
    waits = Waits()
    assert list(prefetch(iter(range(50)), depth, waits)) == list(range(50))
    assert waits.batches == 50 and not threads()


@pytest.mark.parametrize("depth", [0, 2])
def test_errors_are_raised_where_items_are_taken(depth):
    def failing():
        yield 1
        raise ValueError("bad shard")

    taken = prefetch(failing(), depth, Waits())
    assert next(taken) == 1
    with pytest.raises(ValueError, match="bad shard"):
        next(taken)
    assert not threads()


def test_the_thread_ends_with_the_loop():
    def endless():
        while True:
            yield 0

    taken = prefetch(endless(), 2, Waits())
    next(taken)
    assert threads()
    taken.close()
    assert not threads()


def test_no_more_than_depth_is_made_ahead():
    made = []

    def counted():
        for i in range(20):
            made.append(i)
            yield i

    taken = prefetch(counted(), 3, Waits())
    next(taken)
    time.sleep(0.2)
    # one taken, three waiting, one in the hands of the thread
    assert len(made) == 5
    taken.close()


def test_a_slow_maker_starves_the_loop():
    def slow():
        for i in range(4):
            time.sleep(0.05)
            yield i

    waits = Waits()
    list(prefetch(slow(), 2, waits))
    # the first batch is not counted: nothing could have been made before it
    assert waits.starved_batches == 3 and 0.1 < waits.starved_seconds < 2


def test_later_epochs_are_counted_from_their_first_batch():
    def slow():
        time.sleep(0.05)
        yield 0

    waits = Waits()
    for _ in range(3):
        list(prefetch(slow(), 2, waits))
    assert waits.batches == 3 and waits.starved_batches == 2 and 0.1 <= waits.starved_seconds < 2


def test_a_slow_loop_is_not_starved():
    waits = Waits()
    for _ in prefetch(iter(range(5)), 2, waits):
        time.sleep(0.02)
    assert (waits.starved_batches, waits.starved_seconds, waits.batches) == (0, 0.0, 5)


def test_without_a_thread_all_making_is_waiting():
    def slow():
        time.sleep(0.05)
        yield 0

    waits = Waits()
    list(prefetch(slow(), 0, waits))
    assert waits.starved_batches == 1 and waits.starved_seconds >= 0.05


@pytest.mark.parametrize(("waited", "said"), [(30.0, True), (1.0, False)])
def test_starving_is_said_once_a_minute(monkeypatch, caplog, waited, said):
    now = [1000.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    waits = Waits()
    now[0] += 30
    waits.add(waited, ready=False)
    assert not caplog.text, "not before a minute is over"
    now[0] += 31
    waits.add(0.0, ready=True)
    assert ("training waits for data: 30 of the last 61 s" in caplog.text) == said
    caplog.clear()
    now[0] += 70
    waits.add(0.0, ready=True)
    assert not caplog.text, "the minute after that had no waiting"
