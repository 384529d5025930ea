"""However much has changed, the messages stay within Telegram's limits and name the rest."""

from pathlib import Path

from bot.broadcast.campaign import Target
from bot.news import notice, view
from bot.news.changes import Batch, Change
from bot.news.items import Item
from bot.news.service import Offer
from bot.reply import TEXT_LIMIT
from tests.content.small import TODAY
from tests.news.ground import GROUPS, library


def batch(topic_group: str, number: int) -> Batch:
    """Return many changes with long names."""
    return Batch(topic_group, tuple(_change(topic_group, n) for n in range(number)))


def _change(topic_group: str, n: int) -> Change:
    before = Item(f"faq-{n:03}", topic_group, "a", "sebaiknya_jangan", "Bolehkah <begitu> " * 30)
    after = Item(before.id, topic_group, "b", "bersyarat", before.title)
    return Change(before, after)


def test_a_hundred_changes_fit_one_message(tmp_path: Path) -> None:
    """The most important by name, the others by number; a handful of buttons."""
    made = batch("umum", 100)
    text = notice.text(made, library(tmp_path), TODAY)
    assert len(text) < TEXT_LIMIT
    assert "… dan 92 lainnya" in text
    assert len(notice.buttons(made)) == 5


def test_the_officers_pages_fit_as_well(tmp_path: Path) -> None:
    """With one group in full, and with every group in a list."""
    made = library(tmp_path)
    offers = [
        Offer(one, Target((), (one.topic_group,)), 60_000, notice.text(one, made, TODAY))
        for one in (batch(str(group["id"]), 100) for group in GROUPS)
    ]
    for some in ([], offers[:1], offers):
        page = view.home(some, made, switched_on=True)
        assert len(page.html) < TEXT_LIMIT
        assert len(view.listing(some, made, "Isi dimuat ulang.").html) < TEXT_LIMIT
