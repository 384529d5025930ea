"""From campaign to library: one schema, and nothing stale."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from bot.broadcast.campaign import Campaign, Person, Target
from bot.broadcast.details import Details
from bot.broadcast.library import publishing
from bot.broadcast.parts import Part, PartKind
from bot.broadcast.refusal import Why
from bot.broadcast.states import CampaignKind, CampaignState
from bot.circulars import view as circulars
from bot.content import loader
from bot.content.library import Library
from bot.content.schema import Circular
from bot.reply import TEXT_LIMIT
from tests.kit.premises import CONTENT

TODAY = date(2026, 11, 25)
DETAILS = Details(
    "800/77/BKD/2026", "2026-11-20", "Netralitas ASN", "Sekretaris Daerah", ("Satu.",)
)
CAMPAIGN = Campaign(
    12, CampaignKind.CIRCULAR, CampaignState.PREPARING, 5, Person(1, "Ani"), details=DETAILS,
    frozen=(Part(PartKind.TEXT, "Dasarnya PP 94/2021."),), circular="edaran-2026-12",
    target=Target(("pemkot-bengkulu",), ("edaran",)),
)  # fmt: skip


@cache
def library() -> Library:
    """Return the project's content, read once."""
    return loader.load(CONTENT)


def beside(*others: Circular) -> Library:
    """Return the content with more circulars."""
    added = {circular.id: circular for circular in others}
    return replace(library(), circulars={**library().circulars, **added})


def test_a_circular_of_the_one_schema() -> None:
    """It reads back from JSON as it was, and says for whom it is and what it cites."""
    circular = publishing.circular_of(CAMPAIGN, library(), TODAY)
    assert Circular.model_validate_json(circular.model_dump_json()) == circular
    assert (circular.date, circular.date_text) == ("2026-11-20", "20 November 2026")
    assert (circular.scope, circular.agencies) == ("Pemkot Bengkulu", ("pemkot-bengkulu",))
    assert circular.cites == ("pp-94-2021",)


def test_the_longest_circular_fits_its_card() -> None:
    """Whatever was written, /edaran can show it."""
    long = replace(
        DETAILS, subject="&" * 200, issuer="<" * 120, number="/" * 80, points=("& " * 150,) * 8
    )
    everywhere = Target((), ())
    campaign = replace(CAMPAIGN, details=long, target=everywhere)
    circular = publishing.circular_of(campaign, library(), TODAY)
    card = circulars.card(circular, beside(circular))
    assert len(card.html.replace("&amp;", "&").replace("&lt;", "<")) < TEXT_LIMIT


def test_a_number_belongs_to_one_circular() -> None:
    """However it is spaced."""
    other = publishing.circular_of(replace(CAMPAIGN, circular="lain"), library(), TODAY)
    draft = replace(CAMPAIGN, details=replace(DETAILS, number="800 / 77 / bkd / 2026"))
    stale = publishing.staleness(draft, beside(other))
    assert stale is not None
    assert stale.why is Why.SAME_NUMBER
    assert publishing.staleness(CAMPAIGN, library()) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"withdrawn": "nomor 1, tanggal 2"}, Why.NOT_IN_FORCE),
        ({"date": "2026-11-21"}, Why.OLDER_THAN_REPLACED),
    ],
)
def test_what_is_replaced_must_be_in_force_and_older(change: dict[str, str], why: Why) -> None:
    """Otherwise the draft is stale."""
    old = publishing.circular_of(replace(CAMPAIGN, circular="lama"), library(), TODAY)
    old = old.model_copy(update={"number": "1/1/2026", "date": "2026-01-01"} | change)
    draft = replace(CAMPAIGN, details=replace(DETAILS, replaces="lama"))
    stale = publishing.staleness(draft, beside(old))
    assert stale is not None
    assert stale.why is why


def test_what_was_replaced_already_is_not_replaced_again() -> None:
    """The library moved on while the draft lay."""
    old = publishing.circular_of(replace(CAMPAIGN, circular="lama"), library(), TODAY)
    old = old.model_copy(update={"number": "1/1/2026", "date": "2026-01-01"})
    heir = old.model_copy(update={"id": "baru", "number": "2/2/2026", "replaces": ("lama",)})
    draft = replace(CAMPAIGN, details=replace(DETAILS, replaces="lama"))
    stale = publishing.staleness(draft, beside(old, heir))
    assert stale is not None
    assert stale.why is Why.REPLACED_ALREADY
