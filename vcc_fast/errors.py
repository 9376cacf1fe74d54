"""What can go wrong, and the exit code a command ends with when it does.

==================== ==== ==========================================================
class                code meaning
==================== ==== ==========================================================
VccFastError         1    unexpected
UsageError           2    an option or argument is wrong
DataError            3    the input data is malformed, lacks something or is in another space
WeightsError         4    a checkpoint is malformed, lacks a file or is of another kind
OutOfMemoryError     5    the work does not fit into memory
InterruptedRunError  6    stopped before the end; what is finished can be resumed
TrainingDiverged     7    a loss, a gradient or a weight is not finite
==================== ==== ==========================================================
"""


class VccFastError(Exception):
    """Base of every error that this package raises on purpose."""

    exit_code = 1


class UsageError(VccFastError, ValueError):
    """An option or argument is wrong."""

    exit_code = 2


class DataError(VccFastError, ValueError):
    """Input data is missing, malformed or not in the declared space."""

    exit_code = 3


class WeightsError(VccFastError, ValueError):
    """A checkpoint is missing, malformed or of another kind than asked for."""

    exit_code = 4


class OutOfMemoryError(VccFastError, MemoryError):
    """The work does not fit into the memory of the machine."""

    exit_code = 5


class InterruptedRunError(VccFastError):
    """The run was stopped; finished blocks are kept and `--resume` goes on."""

    exit_code = 6


class TrainingDiverged(VccFastError):
    """A loss, a gradient or a weight is not finite; what was written before is whole."""

    exit_code = 7
