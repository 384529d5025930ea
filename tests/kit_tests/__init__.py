"""Tests of the test kit itself: what it must catch, and what it must let pass."""
