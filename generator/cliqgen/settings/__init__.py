"""The settings: their JSON Schema, and what in a configuration does not conform to it."""
