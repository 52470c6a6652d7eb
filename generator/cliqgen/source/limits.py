"""Budgets that keep a hostile document from exhausting the machine."""

#: Bytes of one input file.
MAX_BYTES = 64 * 1024 * 1024
#: Nesting of mappings and sequences.
MAX_DEPTH = 400
#: Lists and maps inside one another in one type: Python reads 200 brackets at most.
MAX_NESTED_TYPES = 100
#: Nodes of one document, every use of a YAML alias counted anew.
MAX_NODES = 10_000_000
#: Files that one description may be spread over.
MAX_FILES = 10_000
#: Seconds that reading one document from the network may take.
REMOTE_SECONDS = 30.0
#: Seconds that asking whether one has changed may take.
POLL_SECONDS = 5.0
#: Redirects that are followed.
MAX_REDIRECTS = 5
#: Seconds in which an application must be imported and give its document away.
APPLICATION_SECONDS = 60.0
