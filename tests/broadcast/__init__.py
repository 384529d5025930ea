"""Tests of the broadcast room."""
