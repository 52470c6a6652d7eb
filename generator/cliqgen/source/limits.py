"""Budgets that keep a hostile document from exhausting the machine."""

#: Bytes of one input file.
MAX_BYTES = 64 * 1024 * 1024
#: Nesting of mappings and sequences.
MAX_DEPTH = 400
#: Lists and maps inside one another in one type: Python reads at most 200 brackets.
MAX_NESTED_TYPES = 100
#: Nodes of one document; each use of a YAML alias counts again.
MAX_NODES = 10_000_000
#: Files that one description may be spread over.
MAX_FILES = 10_000
#: Seconds that reading one document from the network may take.
REMOTE_SECONDS = 30.0
#: Seconds that asking whether one has changed may take.
POLL_SECONDS = 5.0
#: Redirects that are followed.
MAX_REDIRECTS = 5
#: Seconds in which an application must be imported and provide its document.
APPLICATION_SECONDS = 60.0
