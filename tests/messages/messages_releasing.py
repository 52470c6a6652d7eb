"""release: the next version of a client, and the entry in its change log."""

from __future__ import annotations

from messages_pets import NEWER, SPEC
from messages_terminal import Terminal

CONFIGURATION = """\
specs = ["api.yaml"]
output = "out"

[package]
name = "pets"
version = "1.4.0"
"""


def release(it: Terminal) -> None:
    """release."""
    it.title("Refusals")
    it.run("release")
    it.write("api.yaml", SPEC)
    it.write("cliqgen.toml", CONFIGURATION)
    it.run("release")
    it.run("release", "--client", "cats")
    it.title("A release")
    it.run("generate", "--quiet")
    it.run("release")
    it.write("api.yaml", NEWER)
    it.run("release")
    it.run("release", "--format", "json")
    it.run("release", "--write")
    it.run("release", "--write")
    it.title("A version that follows the description")
    it.write("cliqgen.toml", CONFIGURATION.replace('version = "1.4.0"\n', ""))
    it.run("release", "--write")
