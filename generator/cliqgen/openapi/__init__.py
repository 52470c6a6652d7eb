"""The specification's own terms: typed, resolved, every version in the words of 3.1."""
