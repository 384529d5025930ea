"""The tests: they mirror bot/ path by path and read as specifications."""
