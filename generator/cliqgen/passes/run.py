"""The passes in their order."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Api
from cliqgen.memo import Memo
from cliqgen.names import NameRecord, StatedName
from cliqgen.passes.constants import fix_constants
from cliqgen.passes.directions import relax_required
from cliqgen.passes.duplicates import unite_duplicates
from cliqgen.passes.errors import attach_errors
from cliqgen.passes.events import name_events
from cliqgen.passes.files import settle_files
from cliqgen.passes.keeping import keep_unknown_fields
from cliqgen.passes.naming.decisions import name_api
from cliqgen.passes.naming.formats import name_formats
from cliqgen.passes.naming.record import placed
from cliqgen.passes.paging import settle_paging
from cliqgen.passes.patches import admit_removal
from cliqgen.passes.sharing import share_models
from cliqgen.passes.signatures import shape_signatures
from cliqgen.passes.spellings import settle_spellings
from cliqgen.passes.tags import fill_tags
from cliqgen.passes.tasks import check_tasks
from cliqgen.passes.unions import settle_unions
from cliqgen.passes.usage import mark_usage
from cliqgen.stated_types import StatedType
from cliqgen.statuscodes.rows import StatusTable


def run_passes(
    api: Api,
    table: StatusTable,
    diagnostics: Diagnostics,
    *,
    keeps_unknown: bool = False,
    record: NameRecord | None = None,
    stated: tuple[StatedName, ...] = (),
    types: tuple[StatedType, ...] = (),
    memo: Memo | None = None,
    is_recorded: bool = True,
) -> tuple[Api, NameRecord]:
    """From what lowering yields to an API with names, strategies and exceptions.

    `keeps_unknown` is whether models of responses keep fields that they do not name.
    `record` are the names of a previous run, which count after those that are `stated`;
    that of this run comes back, if it `is_recorded`. `types` are the classes that are
    stated for formats.
    """
    record = record or NameRecord()
    api = placed(api, record)  # what is shared depends on the resource
    api = settle_files(share_models(unite_duplicates(api)))
    api = settle_spellings(mark_usage(api))
    api = relax_required(mark_usage(settle_unions(api)))
    api = fill_tags(admit_removal(api), diagnostics)
    api = shape_signatures(fix_constants(api))
    api = mark_usage(api)  # some enumerations are spelt out by now
    api = attach_errors(name_events(api), table)
    if keeps_unknown:
        api = keep_unknown_fields(api)
    named = name_api(api, diagnostics, record, stated, memo)
    api = name_formats(named.api, types, diagnostics) if types else named.api
    api = settle_paging(api, diagnostics, named.decided)
    names = named.record(api) if is_recorded else NameRecord()
    return check_tasks(api, diagnostics), names
