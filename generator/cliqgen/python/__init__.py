"""The plan of the Python package: names, texts, modules; templates print it."""
