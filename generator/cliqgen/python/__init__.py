"""The plan of the Python package: names, docstrings, modules; templates print it."""
