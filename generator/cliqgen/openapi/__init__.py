"""The description in OpenAPI's terms: typed, resolved, every version as OpenAPI 3.1."""
