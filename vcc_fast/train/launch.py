"""Which launch of torchrun this is: its restarts go on with the run that it began, and with no other."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from vcc_fast.train.processes import Processes

KEY = "launch"


def restarted() -> bool:
    """Whether torchrun has started all processes again, since one died."""
    return os.environ.get("TORCHELASTIC_RESTART_COUNT", "0") != "0"


def agents(processes: Processes) -> list[int]:
    """Numbers of the torchrun agents (one a node) that started the processes, for `run.json`; all must call it."""
    found = torch.zeros(processes.size, dtype=torch.int64, device=processes.device)
    found[processes.rank] = agent()
    processes.sum([found])
    return sorted(set(found.tolist()) - {0})


def agent() -> int:
    """The agent of this process, which is the same when it starts the process again; 0: torchrun did not start it.

    `--rdzv-id` does not tell launches apart: it is "none" where it was not given, and may be given twice.
    """
    run = os.environ.get("TORCHELASTIC_RUN_ID")
    if run is None:
        return 0
    parent = os.getppid()
    try:
        # Numbers of processes come again; with the time of its start (field 22) one does not.
        started = Path(f"/proc/{parent}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        started = ""
    name = f"{run} {socket.gethostname()} {parent} {started}"
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 1


def began(run: Mapping[str, Any], launch: list[int]) -> bool:
    """Whether the run whose `run.json` is `run` was begun by the launch of these agents, of which some may be gone."""
    return not set(run.get(KEY) or []).isdisjoint(launch)
