"""The reader's language, and what is said in it: every sentence a reader sees comes from here, by its English words.

The language is that of the update or the message in hand: set once at its beginning (``speak``, ``speaking``) and seen
by all that is called from there, in threads of ``asyncio.to_thread`` too. Another process is told it with its work.
Whoever keeps what was worded keeps it by language (``spoken``).

    gettext("I know of no meeting about “{words}”.", words=query)
    ngettext("one meeting", "{number} meetings", count)

Sentences are whole, with names for what is filled in; ``marked`` is for words of a constant that are said later. The
catalogues lie beside this module: ``locale/<language>/LC_MESSAGES/attache.po``.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from string import Formatter

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

log = logging.getLogger(__name__)

ENGLISH = "en"
DOMAIN = "attache"
_SPOKEN: ContextVar[str] = ContextVar("the reader's language", default=ENGLISH)


# --------------------------------------------------------------------------- which language


@cache
def languages() -> tuple[str, ...]:
    """The languages there are, English first."""
    others = (each.name for each in _catalogues().iterdir() if _po(each.name).is_file())
    return (ENGLISH, *sorted(others))


def known(code: str | None) -> str | None:
    """The language of an IETF tag as clients send it ("de-AT"), or None where it is not spoken here."""
    first = re.split(r"[-_]", (code or "").strip().lower())[0]
    return first if first in languages() else None


def name_of(language: str, reader: str | None = None) -> str:
    """What a language calls itself ("English", "Deutsch"), or a reader of another one calls it."""
    name = Locale.parse(language).get_display_name(reader or language) or language
    return name[0].upper() + name[1:]


def spoken() -> str:
    """The language in which what is worded now is said."""
    return _SPOKEN.get()


def speak(language: str) -> None:
    """Say all that follows in this task in this language; in English where it is not spoken here."""
    _SPOKEN.set(known(language) or ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say what is worded inside in this language, as ``speak`` does."""
    before = _SPOKEN.set(known(language) or ENGLISH)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


# --------------------------------------------------------------------------- what is said


def gettext(message: str, /, **values: object) -> str:
    """The sentence in the reader's language, with the values in their places."""
    return _filled(_catalogue().gettext(message), values)


def pgettext(context: str, message: str, /, **values: object) -> str:
    """The same for words that mean several things: the context says which, to translators alone."""
    return _filled(str(_catalogue().pgettext(context, message)), values)


def ngettext(one: str, several: str, number: int, /, **values: object) -> str:
    """The same in the form for this number, which fills {number} unless it is given otherwise."""
    return _filled(_catalogue().ngettext(one, several, number), {"number": digits(number)} | values)


def npgettext(context: str, one: str, several: str, number: int, /, **values: object) -> str:
    """The same for words that mean several things, or take another form in some place."""
    return _filled(str(_catalogue().npgettext(context, one, several, number)), {"number": digits(number)} | values)


def in_quotes(words: str) -> str:
    """Words somebody typed, between the marks that the language has for that."""
    return pgettext("marks of quotation", "“{words}”", words=words)


def marked(message: str) -> str:
    """The words as they are: they are said later, by ``gettext``."""
    return message


def pmarked(context: str, message: str) -> str:
    """The words as they are: they are said later, by ``pgettext`` with this context."""
    return message


def nmarked(one: str, several: str) -> tuple[str, str]:
    """The words as they are: they are said later, by ``ngettext``."""
    return one, several


def npmarked(context: str, one: str, several: str) -> tuple[str, str, str]:
    """The words as they are: they are said later, by ``npgettext``."""
    return context, one, several


def digits(number: int) -> str:
    """The number as the language writes it; plain in English, as it always was here."""
    return f"{number}" if spoken() == ENGLISH else format_decimal(number, locale=spoken())


def _filled(words: str, values: dict[str, object]) -> str:
    return words.format(**values) if values else words


# --------------------------------------------------------------------------- the catalogues


def _catalogues() -> Traversable:
    return files("briefings").joinpath("locale")


def _po(language: str) -> Traversable:
    return _catalogues().joinpath(language, "LC_MESSAGES", f"{DOMAIN}.po")


def _catalogue() -> NullTranslations:
    return catalogue(_SPOKEN.get())


@cache
def catalogue(language: str) -> NullTranslations:
    """The catalogue of a language, read from what its translator wrote: nothing has to be compiled before."""
    if language == ENGLISH:
        return NullTranslations()
    with _po(language).open("rb") as written:
        return compiled(read_po(written, locale=language, domain=DOMAIN))


def compiled(messages: Catalog) -> NullTranslations:
    """The catalogue as it is asked; a translation with other names to fill than its original is left out and logged."""
    for each in [message for message in messages if message.id and not _fits(message)]:
        log.warning("a translation does not fit", extra={"language": str(messages.locale), "original": each.id})
        messages.delete(each.id, each.context)
    file = BytesIO()
    write_mo(file, messages)
    file.seek(0)
    return Translations(file, DOMAIN)


def _fits(message: Message) -> bool:
    """True where a translation can be filled with what its original is filled with."""
    given = _names_in(message.id) | ({"number"} if isinstance(message.id, tuple | list) else set())
    try:
        return _names_in(message.string or "") <= given
    except ValueError:  # a brace that is not closed
        return False


def _names_in(words: str | Sequence[str]) -> set[str]:
    """The names in braces. Raises ValueError for braces that do not match."""
    texts = [words] if isinstance(words, str) else words
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}
