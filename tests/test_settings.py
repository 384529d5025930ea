"""Settings: one readable line for a mistake, and a table that cannot drift from the code."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads the developer's own settings."""
    for name in names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def names() -> list[str]:
    """Return every variable the program reads."""
    return [
        str(field.validation_alias.choices[0])  # type: ignore[union-attr]
        for field in Settings.model_fields.values()
    ]


def test_nothing_set_means_local_mode() -> None:
    """A newcomer without a token gets the chat in the terminal."""
    assert settings.load().token is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "not-a-token"),
        ("BOT_API_BASE_URL", "api.example"),
        ("WEBHOOK_URL", "example.org/hook"),
        ("WEBHOOK_LISTEN", "8080"),
        ("SARING_TODAY", "5 Oktober"),
        ("SARING_SUPERADMINS", "budi"),
        ("SARING_SUPERADMINS", "99999999999999999999"),
        ("SARING_SUPERADMINS", "-5"),
        ("SARING_TWO_PERSON", "mungkin"),
        ("SARING_QUIET_HOURS", "malam"),
        ("SARING_QUIET_HOURS", "25:00-06:00"),
        ("DATABASE_URL", "saring.db"),
        ("DATABASE_URL", "sqlite:///saring.db"),
        ("DATABASE_URL", "mysql://a/b"),
        ("SARING_BROADCAST_RATE", "500"),
        ("SARING_LOG_LEVEL", "LOUD"),
        ("SARING_LOG_FORMAT", "xml"),
    ],
)
def test_a_mistake_is_one_line_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """The officer learns which variable to mend, without a traceback."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        settings.load()
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)
    assert "Input should" not in str(caught.value)


def test_a_mistaken_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error message must not carry what may be half a secret."""
    monkeypatch.setenv("BOT_TOKEN", "rahasia-setengah")
    with pytest.raises(SettingsError) as caught:
        settings.load()
    assert "rahasia" not in str(caught.value)


def test_a_webhook_wants_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a secret anybody could forge updates."""
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/hook")
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET"):
        settings.load()


def test_the_token_may_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A container's secret is a file."""
    (tmp_path / "token").write_text("123:ABCDEF\n")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "token"))
    assert settings.load().token == "123:ABCDEF"


def test_a_token_file_that_cannot_be_read_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Bytes that are no text, as when the wrong file was mounted."""
    (tmp_path / "token").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("BOT_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(SettingsError, match="BOT_TOKEN_FILE: berkasnya"):
        settings.load()


def test_every_secret_may_come_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The webhook's secret, and an address with a password in it; what is set itself goes first."""
    secret, address = "rahasia-uji-0123456789", "postgresql+asyncpg://saring:sandi@db/saring"
    (tmp_path / "secret").write_text(f"{secret}\n")
    (tmp_path / "address").write_text(f"{address}\n")
    monkeypatch.setenv("WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("WEBHOOK_SECRET_FILE", str(tmp_path / "secret"))
    monkeypatch.setenv("DATABASE_URL_FILE", str(tmp_path / "address"))
    loaded = settings.load()
    assert loaded.webhook_secret is not None
    assert loaded.webhook_secret.get_secret_value() == secret
    assert loaded.database_url == address
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///lain.db")
    assert settings.load().database_url == "sqlite+aiosqlite:///lain.db"


@pytest.mark.parametrize("name", ["BOT_TOKEN", "WEBHOOK_SECRET", "DATABASE_URL"])
def test_a_file_that_is_wrong_is_named_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """It is missing, or holds something else, which may be another secret."""
    monkeypatch.setenv(f"{name}_FILE", str(tmp_path / "file"))
    with pytest.raises(SettingsError, match=f"^{name}_FILE: berkas .* tidak ada$"):
        settings.load()
    (tmp_path / "file").write_text("sandi lain!")
    with pytest.raises(SettingsError, match=f"^{name}") as caught:
        settings.load()
    assert "sandi lain" not in str(caught.value)


def test_superadmins_are_a_list_of_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several first officers are separated by commas."""
    monkeypatch.setenv("SARING_SUPERADMINS", "12, 34")
    assert settings.load().superadmins == (12, 34)


@pytest.mark.parametrize("page", ["README.md", ".env.example"])
def test_every_setting_is_documented(page: str) -> None:
    """A setting that nobody can find does not exist."""
    text = (ROOT / page).read_text("utf-8")
    assert [name for name in names() if name not in text] == []
