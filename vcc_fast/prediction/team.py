"""What the processes of one run say to each other: a few small messages, and that they are still there.

Messages go through torch's key-value store, whatever computes; blocks go through the shared file system. There is no
process group: gloo's threads now and then abort a process that ends while another goes on. In the store ranks also post
a counter every second (it is a process's own clock that judges the others' counters) and, when they fail, why. So a
wait, however long, ends with the name of the rank that is gone.
"""

from __future__ import annotations

import json
import os
import pickle
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from vcc_fast.errors import VccFastError
from vcc_fast.prediction.ranks import Ranks

JOIN_SECONDS = 600.0
BEAT_SECONDS = 1.0
# Longer than anything that could keep a healthy process from its counter.
LOST_AFTER_SECONDS = 120.0
POLL_SECONDS = 0.05


class LostRank(VccFastError):
    """Another process of the run failed or is gone; the text names it."""


class Alone:
    """The only process of a run."""

    ranks = Ranks()

    def __enter__(self) -> Alone:
        return self

    def __exit__(self, *exception) -> None:
        """Nothing is open."""

    def exchange(self, name: str, value: Any, waiting: Callable[[], None] = lambda: None) -> list[Any]:
        """`[value]`."""
        return [value]

    def report(self, n_cells: int) -> None:
        """Nobody asks."""

    def cells_of_others(self) -> int:
        """0."""
        return 0

    def failure(self) -> str | None:
        """None."""
        return None


class Team:
    """The processes of a run; use it as a context manager, which joins and leaves.

    Raises
    ------
    LostRank
        On joining: not all of them came within 10 minutes.
    """

    def __init__(self, ranks: Ranks):
        self.ranks = ranks
        self._lock, self._stopped = threading.Lock(), threading.Event()
        self._problem: str | None = None
        self._exchanges = self._beats = self._cells = 0
        self._cells_of: dict[int, int] = {}
        # rank -> its counter when it last changed, and when that was
        self._seen: dict[int, tuple[int, float]] = {}

    def __enter__(self) -> Team:
        import torch.distributed as dist

        ranks = self.ranks
        wait = timedelta(seconds=JOIN_SECONDS)
        try:
            store, _, _ = next(dist.rendezvous("env://", ranks.rank, ranks.size, timeout=wait))
            self._store = dist.PrefixStore("vcc_fast", store)
            self._post_beat()
            # Reading the others' first counters waits until they are there.
            self._look()
        except (RuntimeError, ValueError, OSError) as error:
            details = str(error).splitlines()[0]
            raise LostRank(f"not all of the run's {ranks.size} processes came together ({details})") from error
        self._store.set_timeout(timedelta(seconds=LOST_AFTER_SECONDS))
        self._thread = threading.Thread(target=self._watch, name="ranks", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind, error, traceback) -> None:
        if error is not None:
            text = str(error) or kind.__name__
            # The first failure is the one that the others are told of.
            self._attempt(lambda: self._store.compare_set("failed", "", json.dumps([self.ranks.rank, _here(), text])))
        if self.ranks.rank == 0 and os.environ.get("TORCHELASTIC_USE_AGENT_STORE") != "True":
            # The store is in this process: stay until the others have read it.
            if error is not None:
                time.sleep(3 * BEAT_SECONDS)
            else:
                self._see_the_others_off()
        self._stopped.set()
        self._thread.join(timeout=5 * BEAT_SECONDS)

    def _see_the_others_off(self) -> None:
        """Wait until every other rank has left, failed or gone silent."""
        while self._problem is None and any(beats != -1 for beats, _ in list(self._seen.values())):
            time.sleep(POLL_SECONDS)

    def exchange(self, name: str, value: Any, waiting: Callable[[], None] = lambda: None) -> list[Any]:
        """Every rank's value, in the order of the ranks; all ranks make the same exchanges.

        Parameters
        ----------
        name
            What is exchanged; must be the same on all ranks.
        value
            Anything small that can be pickled.
        waiting
            Called while others are not ready yet; may raise.

        Raises
        ------
        LostRank
            Another rank failed, is gone or makes another exchange.
        """
        self._exchanges += 1
        keys = [f"exchange/{self._exchanges}/{rank}" for rank in range(self.ranks.size)]
        self._ask(lambda store: store.set(keys[self.ranks.rank], pickle.dumps((name, value))))
        while not self._ask(lambda store: store.check(keys)):
            self.check()
            waiting()
            time.sleep(POLL_SECONDS)
        said = [pickle.loads(message) for message in self._ask(lambda store: store.multi_get(keys))]
        for rank, (other, _) in enumerate(said):
            if other != name:
                raise LostRank(f"rank {rank} is at {other!r} where this one is at {name!r}: give all the same options")
        return [value for _, value in said]

    def check(self) -> None:
        """Raise LostRank where another rank failed or is gone."""
        if self._problem is not None:
            raise LostRank(self._problem)

    def report(self, n_cells: int) -> None:
        """Tell the others that `n_cells` more are done; raises LostRank as `check` does."""
        self._cells += n_cells
        self.check()

    def cells_of_others(self) -> int:
        """Cells that the other ranks have reported; known to rank 0 alone."""
        return sum(self._cells_of.values())

    def failure(self) -> str | None:
        """What is known about another rank that failed; asks once more, for when the launcher ends this one for it."""
        self._attempt(self._look)
        return self._problem

    def _ask(self, question: Callable[[Any], Any]) -> Any:
        """The store's answer; LostRank where the store is gone."""
        try:
            with self._lock:
                return question(self._store)
        except RuntimeError as error:
            self.check()
            raise LostRank(f"the launcher or rank 0, which keeps the messages, is gone ({_first(error)})") from error

    def _attempt(self, step: Callable[[], Any]) -> None:
        try:
            with self._lock:
                step()
        except RuntimeError:
            return

    def _watch(self) -> None:
        while not self._stopped.wait(BEAT_SECONDS):
            try:
                with self._lock:
                    self._post_beat()
                    self._look()
            except RuntimeError as error:
                self._problem = f"the launcher or rank 0, which keeps the messages, is gone ({_first(error)})"
                return
        self._attempt(self._post_beat)

    def _post_beat(self) -> None:
        # A rank that left in good order posts -1 at last.
        self._beats = -1 if self._stopped.is_set() else self._beats + 1
        self._store.set(f"beat/{self.ranks.rank}", json.dumps([self._beats, self._cells, _here()]))

    def _look(self) -> None:
        """Take note of failures; rank 0 looks at all counters, the others at rank 0's."""
        if self._store.check(["failed"]):
            rank, where, text = json.loads(self._store.get("failed"))
            if rank != self.ranks.rank:
                self._problem = f"rank {rank} ({where}) stopped: {text}"
        now = time.monotonic()
        watched = [rank for rank in range(self.ranks.size) if rank != self.ranks.rank] if self.ranks.rank == 0 else [0]
        for rank, beat in zip(watched, self._store.multi_get([f"beat/{rank}" for rank in watched]), strict=True):
            beats, self._cells_of[rank], where = json.loads(beat)
            before = self._seen.get(rank)
            if before is None or before[0] != beats or beats == -1:
                self._seen[rank] = beats, now
            elif now - before[1] > LOST_AFTER_SECONDS and self._problem is None:
                self._problem = f"rank {rank} ({where}) has not been heard of for {now - before[1]:.0f} s"


def _here() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"


def _first(error: BaseException) -> str:
    return (str(error).splitlines() or ["no details"])[0]
