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
    """The outcome of a run that would change nothing; None if it may change something.

    Without `filters`, those of the previous run are used.
    """
    from cliqgen.custom_imports import check_custom_on_disk
    from cliqgen.emit.repetition import is_as_written, last_outcome

    try:
        outcome = last_outcome(job.request, job.place(), filters)
        if outcome is None or job.custom(outcome.package) != outcome.custom:
            return None
        check_custom_on_disk(job.package_folder(outcome.package), outcome.package)
        folder = job.folder(outcome.package)
        return outcome if is_as_written(folder, outcome, on_edit) else None
    except (CliqgenError, OSError, RuntimeError):  # reported by the run itself
        return None


def note(
    job: Job, generated: Generated, written: Written, diagnostics: Diagnostics
) -> None:
    """Record the outcome of a run for the next one."""
    from cliqgen.emit.repetition import note_run

    folder = job.folder(generated.package)
    edited = (*written.kept, *written.merged)
    note_run(generated, job.place(), folder, diagnostics, edited)
