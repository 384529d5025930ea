"""When an approved circular starts, and holding one that is under way."""
