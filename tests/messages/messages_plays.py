"""What users do, command by command, so that each message is printed once."""

from __future__ import annotations

from pathlib import Path

from messages_addresses import addresses
from messages_configuration import configuration
from messages_reading import diff, findings, inputs, usage, validate
from messages_releasing import release
from messages_sources import sources
from messages_writing import check, edits, generate, plan, vendor, watch

PLAYS = {
    play.__name__: play
    for play in (
        *(usage, findings, inputs, addresses, validate, generate, edits, plan),
        *(diff, check),
        *(vendor, configuration, watch, sources, release),
    )
}
EXPECTED = Path(__file__).parent / "expected"
