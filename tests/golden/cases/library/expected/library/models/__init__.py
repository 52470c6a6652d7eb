"""The models, loaded on first use; import them from the package itself."""
