"""The resources, one module each, loaded on first use."""
