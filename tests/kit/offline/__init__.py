"""Tests cannot reach the network, by construction: the interpreter itself refuses.

:mod:`tests.kit.offline.guard` is the rule, ``sitecustomize.py`` beside it carries the rule into
every Python that a test starts.
"""
