"""Whether a run would only repeat the last one, for a client of a command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cliqgen.diagnostics import CliqgenError
from cliqgen.on_edit import OnEdit

if TYPE_CHECKING:
    from cliqgen.cli.jobs import Job
    from cliqgen.diagnostics import Diagnostics
    from cliqgen.emit.repetition import Outcome
    from cliqgen.emit.written import Written
    from cliqgen.pipeline import Generated
    from cliqgen.request import Filters


def repeated(
    job: Job, filters: Filters | None, on_edit: OnEdit = OnEdit.STOP
) -> Outcome | None:
    """What a run would say that changes nothing; None where it has to be made.

    Without `filters` those of the last run hold.
    """
    from cliqgen.emit.repetition import is_as_written, last_outcome

    try:
        outcome = last_outcome(job.request, job.place(), filters)
        if outcome is None or job.custom(outcome.package) != outcome.custom:
            return None
        folder = job.folder(outcome.package)
        return outcome if is_as_written(folder, outcome, on_edit) else None
    except (CliqgenError, OSError, RuntimeError):  # told by the run that is made
        return None


def note(job: Job, generated: Generated, written: Written, found: Diagnostics) -> None:
    """Note what a run came to, for the next one."""
    from cliqgen.emit.repetition import note_run

    folder = job.folder(generated.package)
    edited = (*written.kept, *written.merged)
    note_run(generated, job.place(), folder, found, edited)
