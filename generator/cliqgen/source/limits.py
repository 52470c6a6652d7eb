"""Budgets that keep a hostile document from exhausting the machine."""

#: Bytes of one input file.
MAX_BYTES = 64 * 1024 * 1024
#: Nesting of mappings and sequences.
MAX_DEPTH = 400
#: Nodes of one document, every use of a YAML alias counted anew.
MAX_NODES = 10_000_000
#: Files that one description may be spread over.
MAX_FILES = 10_000
