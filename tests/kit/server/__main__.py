"""Run the fake Bot API server as a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from tests.kit.server.app import TOKEN, FakeServer


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Return the parsed command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.kit.server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--token", action="append", default=[], help="answer only these tokens")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds every answer takes")
    parser.add_argument("--unchecked", action="store_true", help="send the referee home (bench)")
    return parser.parse_args(given)


async def serve(options: argparse.Namespace) -> None:
    """Serve until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with FakeServer(port=options.port, tokens=frozenset(options.token)) as server:
        desk = server.desk(options.token[0] if options.token else TOKEN)
        desk.latency, desk.refereed = options.latency, not options.unchecked
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
