"""Reading what is typed: line by line from a pipe, with paste of many lines on a terminal."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from io import TextIOWrapper


async def piped() -> AsyncIterator[str]:
    """Yield the lines of standard input until its end."""
    if isinstance(sys.stdin, TextIOWrapper):
        # One byte that is no UTF-8 must not end the conversation.
        sys.stdin.reconfigure(errors="replace")
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        yield line.rstrip("\n")


async def typed(prompt: str) -> AsyncIterator[str]:
    """Yield what is typed on a terminal; a pasted post of many lines comes as one."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.patch_stdout import patch_stdout

    session: PromptSession[str] = PromptSession()
    with patch_stdout(raw=True):
        while True:
            try:
                yield await session.prompt_async(prompt)
            except (EOFError, KeyboardInterrupt):
                return
