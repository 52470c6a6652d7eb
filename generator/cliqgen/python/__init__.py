"""The Python package that is planned: names, texts, modules; templates print it."""
