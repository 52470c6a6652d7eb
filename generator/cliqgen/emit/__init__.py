"""The only code that writes output: `writing` brings a folder to the generated state."""
