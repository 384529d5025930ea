"""The container: unprivileged, its root file system read-only, with nothing secret inside."""

from __future__ import annotations

import re
from typing import Any

import yaml

from tests.packaging import project


def dockerfile() -> list[tuple[str, str]]:
    """Return the instructions of the image that runs, with what follows each."""
    joined = re.sub(r"\\\n\s*", "", project.text("Dockerfile"))
    last = re.split(r"^FROM ", joined, flags=re.MULTILINE)[-1]
    return re.findall(r"^([A-Z]+) +(.+)$", last, re.MULTILINE)


def given(instruction: str) -> list[str]:
    """Return what follows each use of an instruction."""
    return [rest for name, rest in dockerfile() if name == instruction]


def service() -> dict[str, Any]:
    """Return the one service of compose.yaml."""
    (found,) = yaml.safe_load(project.text("compose.yaml"))["services"].values()
    assert isinstance(found, dict)
    return found


def test_the_image_runs_as_nobody_special() -> None:
    """An account without a shell; nothing after it becomes root again."""
    assert given("USER") == ["saring"]
    (made,) = (rest for rest in given("RUN") if "useradd" in rest)
    number = re.search(r"--uid (\d+)", made)
    assert number
    assert int(number[1]) > 1_000
    assert "nologin" in made
    assert service()["user"] == number[1]


def test_nothing_in_the_image_belongs_to_that_account() -> None:
    """What runs cannot change its own program, even where the file system could be written."""
    assert not [rest for rest in given("COPY") if "--chown" in rest]
    assert not [rest for rest in given("RUN") if "chown" in rest]


def test_the_root_file_system_is_read_only() -> None:
    """What is written has a place: volumes for data and key, memory for the rest."""
    settings = service()
    assert settings["read_only"] is True
    places = [volume.split(":")[1] for volume in settings["volumes"] if not volume.endswith(":ro")]
    assert sorted(places) == ["/data", "/kunci"]
    assert [mount.split(":")[0] for mount in settings["tmpfs"]] == ["/tmp"]
    (written,) = given("ENV")
    paths = re.findall(r"=(?:sqlite\+aiosqlite://)?(/[^ ]+)", written.replace("////", "///"))
    assert {path.strip("/").split("/")[0] for path in paths} <= {"data", "kunci", "tmp"}


def test_it_may_do_no_more_than_it_needs() -> None:
    """No capability, no way to gain one, bounded memory and processes, time to stop in order."""
    settings = service()
    assert settings["cap_drop"] == ["ALL"]
    assert settings["security_opt"] == ["no-new-privileges:true"]
    assert not {"cap_add", "privileged", "network_mode", "pid"} & settings.keys()
    assert settings["mem_limit"]
    assert settings["pids_limit"]
    assert settings["stop_grace_period"] == "30s"


def test_the_key_lies_apart_from_the_database() -> None:
    """A copy of one volume is worth nothing without the other."""
    (written,) = given("ENV")
    assert "SARING_KEY_FILE=/kunci/" in written
    assert "DATABASE_URL=sqlite+aiosqlite:////data/" in written


def test_no_secret_and_no_data_gets_into_the_image() -> None:
    """Only what is named is copied, and what is private is not even sent to the builder."""
    assert not re.search(r"BOT_TOKEN|WEBHOOK_SECRET", "".join(map(" ".join, dockerfile())))
    copied = {rest.split()[-2] for rest in given("COPY")}
    assert copied == {"/saring/.venv", "NOTICE.md", "migrations", "content", "bot"}
    ignored = project.text(".dockerignore").split()
    assert "*" in ignored or {".env", "var"} <= {line.strip("/") for line in ignored}


def test_the_service_of_systemd_is_as_narrow() -> None:
    """Whoever runs without containers gets the same."""
    unit = project.text("deploy/saring.service")
    for line in ("User=saring", "NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes",
                 "CapabilityBoundingSet=", "UMask=0077", "LimitCORE=0"):  # fmt: skip
        assert f"\n{line}\n" in unit
