"""From bytes to typed values, and back."""
