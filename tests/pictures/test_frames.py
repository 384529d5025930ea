"""What goes over the pipe comes out as it went in, and nonsense is refused."""

from __future__ import annotations

import pytest

from bot.pictures import frames
from bot.pictures.seen import Fingerprint, Mark, Piece, Pose, Refusal, Seen, Sheet, refused

SEEN = Seen("Halo", (Piece(0, 4, (1, 2, 3, 4)),), Fingerprint(2**64 - 1, 5, 0), (Pose.TWO,))


@pytest.mark.parametrize("seen", [SEEN, Seen(), refused(Refusal.VAST)])
def test_what_was_seen_arrives(seen: Seen) -> None:
    """Text, places, looks, poses and refusals survive the way."""
    header, _ = split(frames.tell_seen(seen))
    assert frames.seen_of(header) == seen


def test_sheets_arrive() -> None:
    """Pictures with marks survive the way."""
    sheets = [Sheet(b"satu", (Mark(1, ((0, 0, 9, 9),)),)), Sheet(b"", ())]
    header, blobs = split(frames.ask_mark(sheets))
    assert frames.sheets_of(header, blobs) == sheets


@pytest.mark.parametrize("header", [{"blobs": [-1]}, {"blobs": [2**40]}, {"blobs": ["x"]}])
def test_lengths_out_of_bounds_are_refused(header: dict[str, object]) -> None:
    """A worker that a picture took over cannot ask for all of the memory."""
    with pytest.raises(ValueError, match=r"bounds|invalid"):
        frames.sizes(header)


@pytest.mark.parametrize("head", [b"[]", b"1"])
def test_a_head_that_is_none_is_refused(head: bytes) -> None:
    """Only an object is a header."""
    with pytest.raises(ValueError, match="no header"):
        frames.unpack(head)


def split(frame: bytes) -> tuple[dict[str, object], list[bytes]]:
    """Read a frame as the other side does."""
    end = frames.LENGTH_BYTES + int.from_bytes(frame[: frames.LENGTH_BYTES])
    header, blobs = frames.unpack(frame[frames.LENGTH_BYTES : end]), []
    for size in frames.sizes(header):
        blobs.append(frame[end : end + size])
        end += size
    return header, blobs
