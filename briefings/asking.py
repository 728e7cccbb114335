"""A question in the reader's language as the English one that is read here: names, days, and the words of questions.

Translators give the words, several of a kind with a bar between them ("trifft|treffen sich"); the names of countries,
months and weekdays are CLDR's. What none of them names stays as it is: it is looked for in English articles.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from datetime import date, time
from functools import cache

from babel import Locale

from briefings.compose.times import DAYS, MONTHS
from briefings.language import ENGLISH, languages, pgettext, pmarked, speaking, spoken
from briefings.locales import clock_text, day_text, listed, names_in, territories
from briefings.names import EVERYDAY, SUBJECTS

_WORDS = (
    pmarked("question", "when"),
    pmarked("question", "what"),
    pmarked("question", "who"),
    pmarked("question", "where"),
    pmarked("question", "why"),
    pmarked("question", "how"),
    pmarked("question", "which"),
    pmarked("question", "and"),
    pmarked("question", "or"),
    pmarked("question", "with"),
    pmarked("question", "between"),
    pmarked("question", "vs"),
    pmarked("question", "about"),
    pmarked("question", "for"),
    pmarked("question", "in"),
    pmarked("question", "on"),
    pmarked("question", "at"),
    pmarked("question", "none"),
    pmarked("question", "the"),
    pmarked("question", "does"),
    pmarked("question", "is"),
    pmarked("question", "meet"),
    pmarked("question", "meeting"),
    pmarked("question", "meetings"),
    pmarked("question", "talks"),
    pmarked("question", "summit"),
    pmarked("question", "visit"),
    pmarked("question", "visits"),
    pmarked("question", "call"),
    pmarked("question", "calls"),
    pmarked("question", "session"),
    pmarked("question", "sessions"),
    pmarked("question", "hearing"),
    pmarked("question", "hearings"),
    pmarked("question", "conference"),
    pmarked("question", "conferences"),
    pmarked("question", "want"),
    pmarked("question", "says"),
    pmarked("question", "demands"),
    pmarked("question", "position"),
    pmarked("question", "positions"),
    pmarked("question", "timeline"),
    pmarked("question", "happened"),
    pmarked("question", "happening"),
    pmarked("question", "what is on today"),
    pmarked("question", "what is new"),
    pmarked("question", "what happened"),
    pmarked("question", "next"),
    pmarked("question", "articles"),
    pmarked("question", "picture"),
    pmarked("question", "as a picture"),
    pmarked("question", "dark"),
    pmarked("question", "light"),
    pmarked("question", "remind me"),
    pmarked("question", "show me"),
    pmarked("question", "only confirmed"),
    pmarked("question", "only tentative"),
    pmarked("question", "everything"),
    pmarked("question", "today"),
    pmarked("question", "tomorrow"),
    pmarked("question", "day after tomorrow"),
    pmarked("question", "day before yesterday"),
    pmarked("question", "yesterday"),
    pmarked("question", "tonight"),
    pmarked("question", "next few days"),
    pmarked("question", "past few days"),
    pmarked("question", "weekend"),
    pmarked("question", "last week"),
    pmarked("question", "last month"),
    pmarked("question", "this year"),
    pmarked("question", "next year"),
    pmarked("question", "this week"),
    pmarked("question", "next week"),
    pmarked("question", "this month"),
    pmarked("question", "next month"),
    pmarked("question", "before"),
    pmarked("question", "since"),
    pmarked("question", "until"),
    pmarked("question", "from"),
    pmarked("question", "off"),
    pmarked("question", "hold"),
    pmarked("question", "silent"),
    pmarked("question", "daily"),
    pmarked("question", "weekly"),
    pmarked("question", "let meetings through"),
    pmarked("question", "day"),
    pmarked("question", "days"),
    pmarked("question", "week"),
    pmarked("question", "weeks"),
    pmarked("question", "hour"),
    pmarked("question", "hours"),
    pmarked("question", "o'clock"),
    pmarked("question", "minutes"),
    pmarked("question", "hello"),
    pmarked("question", "news"),
    pmarked("question", "is there"),
    pmarked("question", "thanks"),
)


@cache
def learn() -> None:
    """Read every catalogue and what CLDR knows of its language, once, before its first reader would wait for it."""
    for language in languages():
        with speaking(language):
            in_english(day_text(date(2022, 1, 1), "yMMMMEd") + clock_text(time()) + listed(("a", "b")))


_IS_ENGLISH = re.compile(
    r"\b(?:the|and|of|when|what|who|does|do|did|with|meet|meets|wants?|to|on|at|from|since|until|talks)\b",
    re.IGNORECASE,
)
"""Words that show a question to be English, whatever the reader's language has in common with it."""


def in_english(words: str) -> str:
    """The question with all that is known of the reader's language in English; of an English one names and days."""
    language = spoken()
    if language == ENGLISH:
        return words
    told = _IN_DIGITS.sub(_day_named, words)
    told = re.sub(r"\b(\d{1,2})\. (?=[^\W\d_])", r"\1 ", told)  # "3. Januar"
    told = _replaced(told, *_names(language))
    if _IS_ENGLISH.search(words):
        return told
    return _WORD.sub(lambda found: _slip(found[0], language), _replaced(told, *_vocabulary(language)))


_IN_DIGITS = re.compile(r"(?<![\d.:])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\.(?: ?(?P<year>(?:19|20)\d\d)\b)?(?!\d)")
"""A day as most of the world writes it, "14.1." or "14.01.2022"; English readers may mean the month first."""


def _day_named(found: re.Match[str]) -> str:
    day, month = int(found["day"]), int(found["month"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return found[0]
    return " ".join(filter(None, (f"{day} {MONTHS[month - 1]}", found["year"])))


_WORD = re.compile(r"[^\W\d_]{6,}")
_KINDS = frozenset({"meet", "meeting", "meetings", "talks", "summit", "position", "positions", "timeline"})
"""What a question may be of: here alone a slip of the finger is understood, for a subject may look like any word."""


def _slip(word: str, language: str) -> str:
    """ "treffn" as the word it nearly is; any other word as it stands."""
    english, _ = _vocabulary(language)
    kinds = [each for each, meant in english.items() if meant in _KINDS]
    close = difflib.get_close_matches(word.casefold(), kinds, n=1, cutoff=0.9)
    return english[close[0]] if close else word


def _replaced(words: str, english: dict[str, str], pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: english[found[0].lower()], words)


@cache
def _names(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Names, months and weekdays in lower case to their English ones, and what finds them."""
    locale = Locale.parse(language)
    english = {told: name for name, told in names_in(language).items() if told != name}
    for name, code in territories().items():  # of two that are called the same the country is meant
        english[str(locale.territories.get(code, name))] = name
    with speaking(language):
        for name in EVERYDAY:
            also = pgettext("everyday names, several with | between them", name)
            english |= {each.strip(): name for each in also.split("|") if each.strip()}
    for width in ("abbreviated", "wide"):
        named = {str(locale.months["format"][width][at]).rstrip("."): name for at, name in enumerate(MONTHS, 1)}
        english |= {told: name for told, name in named.items() if width == "wide" or not name.startswith(told)}
    english |= {str(locale.days["format"]["wide"][at]): name for at, name in enumerate(DAYS)}
    return _spelled(english)


@cache
def _vocabulary(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The same for the words of questions."""
    english: dict[str, str] = {}
    with speaking(language):
        for word in _WORDS:
            english |= {each.strip(): word for each in pgettext("question", word).split("|") if each.strip()}
        for word in SUBJECTS:
            also = pgettext("subjects, several with | between them", word)
            english |= {each.strip(): word for each in also.split("|") if each.strip()}
    return _spelled(english)


def _spelled(english: dict[str, str]) -> tuple[dict[str, str], re.Pattern[str]]:
    """Each in lower case, "türkei", and without letters that a keyboard may lack, "tuerkei"; and what finds them."""
    all_ways = {way: meant for name, meant in english.items() for way in (_plain(name), name.casefold(), name.lower())}
    return all_ways, _any_of(all_ways)


def _plain(name: str) -> str:
    return name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds each of them as a word, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)
