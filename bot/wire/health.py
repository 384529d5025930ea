"""/healthz and /readyz: is the program alive, and can it serve."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.house import House
from bot.wire import metrics, problem
from bot.wire.gauges import Gauges
from bot.wire.problem import ServingError

Alive = Callable[[], bool]


def add_routes(
    app: web.Application, house: House, alive: Alive, gauges: Gauges | None = None
) -> None:
    """Add the two probes and the metrics; ``alive`` tells whether updates still come in."""

    async def healthz(_: web.Request) -> web.Response:
        return _answer(alive(), "updates")

    async def readyz(_: web.Request) -> web.Response:
        return _answer(await database_up(house), "database")

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    if gauges is not None:
        metrics.add_route(app, house.meters, gauges)


async def database_up(house: House) -> bool:
    """Tell whether the database answers."""
    try:
        async with house.database.read() as session:
            return bool(await session.scalar(text("SELECT 1")))
    except (SQLAlchemyError, OSError):  # asyncpg lets a refused connection through as it is.
        return False


def _answer(good: bool, part: str) -> web.Response:
    return web.json_response({part: "ok" if good else "down"}, status=200 if good else 503)


async def serve(app: web.Application, listen: str) -> web.AppRunner:
    """Listen on ``host:port`` and return the runner, to be cleaned up at the end.

    Raises:
        ServingError: the address is taken, or is not this machine's.
    """
    host, _, port = listen.rpartition(":")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, int(port)).start()
    except OSError as error:
        await runner.cleanup()
        kind = error.strerror or type(error).__name__
        raise ServingError(problem.LISTEN.format(listen=listen, kind=kind)) from None
    return runner
