"""What the fake of an API knows: the description of its operations, as plain data."""
