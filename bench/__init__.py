"""Measurements that are too long for `make check`: ``python -m bench NAME``."""
