"""Which version of Attaché this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from briefings.language import marked

NOT_KNOWN = marked("not known")


def own_version() -> str:
    """As the installed package says; of a checkout that was never installed it is not known."""
    try:
        return version("attache")
    except PackageNotFoundError:
        return NOT_KNOWN
