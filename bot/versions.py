"""Which version of Attaché this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def own_version() -> str:
    """As the installed package says, or "not installed"."""
    try:
        return version("attache")
    except PackageNotFoundError:
        return "not installed"
