"""Settings, read once from the environment and ``.env``. The table in README.md lists them all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{4,64}")
_MALFORMED = "bukan token BotFather (bentuknya 123456:ABC…)"


_QUIET = re.compile(r"-|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_KINDS = {
    "int": "harus angka bulat",
    "float": "harus angka",
    "bool": "isinya true atau false",
    "date": "bentuknya YYYY-MM-DD, misalnya 2024-10-05",
}
"""What is said for each kind of mistake that pydantic finds by itself, by how its name begins."""


class SettingsError(Exception):
    """A setting is missing or malformed. The message is one line that names the variable."""


def _env(name: str, default: Any, description: str) -> Any:
    """A field that is read from exactly one environment variable."""
    return Field(default, validation_alias=AliasChoices(name), description=description)


class Settings(BaseSettings):
    """Everything that differs between two installations."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        env_ignore_empty=True,
        secrets_dir=None,
    )

    bot_token: SecretStr | None = _env(
        "BOT_TOKEN", None, "Token dari @BotFather. Kosong: mode lokal di terminal."
    )
    bot_token_file: Path | None = _env(
        "BOT_TOKEN_FILE", None, "Berkas berisi token, pengganti BOT_TOKEN (secret kontainer)."
    )
    bot_api_base_url: str = _env(
        "BOT_API_BASE_URL", "https://api.telegram.org", "Alamat server Bot API."
    )
    webhook_url: str | None = _env(
        "WEBHOOK_URL", None, "Alamat HTTPS publik untuk webhook. Kosong: long polling."
    )
    webhook_secret: SecretStr | None = _env(
        "WEBHOOK_SECRET", None, "Secret token webhook, 16 sampai 256 huruf/angka/_/-; wajib."
    )
    webhook_secret_file: Path | None = _env(
        "WEBHOOK_SECRET_FILE", None, "Berkas berisi secret itu, pengganti WEBHOOK_SECRET."
    )
    webhook_listen: str = _env(
        "WEBHOOK_LISTEN", "127.0.0.1:8080", "Alamat dengar webhook, host:port."
    )
    peers: Annotated[tuple[str, ...], NoDecode] = _env(
        "SARING_PEERS",
        (),
        "Alamat semua proses webhook (http://host:port, dipisah koma), agar satu album dijawab "
        "satu proses. Kosong: satu proses saja.",
    )
    peer: str | None = _env(
        "SARING_PEER", None, "Alamat proses ini sendiri, salah satu dari SARING_PEERS."
    )
    health_listen: str | None = _env(
        "SARING_HEALTH_LISTEN",
        None,
        "Alamat /healthz, /readyz dan /metrics saat long polling, host:port. Kosong: mati.",
    )
    database_url: str = _env(
        "DATABASE_URL",
        "sqlite+aiosqlite:///var/saring.db",
        "Basis data: sqlite+aiosqlite:///… atau postgresql+asyncpg://…",
    )
    database_url_file: Path | None = _env(
        "DATABASE_URL_FILE",
        None,
        "Berkas berisi alamat itu, pengganti DATABASE_URL, bila ada kata sandi di dalamnya.",
    )
    key_file: Path = _env(
        "SARING_KEY_FILE", Path("var/saring.key"), "Kunci enkripsi id obrolan. Cadangkan terpisah."
    )
    content_dir: Path = _env("SARING_CONTENT", Path("content"), "Folder isi (aturan, jawaban, …).")
    today: date | None = _env(
        "SARING_TODAY", None, "Memundurkan/memajukan hari untuk bot: YYYY-MM-DD. Untuk mencoba."
    )
    superadmins: Annotated[tuple[int, ...], NoDecode] = _env(
        "SARING_SUPERADMINS", (), "Id Telegram petugas pertama, dipisah koma."
    )
    two_person: bool = _env(
        "SARING_TWO_PERSON", True, "Siaran harus disetujui petugas kedua (true/false)."
    )
    broadcast_rate: float = _env(
        "SARING_BROADCAST_RATE", 25.0, "Pesan siaran per detik, 1 sampai 30."
    )
    quiet_hours: str = _env(
        "SARING_QUIET_HOURS", "21:00-06:00", "Jam tenang siaran (WIB), HH:MM-HH:MM; '-' mematikan."
    )
    helpdesk: str = _env(
        "SARING_HELPDESK",
        "petugas kepatuhan instansi pengelola bot ini",
        "Siapa yang membaca pertanyaan 'Tanya petugas'; tampil kepada penanya.",
    )
    log_level: str = _env("SARING_LOG_LEVEL", "INFO", "DEBUG, INFO, WARNING atau ERROR.")
    log_format: str = _env("SARING_LOG_FORMAT", "json", "json atau teks.")

    @field_validator("superadmins", mode="before")
    @classmethod
    def _split_ids(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("superadmins")
    @classmethod
    def _people(cls, value: tuple[int, ...]) -> tuple[int, ...]:
        if not all(0 < person < 2**52 for person in value):  # Bot API, User.id
            raise ValueError("bukan id Telegram seseorang; kirim /idsaya ke bot untuk melihatnya")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
            raise ValueError("bentuknya sqlite+aiosqlite:///berkas atau postgresql+asyncpg://…")
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _quiet(cls, value: str) -> str:
        if not _QUIET.fullmatch(value.strip()):
            raise ValueError("bentuknya HH:MM-HH:MM, misalnya 21:00-06:00, atau '-'")
        return value

    @field_validator("peers", mode="before")
    @classmethod
    def _split_peers(cls, value: object) -> object:
        if isinstance(value, str):
            value = tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
            if any(not part.startswith(("http://", "https://")) for part in value):
                raise ValueError("tiap alamat harus diawali http:// atau https://")
        return value

    @field_validator("bot_api_base_url", "webhook_url", "peer")
    @classmethod
    def _url(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("harus diawali http:// atau https://")
        return value.rstrip("/") if value else value

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError(_MALFORMED)
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            text = value.get_secret_value()
            plain = text.replace("_", "").replace("-", "")
            if not (16 <= len(text) <= 256 and plain.isascii() and plain.isalnum()):
                raise ValueError("16 sampai 256 huruf, angka, '_' atau '-'")
        return value

    @field_validator("webhook_listen", "health_listen")
    @classmethod
    def _listen(cls, value: str | None) -> str | None:
        if value is not None:
            host, _, port = value.rpartition(":")
            if not host or not port.isdecimal() or not 0 <= int(port) <= 65_535:
                raise ValueError("bentuknya host:port, misalnya 127.0.0.1:8080")
        return value

    @field_validator("broadcast_rate")
    @classmethod
    def _rate(cls, value: float) -> float:
        if not 1 <= value <= 30:
            raise ValueError("antara 1 dan 30 pesan per detik")
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("DEBUG, INFO, WARNING atau ERROR")
        return value.upper()

    @field_validator("log_format")
    @classmethod
    def _format(cls, value: str) -> str:
        if value not in {"json", "teks"}:
            raise ValueError("json atau teks")
        return value

    @property
    def token(self) -> str | None:
        """The token, from the variable or from the file; None asks for local mode."""
        if self.bot_token is not None:
            return self.bot_token.get_secret_value()
        if self.bot_token_file is not None:
            return _content("BOT_TOKEN_FILE", self.bot_token_file)
        return None


def load(**overrides: Any) -> Settings:
    """Return the settings of this process.

    Raises:
        SettingsError: with one readable line that names the variable.
    """
    settings = _validated(overrides)
    if found := _in_files(settings):
        settings = _validated({**overrides, **found})
    if settings.webhook_url and settings.webhook_secret is None:
        raise SettingsError("WEBHOOK_SECRET: wajib diisi bila WEBHOOK_URL diisi")
    if settings.peers and settings.peer not in settings.peers:
        raise SettingsError("SARING_PEER: harus salah satu alamat di SARING_PEERS")
    token = settings.token
    if token is not None and not _TOKEN.fullmatch(token):
        raise SettingsError(f"BOT_TOKEN_FILE: isinya {_MALFORMED}")
    return settings


def _validated(given: dict[str, Any]) -> Settings:
    try:
        return Settings(**given)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        name = str(fault["loc"][0]) if fault["loc"] else "?"
        kind, _, _ = fault["type"].partition("_")
        said = _KINDS.get(kind, fault["msg"].removeprefix("Value error, "))
        raise SettingsError(f"{name}: {said}") from None


def _in_files(settings: Settings) -> dict[str, str]:
    """Return the secrets that lie in files, by variable; one that is set itself goes first."""
    files = {"WEBHOOK_SECRET": settings.webhook_secret_file,
             "DATABASE_URL": settings.database_url_file}  # fmt: skip
    return {
        name: _content(f"{name}_FILE", path)
        for name, path in files.items()
        if path is not None and name.lower() not in settings.model_fields_set
    }


def _content(name: str, path: Path) -> str:
    """Return what a file holds.

    Raises:
        SettingsError: it is not there, or cannot be read.
    """
    if not path.is_file():
        raise SettingsError(f"{name}: berkas {path} tidak ada")
    try:
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeError):
        raise SettingsError(f"{name}: berkasnya tidak bisa dibaca") from None
