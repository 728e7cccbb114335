"""What a .docx file says once all its changes are accepted, whatever its words are wrapped in."""

from __future__ import annotations

import pytest
from making import docx_with

from briefings.sources.documents import text_of_docx
from briefings.sources.text import UnreadableText

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def t(words: str, properties: str = "") -> str:
    """A run with these words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*inner: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"


def read(*blocks: str) -> list[str]:
    """The paragraphs of a file with these blocks."""
    written = f"<w:document {SPACES}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"
    return text_of_docx(docx_with(written.encode()))[0].split("\n\n")


DELETED = "<w:r><w:delText>not </w:delText></w:r>"


@pytest.mark.parametrize(
    ("wrapped", "says"),
    [
        ('<w:ins w:id="1" w:author="a">{}</w:ins>', "not "),
        ('<w:moveTo w:id="1" w:author="a">{}</w:moveTo>', "not "),
        ("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", "not "),
        ('<w:fldSimple w:instr=" DOCPROPERTY x ">{}</w:fldSimple>', "not "),
        ('<w:smartTag w:element="x">{}</w:smartTag>', "not "),
        ('<w:hyperlink w:anchor="x">{}</w:hyperlink>', "not "),
        ('<w:hyperlink w:anchor="x"><w:ins w:id="1">{}</w:ins></w:hyperlink>', "not "),
        ('<w:ins w:id="1"><w:hyperlink w:anchor="x">{}</w:hyperlink></w:ins>', "not "),
        ('<w:customXml w:element="x"><w:smartTag w:element="y">{}</w:smartTag></w:customXml>', "not "),
        ('<w:bdo w:val="ltr"><w:dir w:val="ltr">{}</w:dir></w:bdo>', "not "),
        ('<mc:AlternateContent><mc:Choice Requires="w">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>',
         "not "),
        ('<w:del w:id="1" w:author="a">{}</w:del>', ""),
        ('<w:moveFrom w:id="1" w:author="a">{}</w:moveFrom>', ""),
        ('<w:ins w:id="1"><w:del w:id="2">{}</w:del></w:ins>', ""),
        ('<w:del w:id="2"><w:smartTag w:element="x">{}</w:smartTag></w:del>', ""),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", ""),
    ],
)  # fmt: skip
def test_a_word_counts_as_accepted_whatever_it_is_wrapped_in(wrapped: str, says: str) -> None:
    paragraph = p(t("Egypt and Sudan will "), wrapped.format(t("not ")), t("meet on 12 January."))

    assert read(paragraph) == [f"Egypt and Sudan will {says}meet on 12 January."]


def test_words_that_were_deleted_stay_so() -> None:
    assert read(p(t("They will "), f'<w:del w:id="1">{DELETED}</w:del>', t("meet."))) == ["They will meet."]


@pytest.mark.parametrize(
    ("properties", "says"),
    [
        ("<w:vanish/>", ""),
        ('<w:vanish w:val="true"/>', ""),
        ('<w:vanish w:val="1"/>', ""),
        ('<w:vanish w:val="0"/>', "not "),
        ('<w:vanish w:val="false"/>', "not "),
        ("<w:b/>", "not "),
        ("<w:webHidden/>", "not "),
    ],
)
def test_hidden_words_are_left_out(properties: str, says: str) -> None:
    assert read(p(t("They will "), t("not ", properties), t("meet."))) == [f"They will {says}meet."]


def test_tabs_breaks_and_hyphens_are_as_they_stand() -> None:
    run = "<w:r><w:t>12</w:t><w:tab/><w:t>January</w:t><w:br/><w:t>Nairobi</w:t><w:noBreakHyphen/><w:t>West</w:t></w:r>"

    assert read(p(f'<w:ins w:id="1">{run}</w:ins>')) == ["12 January Nairobi-West"]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
        '<w:customXml w:element="x">{}</w:customXml>',
        '<w:ins w:id="1">{}</w:ins>',
    ],
)
def test_paragraphs_and_tables_in_a_frame_stand_where_they_are(wrapped: str) -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(t('12 January'))}</w:tc><w:tc>{p(t('Nairobi'))}</w:tc></w:tr></w:tbl>"

    found = read(p(t("One.")), wrapped.format(p(t("Two.")) + table), p(t("Three.")))

    assert found == ["One.", "Two.", "12 January; Nairobi", "Three."]


def test_a_table_of_contents_is_no_text() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p(t('Dam talks 3'))}</w:sdtContent></w:sdt>"

    assert read(contents, p(t("Dam talks"))) == ["Dam talks"]


def test_rows_and_cells_in_frames_are_read_and_deleted_ones_are_not() -> None:
    def cell(*inner: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inner)}</w:tc>"

    framed = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    nested = f"<w:tbl><w:tr>{cell(p(t('at noon')))}</w:tr></w:tbl>"
    rows = [
        f"<w:tr>{framed.format(cell(p(t('12 January'))))}{cell(p(t('Nairobi')))}</w:tr>",
        framed.format(f"<w:tr>{cell(p(t('13 January')), nested)}{cell(p(t('Cairo')))}</w:tr>"),
        f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell(p(t("14 January")))}</w:tr>',
        f'<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>{cell(p(t("15 January")))}'
        f"{cell(p(t('Tunis')), properties='<w:cellDel/>')}</w:tr>",
    ]

    assert read(f"<w:tbl>{''.join(rows)}</w:tbl>") == [
        "12 January; Nairobi",
        "13 January at noon; Cairo",
        "15 January",
    ]


def test_a_cell_that_goes_over_rows_is_told_in_each() -> None:
    def row(first: str, second: str, merge: str) -> str:
        return (
            f"<w:tr><w:tc><w:tcPr>{merge}</w:tcPr>{p(t(first))}</w:tc>"
            f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p(t(second))}</w:tc></w:tr>'
        )

    rows = row("12 January", "Talks", '<w:vMerge w:val="restart"/>') + row("", "Dinner", "<w:vMerge/>")

    assert read(f"<w:tbl>{rows}{row('13 January', 'Visit', '')}</w:tbl>") == [
        "12 January; Talks",
        "12 January; Dinner",
        "13 January; Visit",
    ]


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        ('<w:rPr><w:del w:id="1"/></w:rPr>', ["Egypt and Sudan will meet.", "Kenya spoke."]),
        ('<w:rPr><w:moveFrom w:id="1"/></w:rPr>', ["Egypt and Sudan will meet.", "Kenya spoke."]),
        ('<w:rPr><w:ins w:id="1"/></w:rPr>', ["Egypt and Sudan", "will meet.", "Kenya spoke."]),
        ("", ["Egypt and Sudan", "will meet.", "Kenya spoke."]),
    ],
)
def test_an_end_of_a_paragraph_that_was_deleted_parts_nothing(mark: str, says: list[str]) -> None:
    assert read(p(t("Egypt and Sudan "), properties=mark), p(t("will meet.")), p(t("Kenya spoke."))) == says


def test_the_title_is_found_in_a_frame() -> None:
    title = p(t("Dam talks"), properties='<w:pStyle w:val="Title"/>')
    written = f"<w:document {SPACES}><w:body><w:sdt><w:sdtContent>{title}</w:sdtContent></w:sdt></w:body></w:document>"

    assert text_of_docx(docx_with(written.encode())) == ("Dam talks", "Dam talks")


def test_a_file_of_which_all_was_deleted_is_refused() -> None:
    with pytest.raises(UnreadableText, match="no words"):
        read(p(f'<w:del w:id="1">{t("Egypt spoke.")}</w:del>'))


def test_frames_within_each_other_beyond_all_measure_break_nothing() -> None:
    deep = '<w:ins w:id="1">' * 5_000 + t("x") + "</w:ins>" * 5_000

    with pytest.raises(UnreadableText):
        read(p(deep))


def test_words_of_a_hidden_style_are_left_out() -> None:
    styles = (
        f"<w:styles {SPACES}>"
        '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>'
        "</w:styles>"
    )
    run, shown = t("not ", '<w:rStyle w:val="Note"/>'), t("soon ", '<w:rStyle w:val="Note"/><w:vanish w:val="0"/>')
    written = f"<w:document {SPACES}><w:body>{p(t('They will '), run, shown, t('meet.'))}</w:body></w:document>"

    text, _ = text_of_docx(docx_with(written.encode(), styles=styles.encode()))

    assert text == "They will soon meet."
