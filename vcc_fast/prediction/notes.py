"""What a run has to say: shown at once, and warnings kept for the output."""

from __future__ import annotations

from vcc_fast._logging import logger


class Notes:
    """Messages of one run.

    Parameters
    ----------
    silent
        Keep warnings and show nothing, as where another process of the run shows the same.

    Attributes
    ----------
    warnings
        What `warn` and `keep` were given, in order, each once; goes into `uns` and `run.json`, so texts must not
        depend on time or on where files lie.
    """

    def __init__(self, silent: bool = False):
        self.silent = silent
        self.warnings: list[str] = []

    def say(self, text: str) -> None:
        """Show a line of information."""
        if not self.silent:
            logger.info(text)

    def warn(self, text: str) -> None:
        """Show a warning and keep it."""
        if text not in self.warnings:
            self.warnings.append(text)
            if not self.silent:
                logger.warning(text)

    def keep(self, text: str) -> None:
        """Keep a warning that something else has shown."""
        if text not in self.warnings:
            self.warnings.append(text)
