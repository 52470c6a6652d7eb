"""Iterating over lists, whichever way their pages follow each other."""
