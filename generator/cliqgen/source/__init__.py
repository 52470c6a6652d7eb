"""From bytes to documents: reading, references, merging of files, validation."""
