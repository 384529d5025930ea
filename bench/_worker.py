"""A process that does nothing but send broadcasts, to be killed at any moment.

It runs the very service of the bot over the real transport, without content or officers.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from telegram import Bot
from telegram.ext import ApplicationBuilder

from bench import _stage
from bot import log
from bot.broadcast.campaign import Campaign
from bot.broadcast.delivery.carriage import Tempo
from bot.broadcast.delivery.figures import Figures
from bot.broadcast.delivery.runner import Runner
from bot.broadcast.delivery.sender import Courier, Load
from bot.broadcast.desk import Desk
from bot.broadcast.states import CampaignState
from bot.wire.courier import SendingCourier
from bot.wire.transport import AiohttpRequest


class Alone:
    """The service's duties where there is nobody to tell."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def courier(self, campaign: Campaign) -> Courier:
        """Return a courier over the real transport."""
        return SendingCourier(self._bot, campaign.frozen, None, self._moved)

    async def _moved(self, old: int, new: int) -> None:
        """Take no note."""

    async def announce(self, campaign: Campaign) -> None:
        """Ask nobody."""

    async def fit_to_begin(self, campaign: Campaign) -> Campaign:
        """Let it begin."""
        return campaign

    async def postponed(self, campaign: Campaign) -> None:
        """Tell nobody."""

    async def publish(self, campaign: Campaign) -> None:
        """Publish nothing."""

    async def progress(self, campaign: Campaign, figures: Figures) -> None:
        """Tell nobody."""

    async def braked(self, campaign: Campaign) -> None:
        """Tell nobody."""

    async def given_up(self, campaign: Campaign) -> None:
        """Tell nobody."""

    async def report(self, campaign: Campaign) -> None:
        """Report to nobody."""

    async def counted(self, campaign: Campaign) -> None:
        """Count nothing."""

    async def unreachable(self, chat: int) -> None:
        """Keep the subscription."""


async def work(options: argparse.Namespace) -> None:
    """Serve until the newest campaign is over and reported."""
    request = AiohttpRequest(read_seconds=options.read_seconds)
    builder = ApplicationBuilder().token(_stage.TOKEN).base_url(f"{options.api}/bot")
    application = builder.request(request).get_updates_request(request).job_queue(None).build()
    async with application, _stage.open_desk(options.database, options.folder) as desk:
        load = Load(options.batch, options.concurrency, brake=0)
        runner = Runner(desk, Alone(application.bot), Tempo(options.rate, load))
        runner.start()
        sys.stdout.write("started\n")
        sys.stdout.flush()
        await _until_over(desk)
        await runner.stop()


async def _until_over(desk: Desk) -> None:
    while True:
        campaigns = await desk.campaigns.where(list(CampaignState))
        if all(campaign.state.is_over and campaign.reported for campaign in campaigns):
            return
        await asyncio.sleep(0.1)


def arguments() -> argparse.Namespace:
    """Return the parsed command line."""
    parser = argparse.ArgumentParser(prog="python -m bench._worker", description=__doc__)
    parser.add_argument("--api", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rate", type=float, default=0.0)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--concurrency", type=int, default=10)
    parser.add_argument("--read-seconds", type=float, default=20.0)
    return parser.parse_args()


if __name__ == "__main__":
    log.configure("WARNING", "teks")
    asyncio.run(work(arguments()))
