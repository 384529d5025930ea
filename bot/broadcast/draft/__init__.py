"""Composing a circular: what an officer sends becomes parts, details and a choice of readers."""
