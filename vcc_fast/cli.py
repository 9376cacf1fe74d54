"""`vcc-fast <task> ...`: one command for every task; a task's module is imported only when it is chosen."""

from __future__ import annotations

import sys
from importlib import import_module

TASKS = {
    "predict": "predict the cells of a perturbation screen",
    "evaluate": "score predicted against real perturbed cells",
    "baseline": "write a simple baseline as a prediction file",
    "finetune": "teach a model perturbations from a screen",
    "pretrain": "train a foundation model on shards of cells",
    "embed": "write scGPT cell embeddings into obsm['X_scGPT']",
    "generate": "fill in unknown genes, round by round",
    "shard": "make shards of cells for pre-training, of .h5ad files or TileDB-SOMA",
    "to-counts": "make raw counts of lognorm predictions",
    "submit": "check predictions by the challenge's rules and write a .vcc",
    "convert": "convert a checkpoint between scGPT's layout and ours",
    "doctor": "say what this machine has and what would be used",
}


def usage() -> str:
    """The text of `vcc-fast --help`."""
    width = max(map(len, TASKS))
    lines = [f"  {name:<{width}}  {text}" for name, text in TASKS.items()]
    return "\n".join(
        [
            "usage: vcc-fast TASK [options]",
            "",
            "scGPT perturbation prediction at the speed of the machine.",
            "",
            "tasks:",
            *lines,
            "",
            "`vcc-fast TASK --help` explains a task; `python -m vcc_fast.TASK` is the same command.",
        ]
    )


def main(argv: list[str] | None = None) -> int:
    """Run one task and return its exit code.

    Parameters
    ----------
    argv
        Arguments after the program's name; the process's own by default.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0 if arguments else 2
    if arguments[0] == "--version":
        from vcc_fast import __version__

        print(f"vcc-fast {__version__}")
        return 0
    if arguments[0] not in TASKS:
        print(f"vcc-fast: no task '{arguments[0]}'; the tasks are {', '.join(TASKS)}", file=sys.stderr)
        return 2
    return import_module(f"vcc_fast.{arguments[0].replace('-', '_')}").main(arguments[1:])


if __name__ == "__main__":
    sys.exit(main())
