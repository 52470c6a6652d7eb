"""A fake of the API for tests: it returns what the description documents, without any server."""
