"""The passes in their order."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType
from cliqgen.ir.api import Api
from cliqgen.memo import Memo
from cliqgen.names import GivenName, NameRecord
from cliqgen.passes.constants import fix_constants
from cliqgen.passes.directions import relax_required
from cliqgen.passes.duplicates import unite_duplicates
from cliqgen.passes.errors import attach_errors
from cliqgen.passes.events import name_events
from cliqgen.passes.files import convert_files
from cliqgen.passes.keeping import keep_unknown_fields
from cliqgen.passes.naming.decisions import name_api
from cliqgen.passes.naming.formats import name_formats
from cliqgen.passes.naming.record import placed
from cliqgen.passes.paging import resolve_paging
from cliqgen.passes.patches import admit_removal
from cliqgen.passes.sharing import share_models
from cliqgen.passes.signatures import shape_signatures
from cliqgen.passes.spellings import choose_spellings
from cliqgen.passes.tags import fill_tags
from cliqgen.passes.tasks import check_tasks
from cliqgen.passes.unions import choose_strategies
from cliqgen.passes.usage import mark_usage
from cliqgen.statuscodes.rows import StatusTable


def run_passes(
    api: Api,
    table: StatusTable,
    diagnostics: Diagnostics,
    *,
    keeps_unknown: bool = False,
    record: NameRecord | None = None,
    given: tuple[GivenName, ...] = (),
    types: tuple[GivenType, ...] = (),
    memo: Memo | None = None,
    is_recorded: bool = True,
) -> tuple[Api, NameRecord]:
    """Refine a lowered API to one with names, strategies and exceptions.

    `keeps_unknown` tells whether models of responses keep undocumented fields. `record`
    are the names of the previous run, which count after those that are `given`; the record
    of this run is returned if it `is_recorded`. `types` are the classes that are given for
    formats.
    """
    record = record or NameRecord()
    api = placed(api, record)  # sharing depends on the resource
    api = convert_files(share_models(unite_duplicates(api)))
    api = choose_spellings(mark_usage(api))
    api = relax_required(mark_usage(choose_strategies(api)))
    api = fill_tags(admit_removal(api), diagnostics)
    api = shape_signatures(fix_constants(api))
    api = mark_usage(api)  # some enumerations are spelt out by now
    api = attach_errors(name_events(api), table)
    if keeps_unknown:
        api = keep_unknown_fields(api)
    named = name_api(api, diagnostics, record, given, memo)
    api = name_formats(named.api, types, diagnostics) if types else named.api
    api = resolve_paging(api, diagnostics, named.decided)
    names = named.record(api) if is_recorded else NameRecord()
    return check_tasks(api, diagnostics), names
