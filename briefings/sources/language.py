"""Which language a text is in, by the share of its most ordinary words. English is what can be read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from briefings.language import marked

ORDINARY = {
    "English": "the of and to in a is that for on with as by was at it from be are has have his an said this not "
    "but which or were will he she its after their had would who been we you i there can out up what about",
    "French": "le la les de des du et en un une est que qui dans pour sur avec par au aux ce cette il elle ne pas son "
    "ses plus ont été à d l s",
    "German": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus "
    "hat dass sie nach wird bei einer um am sind noch wie einem über",
    "Spanish": "de la que el en y a los se del las un por con una su para es al lo como más pero sus le ha o este sí",
    "Portuguese": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à",
    "Italian": "di e il la che in a per un è una del con non si da le della i al dei nel sono ha alla gli come ma più",
    "Dutch": "de het een van en in te dat is op voor met die zijn niet aan er om ook als door naar bij heeft uit nog",
    "Swedish": "och i att det som en på är av för med den till inte har de ett om han var men sig från vi så kan när",
    "Danish": "og i at det er en til på som med for de af ikke den har et var jeg der om sig fra han vi men blev",
    "Polish": "w i na z do że się nie jest o to po od za jak przez ale dla oraz są był przy jego która który tym",
    "Turkish": "ve bir bu da de için ile olarak olan en daha çok gibi kadar sonra ise ancak var göre ne mi değil",
    "Indonesian": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke juga oleh sebagai adalah telah ia",
    "Romanian": "de și în la a o cu pe nu care din că este se un mai pentru au fi sunt prin după ce sau fost",
    "Czech": "a v se na je že o s z do to i k ve pro za by ale jako po od jeho který jsou byl už podle",
    "Hungarian": "a az és hogy nem is egy ez van meg csak el már de volt mint szerint vagy között után még",
    "Finnish": "ja on ei että oli se hän mutta ovat myös kun niin joka mukaan ole sen tai kuin vuoden jälkeen",
    "Vietnamese": "và của là có trong cho được các với không một những đã này người về khi đến tại",
}
_SETS = {language: frozenset(words.split()) for language, words in ORDINARY.items()}
_WORD = re.compile(r"[^\W\d_]+")
_IN_A_SENTENCE = re.compile(r"[\w,] ")
WORDS_LOOKED_AT = 3000
FEWEST_WORDS = 20
LEAST_ENGLISH = 0.05
_SCRIPTS = {
    "CYRILLIC": marked("Russian or another language in Cyrillic letters"),
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
}
_SCRIPTS |= {"KATAKANA": "Japanese", "HANGUL": "Korean"}


def foreign_language(text: str) -> str | None:
    """What the text is written in when that is not English, in words for people; None for English.

    Texts of a few words are taken for English unless their letters say otherwise: names and
    headlines have no ordinary words to go by.
    """
    words = list(islice(_words(text), WORDS_LOOKED_AT))
    if script := _foreign_script(words):
        return script
    if len(words) < FEWEST_WORDS:
        return None
    share = {name: sum(word in ordinary for word in words) / len(words) for name, ordinary in _SETS.items()}
    best = max(share, key=lambda name: share[name])
    if best != "English" and share[best] >= 1.3 * share["English"] + 0.02:
        return best
    return marked("another language") if share["English"] < LEAST_ENGLISH else None


def _words(text: str) -> Iterator[str]:
    """The words in small letters, without names in the midst of a sentence and the possessive "'s".

    Both look like ordinary words of another language: "Kim Jong Un's sister" has two of French.
    """
    has_small_letters = not text.isupper()
    for match in _WORD.finditer(text):
        word, before = match[0], text[max(0, match.start() - 2) : match.start()]
        is_name = has_small_letters and word[0].isupper() and _IN_A_SENTENCE.fullmatch(before)
        if not is_name and not (word == "s" and before[-1:] in ("'", "’")):
            yield word.lower()


def _foreign_script(words: list[str]) -> str | None:
    """The script most letters are in, named by its language, when it is not Latin."""
    letters = "".join(words[:500])
    scripts = Counter(unicodedata.name(letter, "LATIN").split()[0] for letter in letters)
    if not letters or scripts["LATIN"] * 2 >= len(letters):
        return None
    foremost = "HIRAGANA" if scripts["HIRAGANA"] else scripts.most_common(1)[0][0]
    return _SCRIPTS.get(foremost, foremost.capitalize())
