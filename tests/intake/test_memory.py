"""Which answer belongs to which message: known for an hour, by every message of a case."""

from bot.intake.memory import AnswerMemory


async def test_every_message_of_a_case_has_the_same_answer() -> None:
    """Whichever picture of an album is edited, its one answer is found."""
    memory = AnswerMemory()
    memory.remember(7, (1, 2), 9)
    assert [memory.answer_to(7, message) for message in (1, 2, 3)] == [9, 9, None]


async def test_an_answer_is_forgotten_after_an_hour() -> None:
    """Then an edit gets a new answer, which is worse but never wrong."""
    now = [0.0]
    memory = AnswerMemory(lambda: now[0])
    memory.remember(7, (1,), 9)
    now[0] = 3_600
    assert memory.answer_to(7, 1) is None


async def test_a_chat_can_be_forgotten() -> None:
    """One chat's, not the others'."""
    memory = AnswerMemory()
    memory.remember(7, (1,), 9)
    memory.remember(8, (1,), 9)
    memory.forget(7)
    assert (memory.answer_to(7, 1), memory.answer_to(8, 1)) == (None, 9)
