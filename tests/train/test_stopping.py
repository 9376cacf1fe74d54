"""A signal waits for the end of a step; a second one does not."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from vcc_fast.train.stopping import stop_between_steps


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_is_noted_and_the_second_interrupts(number, caplog):
    before = signal.getsignal(number)
    with stop_between_steps() as stop:
        assert not stop.asked
        os.kill(os.getpid(), number)
        assert stop.asked and "stopping after this step" in caplog.text
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), number)
    assert signal.getsignal(number) is before


def test_handlers_come_back_after_an_error():
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(ValueError, match="mine"), stop_between_steps():
        raise ValueError("mine")
    assert signal.getsignal(signal.SIGINT) is before


def test_in_another_thread_nothing_is_changed():
    before, found = signal.getsignal(signal.SIGINT), []

    def work():
        with stop_between_steps() as stop:
            found.append((stop.asked, signal.getsignal(signal.SIGINT)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [(False, before)]
