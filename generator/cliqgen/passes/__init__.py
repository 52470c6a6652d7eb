"""Refinements of the API, each a pure function from `Api` to `Api`."""
