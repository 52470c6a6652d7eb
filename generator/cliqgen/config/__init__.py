"""The configuration: `[tool.cliqgen]` in pyproject.toml, or cliqgen.toml."""
