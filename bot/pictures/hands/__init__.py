"""Poses of hands: palms are found, twenty-one points a hand, and the fingers that are up counted.

The two models are Google's, from the MediaPipe hand landmarker, unchanged; they run on LiteRT
without the mediapipe package, which reports its use to its makers. See models/README.md.
"""

from bot.pictures.hands.finder import HandFinder, is_possible

__all__ = ["HandFinder", "is_possible"]
