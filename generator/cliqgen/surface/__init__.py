"""What a caller sees of a generated package."""
