"""Services live as long as the Application's connections."""

from telegram.ext import ApplicationBuilder

from bot.wire.serving import ServingApplication
from tests.kit.request import RecordingRequest


async def test_services_begin_after_the_connections_and_end_before_them() -> None:
    """In their order, and in the reverse one; each exactly once."""
    request, seen = RecordingRequest(), []
    builder = ApplicationBuilder().application_class(ServingApplication).token("42:uji")
    application = builder.request(request).get_updates_request(request).job_queue(None).build()
    assert isinstance(application, ServingApplication)

    def service(name: str) -> None:
        async def begin() -> None:
            seen.append((name, "begin", len(request.calls)))

        async def end() -> None:
            await application.bot.get_me()
            seen.append((name, "end", len(request.calls)))

        application.serve(begin, end)

    service("a")
    service("b")
    async with application:
        assert [entry[:2] for entry in seen] == [("a", "begin"), ("b", "begin")]
        assert seen[0][2] == 1, "getMe has been asked: the connection is open"
    assert [entry[:2] for entry in seen[2:]] == [("b", "end"), ("a", "end")]
