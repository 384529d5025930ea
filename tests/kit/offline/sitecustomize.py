"""Loaded by every Python that a test starts (through PYTHONPATH): the guard holds there as well."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_spec = spec_from_file_location("_offline_guard", Path(__file__).with_name("guard.py"))
assert _spec is not None, "the guard stands beside this file"
assert _spec.loader is not None, "a file has a loader"
_guard = module_from_spec(_spec)
_spec.loader.exec_module(_guard)
_guard.install()
