"""One logger for the package: a library user sees its warnings, a command also what it does."""

from __future__ import annotations

import logging
import sys

logger = logging.getLogger("vcc_fast")
_error_prefix = ""


def log_to_stderr(quiet: bool = False, rank: int | None = None) -> None:
    """Send the package's messages to stderr, as the commands do.

    Without it Python itself prints warnings and errors to stderr, and nothing else.

    Parameters
    ----------
    quiet
        Only warnings and errors.
    rank
        Number of this process where several do one task: it begins every line of errors, and those of ranks above 0.
    """
    global _error_prefix
    _error_prefix = "" if rank is None else f"rank {rank}: "
    logger.setLevel(logging.WARNING if quiet else logging.INFO)
    ours = [handler for handler in logger.handlers if getattr(handler, "vcc_fast_stderr", False)]
    for handler in ours:
        # stderr may have been replaced, and the old one closed, since the last command of this process
        handler.stream = sys.stderr
    if not ours:
        handler = logging.StreamHandler(sys.stderr)
        handler.vcc_fast_stderr = True
        logger.addHandler(handler)
        ours = [handler]
    for handler in ours:
        handler.setFormatter(logging.Formatter(f"{_error_prefix if rank else ''}%(levelname)s: %(message)s"))


def error_line(message: str) -> str:
    """The line that a command ends with when it fails."""
    return f"{_error_prefix}error: {message}"
