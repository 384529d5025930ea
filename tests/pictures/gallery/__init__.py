"""A gallery of pictures with known words and verdicts, drawn anew each time.

::

    for exhibit in gallery.exhibits():
        exhibit.jpeg()   # the picture as it comes along: in several qualities, as phones pass it on
        exhibit.text     # what it says, without what an app puts around it
        exhibit.verdict  # what a careful reader says of it
"""

from tests.pictures.gallery.exhibits import DAY, REGION, Exhibit, exhibits

__all__ = ["DAY", "REGION", "Exhibit", "exhibits"]
