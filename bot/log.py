"""Logging: constant event names with fields, one JSON object a line, never a secret.

Telegram's URLs carry the token, so libraries that log a URL or raise with one would print it. The
filter below sits on the *handler*: a filter on the root logger never sees its children's records.

Only our own loggers follow the chosen level. Libraries would quote people below a warning (the
driver logs every statement with its values), and above one their sentences are cut down to the
constant words at the beginning.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from types import TracebackType
from typing import Any

import structlog

_TOKEN = re.compile(r"\b\d{1,20}:[A-Za-z0-9_-]{4,}")
_HIDDEN = "<token>"
_OURS = "bot"
_CONSTANT = re.compile(r"[A-Za-z ,.'’-]{0,80}")
"""What may be a constant sentence: up to the first digit, quotation mark, bracket or line end."""


def scrub(text: str) -> str:
    """Return the text with everything that looks like a bot token taken out."""
    return _TOKEN.sub(_HIDDEN, text)


class _Scrubbing(logging.Formatter):
    """Formats a record as the wrapped formatter does, then takes tokens out of the whole line."""

    def __init__(self, inner: logging.Formatter) -> None:
        super().__init__()
        self._inner = inner

    def format(self, record: logging.LogRecord) -> str:
        return scrub(self._inner.format(record))


def _without_values(
    _: Any, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Keep the kind and place of an exception, and drop its message: it may quote a person."""
    info = event.pop("exc_info", None)
    if info:
        error = info if isinstance(info, BaseException) else sys.exc_info()[1]
        if isinstance(info, tuple):
            error = info[1]
        if error is not None:
            event["error"] = type(error).__name__
            event["where"] = _place(error)
    return event


def _constant_words(
    _: Any, __: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Cut a library's sentence down to the constant beginning of its template."""
    record: logging.LogRecord = event["_record"]
    template = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    words = _CONSTANT.match(template.partition("%")[0])
    event["event"] = "library_says"
    event["said"] = words[0].strip() if words is not None else ""
    event["logger"] = record.name
    return event


def _place(error: BaseException) -> str:
    """Return the innermost file and line of our own code in a traceback."""
    place, trace = "?", error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "/bot/" in code.co_filename:
            place = f"{code.co_filename.rpartition('/bot/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def configure(level: str = "INFO", form: str = "json") -> None:
    """Set up logging for the whole process, to standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=False),
        _without_values,
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(sort_keys=True)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _Scrubbing(
            structlog.stdlib.ProcessorFormatter(
                foreign_pre_chain=[*shared, _constant_words],
                processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            )
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger(_OURS).setLevel(level)
    sys.excepthook = _crashed


def _crashed(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Print where the program ended and why, without the error's words: they may quote a person."""
    if issubclass(kind, KeyboardInterrupt):
        return
    frames = "".join(traceback.format_tb(trace))
    print(scrub(f"{frames}{kind.__qualname__}"), file=sys.stderr)  # noqa: T201 - the last words


def get(name: str) -> structlog.stdlib.BoundLogger:
    """Return a logger; its first argument is an event name, never a sentence with data in it."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
