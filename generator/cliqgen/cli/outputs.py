"""What the output folder of a job tells the run that generates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from cliqgen.cli.jobs import Job
from cliqgen.diagnostics import Diagnostics
from cliqgen.names import NameRecord
from cliqgen.request import Filters

if TYPE_CHECKING:
    from collections.abc import Collection

    from cliqgen.formatting import Reuse


class FolderOutput(Struct, frozen=True):
    """The `pipeline.Output` of a folder, as far as a command keeps what is there.

    `generate` chooses anew by which filters, others judge a folder by its own. Whoever
    wants to see what black makes of a module keeps nothing formatted.
    """

    job: Job
    keeps_filters: bool = False
    keeps_names: bool = True
    keeps_formatted: bool = True

    def filters(self, package: str) -> Filters:
        from cliqgen.manifest import recorded_filters

        if not self.keeps_filters:
            return Filters()
        return recorded_filters(self.job.folder(package))

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        from cliqgen.emit.previous import previous_names

        if not self.keeps_names:
            return NameRecord()
        return previous_names(self.job.folder(package), diagnostics)

    def formatted(self, package: str) -> Reuse:
        from cliqgen.emit.reuse import reuse_formatted

        if not self.keeps_formatted:
            return lambda path, text: None
        return reuse_formatted(self.job.folder(package))

    def archive(self, package: str) -> bytes | None:
        from cliqgen.emit.previous import previous_archive

        return previous_archive(self.job.folder(package))

    def custom(self, package: str) -> tuple[str, ...]:
        return self.job.custom(package)

    def check_custom(self, package: str, modules: Collection[str]) -> None:
        from cliqgen.custom_imports import check_custom_imports

        check_custom_imports(self.job.package_folder(package), package, modules)
