"""What a training run leaves on disk.

::

    OUT/best/       checkpoint that the run's own selection chose; `predict --checkpoint OUT/best`
    OUT/last/       checkpoint of the last finished epoch
    OUT/state.pt    everything that the next step depends on: with it `--resume` goes on as if nothing had happened;
                    of a pre-training, OUT/state-000000001000/ (`loop_state`)
    OUT/curves.csv  one line an epoch, and curves.svg, the same drawn
    OUT/baselines.csv  of a fine-tuning: scores of the baselines on the validation perturbations
    OUT/tensorboard/  with --tensorboard, the curves as TensorBoard's events
    OUT/run.json    options, versions, hashes of the inputs, the split
    OUT/run.lock    while a run writes here; another is refused

Every file is written under another name and renamed. A checkpoint that is replaced has its weights renamed into place
first and its record next, so that a run that is killed at any time leaves checkpoints that load.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from vcc_fast._files import sync
from vcc_fast._logging import logger
from vcc_fast._run_lock import RunLock
from vcc_fast.data.vocab import GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.checkpoint import BEST, LAST, NATIVE, write_checkpoint
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.native_format import CONFIG, VOCAB, WEIGHTS
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.events import TENSORBOARD, Events

STATE, CURVES, RUN, LOCK = "state.pt", "curves.csv", "run.json", "run.lock"
RECORD = "training.json"
# A pre-training's state after so many steps.
STATE_FOLDER = "state-{:012d}"
STATE_FOLDERS = "state-" + 12 * "[0-9]"
STATE_FORMAT = 1
BASELINES = "baselines.csv"
OF_ONE_RUN = (BASELINES, "curves.svg", "test.csv")
NAMES = "|".join(map(re.escape, (BEST, LAST, STATE, CURVES, BASELINES, RUN)))
# What a checkpoint is made in has a second dot where it replaces another, and a suffix of letters; a table or a drawing
# that is written after the run has the process's number before its suffix.
UNFINISHED = re.compile(rf"\.{{1,2}}({NAMES})\..+|\.(curves\.\d+\.svg|test\.\d+\.csv)")


class RunFolder:
    """The folder of one training run.

    Parameters
    ----------
    path
        Made with its parents by `begin`.
    tensorboard
        Write the curves as TensorBoard's events too, to the folder `tensorboard`.
    """

    def __init__(self, path: str | Path, tensorboard: bool = False) -> None:
        self.path = Path(path)
        self._events = Events(self.path / TENSORBOARD) if tensorboard else None

    @contextmanager
    def held(self, *, resume: bool, overwrite: bool) -> Iterator[None]:
        """Keep other runs out of the folder, which is made, while the block runs.

        Raises
        ------
        UsageError
            As `check`, or another run holds the folder.
        """
        self.check(resume=resume, overwrite=overwrite)
        there = self.path.exists()
        self.path.mkdir(parents=True, exist_ok=True)
        try:
            with RunLock(self.path / LOCK, self.path):
                yield
        finally:
            if not there:
                # It stays where anything was written.
                with suppress(OSError):
                    self.path.rmdir()

    def begin(self, run: Mapping[str, Any], *, resume: bool, overwrite: bool) -> None:
        """Make the folder for a new run whose `run.json` is `run`, or check that the run in it is the same.

        Raises
        ------
        UsageError
            Not `resume`: there is a run already and `overwrite` is False. `resume`: there is none, or its settings
            (`run["settings"]`) are others; those that differ are named.
        """
        self.check(resume=resume, overwrite=overwrite)
        self._remove_unfinished()
        if not resume:
            self.path.mkdir(parents=True, exist_ok=True)
            if self._holds_run():
                self._remove_run()
            self._write(RUN, _json(run))
            return
        begun = self.read_run()
        before, now = begun.get("settings", {}), json.loads(_json(run)).get("settings", {})
        changed = list(_differences(before, now))
        if changed:
            details = "; ".join(changed[:5])
            raise UsageError(
                f"--resume: the run in {self.path} has other settings ({details}); repeat its options, or begin anew "
                "with --overwrite"
            )
        if begun.get("threads", run.get("threads")) != run.get("threads"):
            logger.warning(
                "the run began with %s CPU threads and goes on with %s, which sum in another order: what follows will "
                "not be byte for byte that of an uninterrupted run (--num-threads %s)",
                begun["threads"], run.get("threads"), begun["threads"],
            )  # fmt: skip

    def check(self, *, resume: bool, overwrite: bool) -> None:
        """Whether a run may begin here, or go on; nothing is written.

        Raises
        ------
        UsageError
            As `begin`, but for settings.
        """
        if self.path.exists() and not self.path.is_dir():
            raise UsageError(f"--output {self.path} is a file; a folder is needed")
        if resume and not (self.path / RUN).exists():
            raise UsageError(f"--resume: {self.path} holds no training run; leave --resume out to begin one")
        if not resume and not overwrite and self._holds_run():
            raise UsageError(
                f"--output {self.path} holds a training run: go on with it (--resume), replace it (--overwrite), "
                "or choose another folder"
            )

    def _holds_run(self) -> bool:
        there = (self.path / RUN).exists() or (self.path / STATE).exists()
        return there or any(self.path.glob(STATE_FOLDERS))

    def _remove_run(self) -> None:
        """What a run wrote: a checkpoint of another run would pass for this one's.

        Its record goes first and its states last, so that where this is killed neither `--resume` nor a run without
        `--overwrite` takes what is left for a run of its own.
        """
        states = [self.path / STATE, *self.path.glob(STATE_FOLDERS)]
        for path in (*(self.path / name for name in (RUN, CURVES, *OF_ONE_RUN, BEST, LAST, TENSORBOARD)), *states):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def _remove_unfinished(self) -> None:
        """What runs that were killed were writing."""
        for path in self.path.glob(".*"):
            if UNFINISHED.fullmatch(path.name):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        for name in (BEST, LAST):
            for path in (self.path / name).glob(f".{RECORD}.*"):
                path.unlink()

    def read_run(self) -> dict[str, Any]:
        """The content of `run.json`."""
        try:
            return json.loads((self.path / RUN).read_text(encoding="utf-8"))
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{self.path / RUN} is damaged ({error}); begin anew with --overwrite") from error

    def save_state(self, state: Mapping[str, Any]) -> None:
        """Write what the next step depends on: tensors, numbers, texts, lists and dicts of them."""
        temporary = self._temporary(STATE)
        try:
            torch.save({"format": STATE_FORMAT, **state}, temporary)
            self._place(temporary, STATE)
        finally:
            temporary.unlink(missing_ok=True)

    def load_state(self) -> dict[str, Any] | None:
        """What `save_state` wrote last; None where the run was stopped before it did.

        Raises
        ------
        WeightsError
            The file is damaged or of another version.
        """
        path = self.path / STATE
        if not path.exists():
            return None
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
        except Exception as error:
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            raise WeightsError(
                f"{path} cannot be read ({reason}); the checkpoints {BEST} and {LAST} beside it are whole: fine-tune "
                "one of them anew"
            ) from error
        if state.get("format") != STATE_FORMAT:
            raise WeightsError(f"{path} is of format {state.get('format')!r}, and {STATE_FORMAT} can be read")
        return state

    def save_model(self, name: str, model: ScGPT, record: Mapping[str, Any]) -> None:
        """Write `model` as the checkpoint `name` (BEST or LAST), replacing the one before."""
        if model.vocab is None:
            raise UsageError("save_model: the model has no vocabulary; set model.vocab to its GeneVocab first")
        self.save_weights(name, model.config, model.state_dict(), model.vocab, record)

    def save_weights(
        self, name: str, config: ModelConfig, state: Mapping[str, Tensor], vocab: GeneVocab, record: Mapping[str, Any]
    ) -> None:
        """Write a checkpoint with `record` as its `training.json`, replacing the one before."""
        folder = self.path / name
        if all((folder / file).is_file() for file in (CONFIG, VOCAB, WEIGHTS)):
            made = self._temporary(name)
            write_checkpoint(made, config, dict(state), vocab, NATIVE, overwrite=True)
            for file in (CONFIG, VOCAB, WEIGHTS):
                os.replace(made / file, folder / file)
            made.rmdir()
            sync(folder)
        else:
            write_checkpoint(folder, config, dict(state), vocab, NATIVE, overwrite=True)
        self._write(f"{name}/{RECORD}", _json(record))

    def write_curves(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write `curves.csv`, and TensorBoard's events where they were asked for."""
        self.write_table(CURVES, rows)
        if self._events is not None:
            self._events.write(rows)

    def write_table(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write a CSV: a column a key, in the order in which keys first occur; what a row lacks is empty."""
        columns = list(dict.fromkeys(key for row in rows for key in row))
        text = io.StringIO()
        writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self._write(name, text.getvalue())

    def _write(self, name: str, text: str) -> None:
        temporary = self._temporary(name)
        try:
            temporary.write_text(text, encoding="utf-8")
            self._place(temporary, name)
        finally:
            temporary.unlink(missing_ok=True)

    def _place(self, temporary: Path, name: str) -> None:
        sync(temporary)
        os.replace(temporary, self.path / name)
        sync((self.path / name).parent)

    def _temporary(self, name: str) -> Path:
        path = self.path / name
        return path.with_name(f".{path.name}.{os.getpid()}")


def _differences(before: Mapping[str, Any], now: Mapping[str, Any], within: str = "") -> Iterator[str]:
    """Settings that differ, each with both values; long ones (a split has thousands of names) shortened."""
    for name in sorted({*before, *now}):
        old, new = before.get(name), now.get(name)
        if isinstance(old, dict) and isinstance(new, dict):
            yield from _differences(old, new, f"{within}{name}.")
        elif old != new:
            yield f"{within}{name} was {_shown(old)} and is {_shown(new)}"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:60]} ... ({len(text)} characters)"


def _json(content: Mapping[str, Any]) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"
