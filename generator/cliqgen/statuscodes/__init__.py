"""The status-code table that all operations of an API share."""
