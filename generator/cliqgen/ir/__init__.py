"""What the API is: operations, models and types, free of OpenAPI and of Python."""
