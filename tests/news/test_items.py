"""Only what changes the sense of a card is a change."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.content import loader
from bot.news.changes import What, batches, differences
from bot.news.items import Item, Shelf, items
from bot.phase import PhaseReader
from tests.content import small
from tests.news.ground import COMING, circular, library


def known(folder: Path, *changes: small.Change, withheld: tuple[str, ...] = ()) -> dict[str, Item]:
    """Return the items of the small content after some changes."""
    made = library(folder, *changes)
    return items(made, PhaseReader(made.contests, made.regions), withheld)


COSMETIC: dict[str, small.Change] = {
    "another phrasing to be found by": small.answer(variants=["boleh gak like"]),
    "keywords": small.answer(keywords=["like"]),
    "the date of review": small.answer(reviewed="2026-11-20"),
    "another source": small.answer(sources=["https://example.org/lain"]),
    "an editor's note": small.answer(note="Dicek lagi."),
    "spaces and punctuation": small.answer(reason="Tabel  menyebutnya !"),
    "capitals": small.answer(ask_whom="BAWASLU setempat"),
    "related entries": small.answer(related=["faq-002"]),
    "a circular's note": circular(note="Dari berita."),
    "a circular's review": circular(reviewed="2025-01-01"),
    "a line break in a point": circular(points=["Jaga\n netral"]),
}


@pytest.mark.parametrize("name", COSMETIC)
def test_what_only_editors_see_is_no_change(tmp_path: Path, name: str) -> None:
    """Nobody's phone rings for it."""
    assert differences(known(tmp_path / "a"), known(tmp_path / "b", COSMETIC[name])) == ()


CHANGES: dict[str, tuple[small.Change, What]] = {
    "the verdict": (small.answer(verdict="bersyarat"), What.SAYS_OTHERWISE),
    "the verdict goes": (small.answer(verdict=None), What.SAYS_OTHERWISE),
    "the reason": (small.answer(reason="Tabel tidak menyebutnya."), What.CHANGED),
    "the condition": (small.answer(condition="Di luar jam kerja."), What.CHANGED),
    "the question": (small.answer(question="Bolehkah membagikan unggahan calon?"), What.CHANGED),
    "what it rests on": (small.answer(cites=["pp-94 | Pasal 6"]), What.CHANGED),
    "a circular's points": (circular(points=["Jangan netral-netralan."]), What.CHANGED),
    "a circular is withdrawn": (circular(withdrawn="Nomor 1, 2026"), What.WITHDRAWN),
    "a number in a circular": (circular(number="800/2"), What.CHANGED),
    "a stage is added": (
        lambda files: files["elections/contests/pilkada.yaml"]["stages"].append(COMING),
        What.CHANGED,
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_the_sense_is_a_change(tmp_path: Path, name: str) -> None:
    """Each with what became of it."""
    change, what = CHANGES[name]
    (found,) = differences(known(tmp_path / "a"), known(tmp_path / "b", change))
    assert found.what is what
    assert found.deserves_a_word


def test_percent_and_plus_are_sense_not_punctuation(tmp_path: Path) -> None:
    """Half is not five."""
    before = known(tmp_path / "a", small.answer(reason="Potongan 5%."))
    after = known(tmp_path / "b", small.answer(reason="Potongan 5."))
    assert len(differences(before, after)) == 1


def test_a_card_under_review_and_back(tmp_path: Path) -> None:
    """Withheld is told first; back before anything was told, nothing has changed."""
    plain = known(tmp_path)
    held = known(tmp_path, withheld=("faq-001",))
    assert [change.what for change in differences(plain, held)] == [What.WITHHELD]
    assert [change.what for change in differences(held, plain)] == [What.BACK]
    assert differences(plain, plain) == ()


def test_a_replaced_circular_is_told_and_so_is_its_heir(tmp_path: Path) -> None:
    """Two lines of one notice; the new one is a publication."""

    def heir(files: small.Files) -> None:
        old = files["circulars/daerah.yaml"][0]
        new = old | {"id": "se-2", "replaces": ["se-1"], "subject": "Netral lagi"}
        files["circulars/daerah.yaml"].append(new)

    found = differences(known(tmp_path / "a"), known(tmp_path / "b", heir))
    (batch,) = batches(found)
    assert [change.what for change in batch.changes] == [What.REPLACED, What.NEW]
    assert all(change.deserves_a_word for change in batch.changes)


def test_a_new_answer_misleads_nobody(tmp_path: Path) -> None:
    """A new one is no correction; one that is gone is."""

    def fewer(files: small.Files) -> None:
        files["faq/media.yaml"].pop()

    full, less = known(tmp_path / "a"), known(tmp_path / "b", fewer)
    (new,) = differences(less, full)
    (gone,) = differences(full, less)
    assert not new.deserves_a_word
    assert gone.what is What.GONE
    assert gone.deserves_a_word


def test_a_group_that_the_content_lacks_has_nobody_to_tell(tmp_path: Path) -> None:
    """Another agency's content may have no reminders; circulars go by their own groups then."""
    plain = loader.load(small.write(tmp_path))
    found = items(plain, PhaseReader(plain.contests, plain.regions), ())
    assert {item.shelf for item in found.values()} == {Shelf.ANSWER, Shelf.CIRCULAR}
    assert {item.topic_group for item in found.values()} == {"umum"}


def test_another_rule_of_digests_is_no_news(tmp_path: Path) -> None:
    """An update of the program must not offer the whole library; a verdict is compared as ever."""
    now = known(tmp_path)
    before = {i: replace(item, digest=f"0.{item.digest[2:]}") for i, item in now.items()}
    found = differences(before, now)
    assert len(found) == len(now)
    assert not any(change.deserves_a_word for change in found)
    before["faq-001"] = replace(before["faq-001"], said="boleh")
    assert any(change.deserves_a_word for change in differences(before, now))


def test_the_rule_of_the_digests_is_this_one(tmp_path: Path) -> None:
    """If this fails the rule has changed: count SCHEME up, then write the new digests here."""
    digests = {item.id: item.digest for item in known(tmp_path).values()}
    assert digests == {
        "faq-001": "1.e2807e73ad09e809b8472110783467",
        "faq-002": "1.e47a60ffd11b94f0fbd45e0388ed6c",
        "e:se-1": "1.84c9c158f7a8baaaee59561aa25929",
        "k:pilkada": "1.aac054dea1de11df1bfdaf76bd0b82",
    }


def test_a_token_means_exactly_these_changes(tmp_path: Path) -> None:
    """A button of before a further edit no longer fits."""
    plain = known(tmp_path / "a")
    (one,) = batches(differences(plain, known(tmp_path / "b", small.answer(safe="Diam."))))
    (same,) = batches(differences(plain, known(tmp_path / "c", small.answer(safe="diam"))))
    (other,) = batches(differences(plain, known(tmp_path / "d", small.answer(safe="Lapor."))))
    assert one.token == same.token != other.token
