"""The files of a site: Markdown pages, the configuration, and its style sheet."""

from __future__ import annotations

from pathlib import Path

from cliqgen.render import FileSet, print_template
from cliqgen.site.plans import Site

#: The folder of pages, below that of the site.
PAGES = "docs"
CONFIGURATION = "zensical.toml"
#: Pages that list something of the whole API: the template and the page of each.
_LISTS = ("index", "errors", "codes", "paths", "scopes")
#: Files that are copied as they are, and the folder of each.
_COPIED = {
    "reference.css": "stylesheets",
    # Zensical loads a script from elsewhere unless one has `iframe-worker` in its path.
    "worker_in_page.js": "javascripts/iframe-worker",
}


def print_site(site: Site, templates: Path) -> FileSet:
    """All files by their path below the folder of the site."""
    files = {
        CONFIGURATION: print_template("docs/zensical.toml.jinja", templates, site=site)
    }
    for name in _LISTS:
        text = print_template(f"docs/{name}.md.jinja", templates, site=site)
        files[f"{PAGES}/{name}.md"] = text
    for kind, pages in (
        ("guide", site.guides),
        ("resource", site.resources),
        ("models", site.models),
    ):
        for page in pages:
            template = f"docs/{kind}.md.jinja"
            files[f"{PAGES}/{page.path}"] = print_template(
                template, templates, page=page
            )
    for name, place in _COPIED.items():
        text = (templates / "docs" / name).read_text("utf-8")
        files[f"{PAGES}/{place}/{name}"] = text
    return dict(sorted(files.items()))
