"""What comes out: files that Telegram takes, that can be read in black and white, with letters and no mathematics."""

from __future__ import annotations

import io
from itertools import combinations, pairwise

import pytest
from PIL import Image
from scenes import HOSTILE, outside, overlapping, table, timeline

from briefings.compose.stances import stance_said
from briefings.language import languages, speaking
from briefings.pictures.drawing import DejaVu, drawn, png
from briefings.pictures.palette import GROUPS, LOOKS, luminance
from briefings.pictures.positions_sheet import positions_sheet
from briefings.pictures.scene import Cell, PositionsScene, Row, Scene
from briefings.pictures.sheet import Sheet, Words
from briefings.pictures.timeline_sheet import timeline_sheet
from store.records import Stance

TEN_MEGABYTES = 10 * 1024 * 1024


@pytest.mark.parametrize(
    "scene",
    [timeline(1), timeline(12, texts=HOSTILE), table(1, 1), table(8, 4, texts=HOSTILE)],
    ids=["short line", "long line", "small table", "large table"],
)
def test_a_picture_keeps_telegrams_limits(scene: Scene) -> None:
    content = drawn(scene)

    image = Image.open(io.BytesIO(content))
    assert image.format == "PNG"
    assert sum(image.size) <= 10_000
    assert max(image.size) <= 20 * min(image.size)
    assert len(content) <= TEN_MEGABYTES


def test_nothing_overlaps_in_the_letters_that_are_drawn() -> None:
    face = DejaVu()

    sheets = [timeline_sheet(timeline(12, texts=HOSTILE), face), positions_sheet(table(8, 4, texts=HOSTILE), face)]

    assert [overlapping(sheet) for sheet in sheets] == [[], []]
    assert [outside(sheet) for sheet in sheets] == [[], []]


def test_the_stances_groups_keep_apart_in_grey() -> None:
    """Fields a tenth of the scale apart are told apart side by side and from memory of the legend."""
    greys = [luminance(LOOKS[min(stances)].fill) for stances in GROUPS.values()]

    assert all(abs(one - other) > 0.1 for one, other in combinations(greys, 2))


def test_within_a_group_stances_are_told_apart_by_sign_and_word() -> None:
    assert len({look.sign for look in LOOKS.values()}) == len({stance_said(each, 1) for each in LOOKS}) == len(Stance)


@pytest.mark.parametrize("language", languages())
def test_in_every_language_the_words_of_a_full_table_stay_in_their_fields(language: str) -> None:
    """The narrowest columns, each stance in each of them."""
    stances = [*Stance]
    rows = tuple(
        Row("Vereinigte Arabische Emirate", tuple(Cell(1, (stances[(at + more) % len(stances)],), "28. Dez. 2021") for more in range(4)))
        for at in range(len(stances))
    )  # fmt: skip
    scene = PositionsScene("Positionen", ("A", "B", "C", "D"), rows)

    with speaking(language):
        sheet = positions_sheet(scene, DejaVu())

    assert overlapping(sheet) == []
    assert outside(sheet) == []


def test_words_stand_out_from_their_field_in_grey() -> None:
    assert all(abs(luminance(look.ink) - luminance(look.fill)) > 0.45 for look in LOOKS.values())


def test_the_picture_itself_in_grey_shows_four_kinds_of_field() -> None:
    stances = (Stance.REFUSE, Stance.DEMAND, Stance.OFFER, Stance.STATE)
    row = Row("Egypt", tuple(Cell(at, (stance,), "3 Jan") for at, stance in enumerate(stances, 1)))
    scene = PositionsScene("Positions", ("A", "B", "C", "D"), (row,))
    sheet = positions_sheet(scene, DejaVu())

    grey = Image.open(io.BytesIO(png(sheet))).convert("L")

    fields = [shape for shape in sheet.shapes if getattr(shape, "height", 0) == 48]
    greys = sorted(grey.getpixel((round(field.x + 8), round(field.y + 24))) for field in fields)  # type: ignore[union-attr]
    assert len(greys) == 4
    assert all(lighter - darker > 20 for darker, lighter in pairwise(greys))


def test_dollar_signs_are_no_mathematics() -> None:
    face = DejaVu()

    assert face.width("$x^2$", 30) > face.width("x^2", 30) > face.width("x2", 30)


def test_arabic_and_hebrew_have_letters_and_chinese_has_a_name() -> None:
    face = DejaVu()

    assert face.drawable("اجتماع") == "اجتماع"
    assert face.drawable("שלום") == "שלום"
    assert face.drawable("会谈 in Geneva") == "[Chinese] in Geneva"


def test_every_sign_of_a_stance_has_a_letter() -> None:
    face = DejaVu()

    assert all(face.drawable(look.sign) == look.sign for look in LOOKS.values())


def test_ink_stays_within_the_box_that_the_layout_reckons_with() -> None:
    face, size = DejaVu(), 30
    text = "Égypt – Ågy (jq)"
    line = Words(50, 60, text, size, face.width(text, size), "#000000")

    grey = Image.open(io.BytesIO(png(Sheet(400, 100, (), (line,))))).convert("L")

    inked = grey.point(lambda value: 255 if value < 120 else 0).getbbox()
    left, top, right, bottom = line.box
    assert inked is not None
    assert left - 1 <= inked[0]
    assert top - 1 <= inked[1]
    assert inked[2] <= right + 1
    assert inked[3] <= bottom + 1
