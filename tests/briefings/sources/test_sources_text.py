"""Texts as people hand them in: what is kept of them, where their date is taken from, what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.sources.text import LONGEST, Submission, UnreadableText, article_from, article_of, clean, decoded
from store.records import Article, PublishedFrom

NOW = datetime(2024, 6, 10, 12, 30, tzinfo=UTC)
TEXT = (
    "The two ministers will meet in Geneva on 20 June to talk about the border, the foreign ministry said on Monday. "
    "It was not clear who would lead the talks."
)


def read(text: str, **known: object) -> Article:
    return article_from(Submission(text, **known), NOW)  # type: ignore[arg-type]


# --------------------------------------------------------------------------- cleaning


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\ufeffSoft\u00adhyphen and zero\u200bwidth", "Softhyphen and zerowidth"),
        ("no\u00a0break\u2009thin\tand   more", "no break thin and more"),
        ("line  \n\n\n\n  next", "line\n\nnext"),
        ("bell\x07 and nul-like \x1b", "bell and nul-like"),
        ("a\u2028b\u2029c\x0bd\x85e", "a\nb\nc\nd\ne"),
        ("\u202eright to left\u202c", "right to left"),
        ("cafe\u0301", "café"),
        ("half \ud83d of a pair", "half of a pair"),
    ],
)
def test_cleaning_leaves_the_words_and_nothing_unseen(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(st.text(st.characters(codec=None), max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    once.encode()


def test_the_same_words_with_other_white_space_are_the_same_article() -> None:
    assert read(TEXT).id == read("\ufeff" + TEXT.replace(" ", "\u00a0") + "\r\n\r\n").id


def test_the_id_is_made_of_the_stored_text() -> None:
    article = read(TEXT)

    assert article.id == article.sha256[:12]
    assert article.id != read(TEXT + " More.").id


# --------------------------------------------------------------------------- publication dates


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("GENEVA, Jan. 10, 2022 (AP) — ", date(2022, 1, 10)),
        ("KYIV, 4 May 2024 - ", date(2024, 5, 4)),
        ("Washington, DC, July 3, 2023\n\n", date(2023, 7, 3)),
        ("NEW YORK (May 3, 2024) – ", date(2024, 5, 3)),
        ("SHARM EL-SHEIKH, Egypt, Tuesday, 7 November 2023 (AFP) -- ", date(2023, 11, 7)),
        ("Published: 3 May 2024\n\n", date(2024, 5, 3)),
        ("Talks on the river\nPublished on 3rd May 2024\n\n", date(2024, 5, 3)),
        ("Date: 2024-05-03\n", date(2024, 5, 3)),
        ("**Date:** May 3, 2024\n", date(2024, 5, 3)),
        ("Ministers to meet on the border question\nFriday, May 3, 2024\n\n", date(2024, 5, 3)),
        ("LONDON, May 28 (Reuters) - ", date(2024, 5, 28)),
        ("---\ntitle: Talks\ndate: 2024-05-03\n---\n", date(2024, 5, 3)),
    ],
)
def test_the_text_tells_when_it_was_published(head: str, day: date) -> None:
    article = read(head + TEXT)

    assert (article.published, article.published_from) == (datetime(day.year, day.month, day.day, tzinfo=UTC), "text")
    assert article.published_day_only


@pytest.mark.parametrize(
    "head",
    [
        "On 3 May 2024 the two sides signed. ",  # a day told about
        "The talks began on May 3, 2024 - and failed. ",
        "GENEVA - ",
        "LONDON, Dec 28 (Reuters) - ",  # half a year back: the year would be a guess
        "Date: 3/5/2024\n",  # May or March
        "Published: 31 February 2024\n",
        "Published: 3 May 2034\n",  # lies ahead
        "“Peace is possible.”\n\nthe minister said in a statement,\n\nanother one followed later,\n\nMay 3, 2024\n\n",
    ],
)
def test_a_date_that_is_no_publication_date_is_not_taken_for_one(head: str) -> None:
    article = read(head + TEXT)

    assert (article.published, article.published_from) == (datetime(2024, 6, 10, tzinfo=UTC), "assumed")


def test_what_the_sender_says_comes_first() -> None:
    article = read("GENEVA, Jan. 10, 2022 (AP) — " + TEXT, published=date(2022, 1, 11))

    assert (article.published.date(), article.published_from) == (date(2022, 1, 11), PublishedFrom.GIVEN)


def test_a_forwarded_messages_date_counts_less_than_the_texts_own_and_more_than_today() -> None:
    sent = datetime(2024, 5, 30, 8, tzinfo=UTC)

    dated = read("KYIV, 4 May 2024 - " + TEXT, published=sent, published_from=PublishedFrom.MESSAGE)
    undated = read(TEXT, published=sent, published_from=PublishedFrom.MESSAGE)

    assert (dated.published.date(), dated.published_from) == (date(2024, 5, 4), PublishedFrom.TEXT)
    assert (undated.published, undated.published_from) == (sent, PublishedFrom.MESSAGE)
    assert not undated.published_day_only


def test_a_dateline_without_year_is_counted_back_from_the_message() -> None:
    sent = datetime(2022, 1, 3, 8, tzinfo=UTC)

    article = read("LONDON, Dec 28 (Reuters) - " + TEXT, published=sent, published_from=PublishedFrom.MESSAGE)

    assert article.published.date() == date(2021, 12, 28)


def test_today_is_the_day_in_utc() -> None:
    evening = datetime(2024, 6, 10, 22, tzinfo=timezone(timedelta(hours=-5)))

    article = article_from(Submission(TEXT), evening)

    assert (article.published.date(), article.published_from) == (date(2024, 6, 11), PublishedFrom.ASSUMED)


def test_a_moment_keeps_the_day_its_author_called_today() -> None:
    late = datetime(2024, 5, 3, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    noon = datetime(2024, 5, 3, 12, 0, tzinfo=timezone(timedelta(hours=-5)))

    assert read(TEXT, published=late).published == datetime(2024, 5, 3, tzinfo=UTC)
    assert read(TEXT, published=late).published_day_only
    assert read(TEXT, published=noon).published == datetime(2024, 5, 3, 17, tzinfo=UTC)
    assert not read(TEXT, published=noon).published_day_only


# --------------------------------------------------------------------------- pages and notes

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ministers to meet over border | The Lake Paper</title>
<meta property="og:site_name" content="The Lake Paper"><link rel="canonical" href="https://lake.example/a/1">
<meta property="article:published_time" content="2024-05-03T09:15:00+02:00">
<style>p {{ color: red }}</style><script>var talks = "on 9 May";</script></head>
<body><nav><p>Home News Weather</p></nav><article><h1>Ministers to meet over border</h1>
<p>{TEXT}</p><p>Both sides &amp; their allies have&nbsp;agreed,<br>he said.<p>A third paragraph that nobody closed.
<aside>Read also: other things</aside></article><footer>© 2024</footer></body></html>"""


def test_a_page_becomes_its_article() -> None:
    article = read(PAGE)

    assert article.text == (
        f"Ministers to meet over border\n\n{TEXT}\n\nBoth sides & their allies have agreed,\nhe said.\n\n"
        "A third paragraph that nobody closed."
    )
    assert (article.title, article.publisher) == ("Ministers to meet over border", "The Lake Paper")
    assert article.url == "https://lake.example/a/1"


def test_a_page_tells_when_it_was_published() -> None:
    article = read(PAGE)

    assert (article.published, article.published_from) == (datetime(2024, 5, 3, 7, 15, tzinfo=UTC), PublishedFrom.PAGE)


@pytest.mark.parametrize(
    "mark",
    [
        '<time datetime="2024-05-03">3 May</time>',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-03T00:00:00Z"}]}</script>',
        '<meta name="date" content="2024-05-03">',
    ],
)
def test_a_page_may_tell_its_date_in_other_ways(mark: str) -> None:
    article = read(f"<p>{TEXT}</p>{mark}<p>More.</p>", filename="page.html")

    assert (article.published, article.published_from) == (datetime(2024, 5, 3, tzinfo=UTC), PublishedFrom.PAGE)


def test_a_note_in_markdown_loses_its_signs_and_keeps_its_words() -> None:
    note = f"# Talks *at last*\n\n{TEXT}\n\n> He said **no** to [the plan](https://x.example/p_(1)) and `left`.\n\n* one\n* snake_case_name\n\n---\n"

    article = read(note, filename="note.md")

    assert article.text == f"Talks at last\n\n{TEXT}\n\nHe said no to the plan and left.\n\none\n\nsnake_case_name"
    assert article.title == "Talks at last"


def test_front_matter_is_not_part_of_the_text() -> None:
    article = read(
        f'---\ntitle: "Talks in Geneva"\npublisher: The Lake Paper\nurl: https://lake.example/2\ntags: [a]\n---\n{TEXT}'
    )

    assert article.text == TEXT
    assert (article.title, article.publisher, article.url) == (
        "Talks in Geneva",
        "The Lake Paper",
        "https://lake.example/2",
    )


def test_signs_in_a_plain_text_are_left_alone() -> None:
    text = TEXT + " He wrote *no* <b>and</b> # twice."

    assert read(text).text == text


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "ftp://a.example/x",
        "file:///etc/passwd",
        "https://",
        "http://[",
        "tg://user?id=1",
        "https://a.example/\ud83d",
    ],
)
def test_only_web_addresses_are_kept(address: str) -> None:
    assert read(TEXT, url=address).url is None


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Ministers to meet over border", "Ministers to meet over border"),
        ("Office of the Spokesperson", None),
        ("Ada Example, Foreign Secretary", None),
        ("The ministers met on Monday.", None),
        ("Friday, May 3, 2024", None),
        ("Talks", None),
    ],
)
def test_a_first_line_is_the_title_where_it_reads_like_a_headline(first: str, title: str | None) -> None:
    assert read(f"{first}\n\n{TEXT}").title == title


def test_the_agency_of_a_dateline_is_the_publisher() -> None:
    assert read("GENEVA, Jan. 10, 2022 (AP) — " + TEXT).publisher == "AP"


# --------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t\u00a0 ", "white space"),
        ("\u200b\u200b", "white space"),
        ("<html><body><script>1</script></body></html>", "only markup"),
        ("PNG\0\0\0\rIHDR", "binary"),
        ("ab\x01\x02\x03\x04\x05\x06" * 50, "binary"),
        ("x" * (LONGEST + 1), "too long"),
        (
            "Les deux ministres se réuniront à Genève le 20 juin pour parler de la frontière, a dit lundi le ministère des "
            "affaires étrangères. On ne sait pas encore qui dirigera les délégations.",
            "French",
        ),
        (
            "Die beiden Minister werden sich am 20. Juni in Genf treffen, um über die Grenze zu sprechen, sagte das "
            "Ministerium am Montag. Es war nicht klar, wer die Gespräche leiten wird.",
            "German",
        ),
        ("Министры встретятся в Женеве 20 июня, сообщило министерство.", "Cyrillic"),
        ("两国外长将于六月二十日在日内瓦会晤。", "Chinese"),
        ("سيجتمع الوزيران في جنيف يوم 20 يونيو", "Arabic"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(text: str, reason: str) -> None:
    with pytest.raises(UnreadableText, match=reason):
        read(text)


def test_english_with_foreign_names_and_quotes_is_english() -> None:
    assert read(
        'The party "La République en marche" and the "Parti de la gauche" said they would meet in the city of Aix.'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un's brother and Moon Jae-in's envoy Suh Hoon met Kim Un Yong's widow, An Il Sun, near Mount Paektu's lake.",
        "OSLO - Prime Minister Ulf Kristersson meets Finnish President Alexander Stubb.\n"
        "RIGA - Baltic defence ministers meet.\nMADRID - Foreign Minister José Manuel Albares hosts Colombian colleague.",
    ],
)
def test_names_and_possessives_are_no_words_of_another_language(text: str) -> None:
    assert read(text)


def test_a_headline_alone_is_read() -> None:
    assert read("Putin, Xi to hold summit in Beijing").text == "Putin, Xi to hold summit in Beijing"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("naïve".encode(), "naïve"),
        ("\ufeffnaïve".encode(), "naïve"),
        ("naïve".encode("utf-16"), "naïve"),
        ("naïve – “yes”".encode("cp1252"), "naïve – “yes”"),
    ],
)
def test_files_are_decoded_as_they_were_written(content: bytes, text: str) -> None:
    assert decoded(content) == text


def test_binary_files_are_refused() -> None:
    with pytest.raises(UnreadableText, match="binary"):
        decoded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")


# --------------------------------------------------------------------------- the text exactly as given


def test_reading_a_text_as_given_keeps_every_character() -> None:
    text = "\ufeffGENEVA,  Jan. 10, 2022 (AP) —\u00a0\r\nTalks\tare on. "

    article = article_of(text, now=NOW)

    assert article.text == text
    assert (article.published.date(), article.published_from) == (date(2022, 1, 10), PublishedFrom.TEXT)


def test_reading_a_text_as_given_on_a_given_day() -> None:
    article = article_of("Talks.", published=date(2021, 12, 28), now=NOW)

    assert (article.published, article.published_from) == (datetime(2021, 12, 28, tzinfo=UTC), PublishedFrom.GIVEN)


def test_nothing_at_all_cannot_be_read_as_given_either() -> None:
    with pytest.raises(UnreadableText):
        article_of("  \n", now=NOW)


# --------------------------------------------------------------------------- dates that lie ahead


@pytest.mark.parametrize(
    "text",
    [
        f"TOKYO, July 8, 2024 - {TEXT}",
        f"---\ndate: 2024-07-08\n---\n{TEXT}",
        f'<html><head><meta property="article:published_time" content="2024-07-08T10:00:00Z"></head>'
        f"<body><p>{TEXT}</p></body></html>",
    ],
)
def test_a_date_that_lies_ahead_is_not_taken_but_told(text: str) -> None:
    article = read(text)

    assert (article.published.date(), article.published_from) == (NOW.date(), PublishedFrom.ASSUMED)
    assert article.dated_ahead == date(2024, 7, 8)


def test_without_any_date_none_lies_ahead() -> None:
    assert read(TEXT).dated_ahead is None


# --------------------------------------------------------------------------- Markdown without a name


def test_markdown_is_known_by_clear_marks_and_each_item_is_a_paragraph() -> None:
    article = read(
        "**Kenya** and Uganda will hold *talks* in Nairobi.\n- Kenya demands a road.\n- Uganda said it would not."
    )

    assert article.text == (
        "Kenya and Uganda will hold talks in Nairobi.\n\nKenya demands a road.\n\nUganda said it would not."
    )


def test_a_line_that_was_broken_before_a_number_is_no_item() -> None:
    article = read("# Kenya\n\nThe ministers will meet on May\n12. They met before.\n\n1. one two\n2. three four")

    assert article.text == "Kenya\n\nThe ministers will meet on May\n12. They met before.\n\none two\n\nthree four"
