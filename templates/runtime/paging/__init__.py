"""Iterating over lists with any method of pagination."""
