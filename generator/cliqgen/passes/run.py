"""The passes in their order."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.model import Api
from cliqgen.passes.constants import fix_constants
from cliqgen.passes.directions import relax_required
from cliqgen.passes.duplicates import unite_duplicates
from cliqgen.passes.errors import attach_errors
from cliqgen.passes.events import name_events
from cliqgen.passes.files import settle_files
from cliqgen.passes.keeping import keep_unknown_fields
from cliqgen.passes.naming import name_everything
from cliqgen.passes.paging import settle_paging
from cliqgen.passes.patches import admit_removal
from cliqgen.passes.signatures import shape_signatures
from cliqgen.passes.spellings import settle_spellings
from cliqgen.passes.tags import fill_tags
from cliqgen.passes.tasks import check_tasks
from cliqgen.passes.unions import settle_unions
from cliqgen.passes.usage import mark_usage
from cliqgen.statuscodes.model import StatusTable


def run_passes(
    api: Api, table: StatusTable, found: Diagnostics, *, keeps_unknown: bool = False
) -> Api:
    """From what lowering yields to an API with names, strategies and exceptions.

    `keeps_unknown` is whether models of answers keep fields that they do not name.
    """
    api = settle_files(unite_duplicates(api))
    api = settle_spellings(mark_usage(api))
    api = relax_required(mark_usage(settle_unions(api)))
    api = fill_tags(admit_removal(api), found)
    api = shape_signatures(fix_constants(api))
    api = mark_usage(api)  # some enumerations are spelt out by now
    api = attach_errors(name_events(api), table)
    if keeps_unknown:
        api = keep_unknown_fields(api)
    api = settle_paging(name_everything(api, found), found)
    return check_tasks(api, found)
