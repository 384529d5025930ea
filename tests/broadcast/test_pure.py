"""Small pure parts: freezing, limits, differences, figures, words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast import wording
from bot.broadcast.approval.difference import difference
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.draft.limits import Excess, excess
from bot.broadcast.parts import (
    Medium,
    Part,
    PartKind,
    add,
    fingerprint,
    freeze,
    thaw,
    to_correct,
    with_button_last,
)
from bot.broadcast.states import DeliveryState

PHOTO = Medium(PartKind.PHOTO, "f1", "u1")
PARTS = st.builds(
    Part,
    kind=st.sampled_from(PartKind),
    text=st.text(max_size=50),
    entities=st.lists(
        st.fixed_dictionaries({"type": st.just("bold"), "offset": st.integers(0, 9)}), max_size=2
    ).map(tuple),
    media=st.lists(st.just(PHOTO), max_size=2).map(tuple),
    with_button=st.booleans(),
    group=st.none() | st.text(max_size=5),
    sources=st.lists(st.text(max_size=5), max_size=2).map(tuple),
)


@given(st.lists(PARTS, max_size=4))
def test_what_is_frozen_thaws_the_same(parts: list[Part]) -> None:
    """Through JSON and back, whatever the text."""
    assert thaw(freeze(parts)) == tuple(parts)


def album(n: int, text: str = "") -> Part:
    """Return one item of an album as it is received."""
    medium = Medium(PartKind.PHOTO, f"f{n}", f"u{n}")
    return Part(PartKind.PHOTO, text, media=(medium,), group="9", sources=(str(n),))


def test_items_of_an_album_become_one_part() -> None:
    """With the caption of whichever item carries it; an update that comes twice counts once."""
    parts: tuple[Part, ...] = ()
    for part in (album(1), album(2, "Judul"), album(2, "Judul"), album(3)):
        parts = add(parts, part)
    assert len(parts) == 1
    assert (parts[0].kind, parts[0].text, len(parts[0].media)) == (PartKind.ALBUM, "Judul", 3)
    parts = add(parts, Part(PartKind.TEXT, "x", sources=("4",)))
    assert len(add(parts, Part(PartKind.PHOTO, group="9", sources=("5",)))) == 3


def test_the_button_is_last() -> None:
    """On the last part, or in a text of its own behind an album."""
    text = Part(PartKind.TEXT, "a")
    assert [p.with_button for p in with_button_last((text, text), "tutup")] == [False, True]
    closed = with_button_last((text, Part(PartKind.ALBUM)), "tutup")
    assert [(p.text, p.with_button) for p in closed[1:]] == [("", False), ("tutup", True)]


def test_the_fingerprint_knows_content_and_not_appearance() -> None:
    """Spaces and file ids may differ; words and files may not."""
    one = Part(PartKind.PHOTO, "Isi  edaran", media=(Medium(PartKind.PHOTO, "x", "u"),))
    same = Part(PartKind.PHOTO, "Isi edaran ", media=(Medium(PartKind.PHOTO, "y", "u"),))
    other = Part(PartKind.PHOTO, "Isi edaran", media=(Medium(PartKind.PHOTO, "x", "v"),))
    assert fingerprint([one]) == fingerprint([same]) != fingerprint([other])


def test_a_correction_knows_what_differs() -> None:
    """Words and formatting; taking the change back is no change."""
    base = to_correct(Part(PartKind.TEXT, "a", ({"type": "bold"},)))
    assert not thaw(freeze([base]))[0].changed
    assert Part(PartKind.TEXT, "b", before=base.before).changed
    assert Part(PartKind.TEXT, "a", before=base.before).changed
    assert not Part(PartKind.TEXT, "a", ({"type": "bold"},), before=base.before).changed


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([Part(PartKind.TEXT, "a" * 4096)], None),
        ([Part(PartKind.TEXT, "a" * 4097)], Excess.TEXT),
        ([Part(PartKind.PHOTO, "a" * 1024)], None),
        ([Part(PartKind.DOCUMENT, "a" * 1025)], Excess.CAPTION),
        ([Part(PartKind.ALBUM, media=(PHOTO,) * 10)], None),
        ([Part(PartKind.ALBUM, media=(PHOTO,) * 11)], Excess.ALBUM),
        ([Part(PartKind.TEXT, "a")] * 5, None),
        ([Part(PartKind.TEXT, "a")] * 6, Excess.PARTS),
    ],
)
def test_limits_are_telegrams(parts: list[Part], found: Excess | None) -> None:
    """At the limit it is fine, one beyond it is not."""
    assert excess(parts) is found


def test_differences_are_sentences() -> None:
    """What is gone, what is new; case, spacing and the last full stop do not count."""
    found = difference(
        ["ASN wajib netral. Dilarang menyukai.", "Lapor atasan"],
        ["asn wajib  netral. Dilarang membagikan.", "Lapor atasan."],
    )
    assert found.gone == ("Dilarang menyukai.",)
    assert found.new == ("Dilarang membagikan.",)
    assert difference(["A. B."], ["A.", "B."]).is_empty


def test_figures_add_up() -> None:
    """Done and left make the total; without movement there is no end in sight."""
    counts = {DeliveryState.SENT: 60, DeliveryState.BLOCKED: 5, DeliveryState.QUEUED: 35}
    figures = Figures(counts, rate=7.0)
    assert (figures.total, figures.done, figures.left, figures.sent) == (100, 65, 35, 60)
    assert figures.seconds_left == 5.0
    assert Figures(counts).seconds_left is None


def test_numbers_and_times_read_well() -> None:
    """As Indonesians write them."""
    assert wording.number(1_234_567) == "1.234.567"
    assert [wording.rate(x) for x in (25.0, 23.96, 0.5)] == ["25", "24", "0,5"]
    assert wording.duration(20) == "kurang dari 1 menit"
    assert wording.duration(2400) == "± 40 menit"
    assert wording.duration(5400) == "± 1 jam 30 menit"
    assert [wording.percent(*x) for x in ((0, 9), (9999, 10_000), (9, 9), (0, 0))] == [
        0, 99, 100, 100,
    ]  # fmt: skip
    assert wording.bar(1, 2) == "▓▓▓▓▓▓░░░░░░"
