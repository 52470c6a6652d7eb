"""Generating: into an empty folder, over what is there, and twice in one process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from commands import Command
from measuring import CHILDREN, Workshop


def bundled_commands(workshop: Workshop) -> list[Command]:
    """The bundled client: cold, warm, and in a process that has done it before."""
    first, second = workshop.folder / "first", workshop.folder / "second"

    def clear() -> None:
        workshop.forget(first)
        workshop.forget(second)

    repeat = Command(
        name="generate.repeat",
        what="again in one process",
        arguments=[str(CHILDREN / "repeat.py"), str(first), str(second)],
        prepare=clear,
        output=second,
        is_self_timed=True,
    )
    pair = _cold_and_warm(workshop, "generate", "the bundled client", [])
    return [*pair, repeat]


def described_commands(workshop: Workshop, specs: Sequence[Path]) -> list[Command]:
    """Each description by itself, cold and warm."""
    return [
        command
        for number, spec in enumerate(specs, start=1)
        for command in _cold_and_warm(
            workshop,
            "spec" if len(specs) == 1 else f"spec.{number}",
            spec.name,
            [str(spec), "--package", "measured"],
        )
    ]


def _cold_and_warm(
    workshop: Workshop, name: str, what: str, inputs: Sequence[str]
) -> list[Command]:
    output = workshop.folder / "output" / name
    arguments = ["-m", "cliqgen", "generate", *inputs, "-o", str(output)]

    def fill() -> None:
        if not output.exists():
            workshop.run(arguments)

    return [
        Command(
            name=f"{name}.cold",
            what=f"{what}, into an empty folder",
            arguments=arguments,
            prepare=lambda: workshop.forget(output),
            output=output,
        ),
        Command(
            name=f"{name}.warm",
            what=f"{what}, over itself",
            arguments=arguments,
            prepare=fill,
            output=output,
        ),
    ]
