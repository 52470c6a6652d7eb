"""Cases that are one process each."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Row, Sample, Workshop, median, size_of


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class Command:
    """A run of Python that is measured from its start to its end.

    Attributes:
        name: the case.
        what: what it does, for the table.
        arguments: those of the interpreter.
        prepare: called before each run; not measured.
        output: the folder whose lines and files count as the result.
        is_self_timed: whether the last line it prints is a JSON array with the CPU and
            wall seconds to take instead of those of the whole process.
    """

    name: str
    what: str
    arguments: Sequence[str]
    prepare: Callable[[], None] = _nothing
    output: Path | None = None
    is_self_timed: bool = False


def measure_commands(
    workshop: Workshop,
    commands: Sequence[Command],
    runs: int,
    progress: Callable[[str], None],
) -> list[Row]:
    """Run all commands in turn, once to warm up and then `runs` times.

    In turn, so that a busy spell of the machine does not hit all runs of one case.
    """
    samples: list[list[Sample]] = [[] for _ in commands]
    for number in range(runs + 1):
        for command, taken in zip(commands, samples, strict=True):
            progress(f"run {number} of {runs}: {command.name}")
            command.prepare()
            sample = _measure(workshop, command)
            if number > 0:
                taken.append(sample)
    return [
        _row(command, taken) for command, taken in zip(commands, samples, strict=True)
    ]


def _measure(workshop: Workshop, command: Command) -> Sample:
    sample, printed = workshop.measure(command.arguments)
    if command.is_self_timed:
        cpu, wall = json.loads(printed.splitlines()[-1])
        return Sample(cpu, wall, sample.memory)
    return sample


def _row(command: Command, samples: Sequence[Sample]) -> Row:
    lines, files = (None, None) if command.output is None else size_of(command.output)
    return Row(
        case=command.name,
        what=command.what,
        cpu=median([sample.cpu for sample in samples]),
        wall=median([sample.wall for sample in samples]),
        memory=median([sample.memory for sample in samples]),
        lines=lines,
        files=files,
    )
