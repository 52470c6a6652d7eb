"""Help with its options in sections."""

from __future__ import annotations

import click

_SECTIONS = {
    "Input": (
        *("status_codes", "old_status_codes", "overlays", "root", "maps", "hosts"),
        "package",
        *(
            "include",
            "filters",
            "exclude",
            "unknown_fields",
            "testing",
            "strict",
            "clients",
            "trust",
        ),
    ),
    "Comparison": ("side", "fail_on", "ignore_file"),
    "Output": (
        *("output", "force", "keep", "merge", "fresh_names", "dry_run", "diff"),
        *("write", "changelog"),
        *("site", "build"),
    ),
    "Reporting": ("output_format", "verbose", "quiet", "help"),
}
_SECTION_OF = {name: title for title, names in _SECTIONS.items() for name in names}


class SectionedCommand(click.Command):
    """Lists its options by subject."""

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                is_help = parameter is self.get_help_option(ctx)
                name = "help" if is_help else parameter.name or ""
                title = _SECTION_OF.get(name, "Options")
                sections.setdefault(title, []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)
