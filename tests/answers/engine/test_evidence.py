"""Evidence: what speaks for and against an entry."""

from collections import Counter

from bot.answers.engine.evidence import Presence, Wording


def test_a_rare_word_weighs_more_than_one_that_all_entries_use() -> None:
    """ "calon" is everywhere, "stiker" is not."""
    wording = Wording([Counter(calon=3, stiker=1), Counter(calon=3), Counter(calon=3)])
    assert wording.weight["stiker"] > wording.weight["calon"]
    assert wording.scores(["stiker"])[0] > wording.scores(["calon"])[0] > 0


def test_an_unknown_word_changes_nothing() -> None:
    """Noise in a story must not move the order."""
    wording = Wording([Counter(like=1), Counter(share=1)])
    assert wording.scores(["like", "rebahan"]) == wording.scores(["like"])


def test_what_an_entry_always_says_speaks_against_it_when_it_is_missing() -> None:
    """An entry about mockery is not meant by a question without any."""
    plain, mocking = 0, 1
    presence = Presence(
        [(plain, {"like"}), (plain, {"like", "foto"}), (mocking, {"like", "ejek"}),
         (mocking, {"like", "ejek", "lucu"})],
        2,
    )  # fmt: skip
    scores = presence.scores({"like"})
    assert scores[plain] > scores[mocking]
    scores = presence.scores({"like", "ejek"})
    assert scores[mocking] > scores[plain]


def test_no_entries_give_no_scores() -> None:
    """An empty content folder is no error."""
    assert Wording([]).scores(["like"]) == []
    assert Presence([], 0).scores({"like"}) == []
