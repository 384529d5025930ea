"""scripts/setup: finds a Python, installs what is locked, and says plainly what is missing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging import project

_TOOLS = ("sh", "cat", "cksum", "cp", "dirname", "grep", "mkdir", "mv", "rm")


class Machine:
    """A machine with a fresh clone on it, and only the Pythons that a test puts there."""

    def __init__(self, home: Path) -> None:
        self.clone = home / "clone"
        self._bin = home / "bin"
        (self.clone / "scripts").mkdir(parents=True)
        (self.clone / "requirements").mkdir()
        self._bin.mkdir()
        shutil.copy(project.ROOT / "scripts/setup", self.clone / "scripts/setup")
        for name in project.LOCKS:
            self.lock(name, "one==1")
        for tool in _TOOLS:
            (self._bin / tool).symlink_to(shutil.which(tool) or tool)

    def lock(self, name: str, content: str) -> None:
        """Write a lock file."""
        (self.clone / f"requirements/{name}.txt").write_text(f"{content}\n")

    def python(self, name: str, verdict: str) -> None:
        """Install a Python under this name; the verdict says what is wrong with it."""
        shutil.copy(Path(__file__).with_name("fake_python.sh"), self._bin / name)
        (self._bin / name).chmod(0o755)
        (self._bin / f"{name}.is").write_text(f"{verdict}\n")

    def setup(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run scripts/setup."""
        return subprocess.run(
            ("sh", "scripts/setup", *arguments),
            cwd=self.clone,
            env={"PATH": str(self._bin)},
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    @property
    def installs(self) -> list[str]:
        """Which lock files pip was asked to install so far."""
        log = self.clone / "pip.log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [Path(line.rpartition(" ")[2]).stem for line in lines]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_fresh_clone_gets_its_environment(machine: Machine) -> None:
    """The bot's packages and those of its tests, each held to its hash, wheels only."""
    machine.python("python3", "fits 3.11")
    assert machine.setup().returncode == 0
    assert machine.installs == ["run", "dev"]
    for line in (machine.clone / "pip.log").read_text().splitlines():
        assert "--require-hashes --only-binary :all: --no-deps" in line


def test_nothing_is_done_twice(machine: Machine) -> None:
    """Where nothing changed it is silent, and pip is not even asked."""
    machine.python("python3", "fits 3.11")
    machine.setup()
    again = machine.setup()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.setup("run").stderr == ""
    assert machine.installs == ["run", "dev"]


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    """After an update of the project the environment follows, only where it must."""
    machine.python("python3", "fits 3.11")
    machine.setup()
    machine.lock("dev", "two==2")
    machine.setup()
    assert machine.installs == ["run", "dev", "dev"]
    assert machine.setup().stderr == ""


def test_running_needs_no_development_packages(machine: Machine) -> None:
    """`make run` installs what the bot needs, and `make test` adds the rest later."""
    machine.python("python3", "fits 3.13")
    machine.setup("run")
    assert machine.installs == ["run"]
    machine.setup("dev")
    assert machine.installs == ["run", "dev"]


def test_a_slim_bot_is_possible(machine: Machine) -> None:
    """The large packages can be left out."""
    machine.python("python3", "fits 3.12")
    machine.setup("slim")
    assert machine.installs == ["slim"]


def test_standard_output_stays_empty(machine: Machine) -> None:
    """What set-up has to say never mixes with what the bot says."""
    machine.python("python3", "fits 3.12")
    first = machine.setup()
    assert first.stdout == ""
    assert "making .venv with Python 3.12.0" in first.stderr


def test_an_unfit_python_is_passed_over(machine: Machine) -> None:
    """An old python3 does not hide a newer one beside it."""
    machine.python("python3", "old 3.9")
    machine.python("python3.13", "no-venv 3.13")
    machine.python("python3.12", "fits 3.12")
    assert "making .venv with Python 3.12.0" in machine.setup().stderr


@pytest.mark.parametrize(
    ("name", "version", "package"),
    [("python3", "3.11", "python3-venv"), ("python3.12", "3.12", "python3.12-venv")],
)
def test_a_missing_system_package_is_named(
    machine: Machine, name: str, version: str, package: str
) -> None:
    """Debian ships Python without venv; the message is the command that mends it."""
    machine.python(name, f"no-venv {version}")
    done = machine.setup()
    assert done.returncode == 1
    assert f"sudo apt install {package}\n" in done.stderr


def test_without_a_fitting_python_it_says_which_are(machine: Machine) -> None:
    """Neither a traceback nor a half-made environment."""
    machine.python("python3", "old 3.9")
    done = machine.setup()
    assert done.returncode == 1
    assert "no Python from 3.11 to 3.14 was found" in done.stderr
    assert not (machine.clone / ".venv").exists()


def test_a_failed_installation_is_tried_again(machine: Machine) -> None:
    """No network today is no broken environment tomorrow."""
    machine.python("python3", "fits 3.11")
    (machine.clone / "no-network").touch()
    failed = machine.setup("run")
    assert failed.returncode == 1
    assert "pip could not install requirements/run.txt" in failed.stderr
    (machine.clone / "no-network").unlink()
    assert machine.setup("run").returncode == 0
    assert machine.installs == ["run", "run"]


def test_a_new_system_python_gets_a_new_environment(machine: Machine) -> None:
    """After an upgrade of the system the packages of the old Python are of no use."""
    machine.python("python3", "fits 3.11")
    machine.setup("run")
    machine.python("python3", "fits 3.13")
    (machine.clone / ".venv/bin/python.is").write_text("fits 3.13\n")
    assert "making .venv with Python 3.13.0" in machine.setup("run").stderr
    assert machine.installs == ["run", "run"]


def test_an_unknown_part_is_refused(machine: Machine) -> None:
    """A slip of the hand installs nothing."""
    done = machine.setup("everything")
    assert done.returncode == 2
    assert "run, dev or slim" in done.stderr
