"""The files Telegram keeps: uploaded by the bot, or sent by people and downloaded by the bot."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from PIL import Image

from tests.kit.botapi import Upload
from tests.kit.botapi.files import FORMATS
from tests.kit.chat.refusal import bad
from tests.kit.chat.shown import Json
from tests.kit.ids import next_number

DOWNLOAD_BYTES = 20 * 1024 * 1024
"""The largest file a bot may download from the cloud (Bot API, getFile)."""


@dataclass
class Filing:
    """Files by id."""

    stored: dict[str, Upload] = field(default_factory=dict)
    claimed: dict[str, int] = field(default_factory=dict)  # sizes larger than the bytes kept

    def keep(self, upload: Upload, kind: str = "file", file_id: str | None = None) -> str:
        """Store a file and return its id."""
        file_id = file_id or f"{kind}-{next_number()}"
        self.stored[file_id] = upload
        return file_id

    def size(self, file_id: str) -> int:
        """Return a file's size in bytes, as Telegram would tell it."""
        known = self.stored.get(file_id)
        return self.claimed.get(file_id, len(known.data) if known else 1)

    def describe(self, file_id: str) -> Json:
        """Return the answer of getFile.

        Raises:
            RefusalError: no such file, or one too big to download.
        """
        if file_id not in self.stored:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if self.size(file_id) > DOWNLOAD_BYTES:
            raise bad("file is too big")
        suffix = PurePosixPath(self.stored[file_id].name).suffix
        return self.reference(file_id) | {"file_path": f"files/{file_id}{suffix}"}

    def download(self, path: str) -> bytes | None:
        """Return the bytes at a path that getFile gave out, or None."""
        known = self.stored.get(PurePosixPath(path).stem)
        return known.data if known else None

    def reference(self, file_id: str) -> Json:
        """Return the fields that every file object has."""
        return {
            "file_id": file_id,
            "file_unique_id": f"u-{file_id}",
            "file_size": self.size(file_id),
        }

    def media(self, kind: str, file_id: str) -> Json | list[Json]:
        """Return the object under which a message carries a file: ``photo``, ``document`` …"""
        base = self.reference(file_id)
        upload = self.stored.get(file_id, Upload("file", b""))
        if kind == "photo":
            width, height = measure(upload.data)
            return [base | {"width": width, "height": height}]
        if kind in ("video", "animation"):
            return base | {"width": 640, "height": 360, "duration": 1}
        if kind in ("audio", "voice"):
            return base | {"duration": 1}
        if kind == "video_note":
            return base | {"duration": 1, "length": 240}
        if kind == "sticker":
            still = {"is_animated": False, "is_video": False, "type": "regular"}
            return base | {"width": 512, "height": 512} | still
        return base | {"file_name": upload.name, "mime_type": upload.mime}


def measure(data: bytes) -> tuple[int, int]:
    """Return a picture's width and height, or 1 by 1 when the bytes are none."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            return image.size
    except (OSError, ValueError):
        return 1, 1
