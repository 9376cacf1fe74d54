"""One logger for the package: a library user sees its warnings, a command also what it does."""

from __future__ import annotations

import logging
import sys

logger = logging.getLogger("vcc_fast")


def log_to_stderr(quiet: bool = False) -> None:
    """Send the package's messages to stderr, as the commands do.

    Without it Python itself prints warnings and errors to stderr, and nothing else.

    Parameters
    ----------
    quiet
        Only warnings and errors.
    """
    logger.setLevel(logging.WARNING if quiet else logging.INFO)
    ours = [handler for handler in logger.handlers if getattr(handler, "vcc_fast_stderr", False)]
    for handler in ours:
        # stderr may have been replaced, and the old one closed, since the last command of this process
        handler.stream = sys.stderr
    if not ours:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        handler.vcc_fast_stderr = True
        logger.addHandler(handler)
