"""A circular that was sent enters the library that answers cite."""
