"""What a picture of positions shows: parties by topics, and of each what is plainly its own."""

from __future__ import annotations

from briefings.compose.said import unshifted
from briefings.pictures.scene import Cell, Picture, PositionsScene
from briefings.pictures.stances import LATELY, MOST_PARTIES, MOST_TOPICS, is_worth_a_table, positions_picture
from briefings.query import Query, parse
from briefings.subjects import Shift
from briefings.told import Telling
from store.records import Stance
from tests.briefings.papers import NOW, Paper, actions, desk, told


def picture_of(*papers: Paper) -> Picture:
    picture = positions_picture(told(*papers), Query(""), desk(*papers))
    assert picture is not None
    return picture


def scene_of(*papers: Paper) -> PositionsScene:
    scene = picture_of(*papers).scene
    assert isinstance(scene, PositionsScene)
    return scene


def paper(*said: tuple[str, str, str, str], name: str = "wire", published: str = "2022-01-03", **more: object) -> Paper:
    """An article in which parties take stances with words on topics."""
    made = Paper(name, published, " ".join(f"{party} spoke: {words}." for party, _, words, _ in said))
    for party, stance, words, topic in said:
        made.said(party, stance, words, topics=(topic,) if topic else (), **more)
    return made


RIVER = paper(
    ("Egypt", "demand", "water must flow", "water"),
    ("Sudan", "offer", "a share of water", "water"),
    ("Egypt", "refuse", "no troops at the border", "border"),
)


def test_parties_stand_by_topics_those_most_spoken_of_first() -> None:
    scene = scene_of(RIVER)

    assert scene.topics == ("Water", "Border")
    assert [(row.party, [cell and cell.stances for cell in row.cells]) for row in scene.rows] == [
        ("Egypt", [(Stance.DEMAND,), (Stance.REFUSE,)]),
        ("Sudan", [(Stance.OFFER,), None]),
    ]


def test_cells_are_numbered_as_the_claims_are() -> None:
    picture = picture_of(RIVER)

    assert isinstance(picture.scene, PositionsScene)
    numbers = [cell.number for row in picture.scene.rows for cell in row.cells if cell]
    assert numbers == [1, 2, 3]
    assert [claim.lead for claim in picture.words.claims] == ["Egypt", "Egypt", "Sudan"]
    assert all(claim.citations for claim in picture.words.claims)
    assert actions(picture.words) == ["positions:1:"]


def test_what_parties_say_together_is_one_claim_in_both_rows() -> None:
    together = paper(("Egypt", "demand", "water must flow", "water"))
    together.positions[:] = []
    together.said("Egypt; Sudan", "demand", "water must flow", topics=("water",))

    picture = picture_of(together)

    assert isinstance(picture.scene, PositionsScene)
    assert [row.cells for row in picture.scene.rows] == [(Cell(1, (Stance.DEMAND,), "3 Jan"),)] * 2
    assert len(picture.words.claims) == 1


def test_the_newest_word_counts_and_the_rest_is_counted() -> None:
    newer = paper(("Egypt", "support", "the water plan", "water"), name="post", published="2022-01-05")

    picture = picture_of(RIVER, newer)

    assert isinstance(picture.scene, PositionsScene)
    assert picture.scene.rows[0].cells[0] == Cell(1, (Stance.SUPPORT,), "5 Jan")
    assert picture.hidden == 1
    assert picture.scene.foot[0] == "1 more position: /positions"


def test_two_opposed_words_of_one_day_are_both_shown_and_cited() -> None:
    both = paper(
        ("Egypt", "offer", "a share of water", "water"), ("Egypt", "refuse", "any other use of water", "water")
    )

    picture = picture_of(both)

    assert isinstance(picture.scene, PositionsScene)
    ((cell,),) = (row.cells for row in picture.scene.rows)
    assert cell is not None
    assert set(cell.stances) == {Stance.OFFER, Stance.REFUSE}
    assert "but also" in picture.words.claims[0].text


def test_a_change_of_mind_shows_what_was_said_before_with_its_source() -> None:
    older, newer = (
        paper(("Egypt", "refuse", "a share of water", "water")),
        paper(("Egypt", "offer", "a share of the water", "water"), name="post", published="2022-01-05"),
    )
    before = told(older)[0]

    def shift_of(telling: Telling) -> Shift | None:
        return Shift(before, telling.said_on) if telling.position.stance is Stance.OFFER else None

    picture = positions_picture(told(newer), Query(""), desk(older, newer), shift_of=shift_of)

    assert picture is not None
    assert isinstance(picture.scene, PositionsScene)
    assert picture.scene.rows[0].cells[0] == Cell(1, (Stance.OFFER,), "5 Jan", before=Stance.REFUSE)
    assert {each.article for each in picture.words.claims[0].citations} == {"wire", "post"}


def test_a_negated_or_hedged_stance_is_shown_as_no_more_than_saying() -> None:
    hedged = paper(("Egypt", "refuse", "the water plan", "water"), modality="may")
    negated = paper(("Sudan", "refuse", "the water plan", "water"), name="post", negated=True)

    stances = [cell and cell.stances for row in scene_of(hedged, negated).rows for cell in row.cells]

    assert stances == [(Stance.STATE,), (Stance.STATE,)]


def test_what_is_second_hand_or_nobodys_for_certain_is_not_drawn() -> None:
    second_hand = paper(("Egypt", "refuse", "the water plan", "water"), told_by="Sudan")
    uncertain = paper(("Egypt", "refuse", "the water plan", "water"), name="post", certain=False)

    drawn = positions_picture(told(second_hand, uncertain), Query(""), desk(second_hand, uncertain))

    assert drawn is None


def test_whom_they_speak_of_is_no_topic() -> None:
    accusing = paper(
        ("Egypt", "accuse", "Ethiopia of delay over water", "Ethiopia"),
        ("Sudan", "demand", "the border be open", "border"),
    )

    assert scene_of(accusing).topics == ("Border",)


def test_without_any_topic_there_is_one_column_of_positions() -> None:
    plain = paper(("Egypt", "demand", "openness", ""), ("Sudan", "refuse", "haste", ""))

    scene = scene_of(plain)

    assert scene.topics == ("Positions",)
    assert len(scene.rows) == 2


def test_many_parties_and_topics_are_cut_to_what_can_be_read() -> None:
    parties = ("Egypt", "Sudan", "Chad", "Kenya", "Ghana", "Mali", "Niger", "Togo", "Benin", "Gabon", "Angola")
    things = ("water", "border", "grain", "gas", "ports", "rail")
    made = paper(*((party, "demand", f"the {thing} of {party}", thing) for party in parties for thing in things))

    picture = picture_of(made)

    assert isinstance(picture.scene, PositionsScene)
    assert len(picture.scene.topics) == MOST_TOPICS
    assert len(picture.scene.rows) == MOST_PARTIES
    assert picture.hidden == len(parties) * len(things) - MOST_TOPICS * MOST_PARTIES


def test_one_party_alone_is_no_table_worth_a_button() -> None:
    alone = paper(("Egypt", "demand", "water must flow", "water"))

    assert not is_worth_a_table(told(alone))
    assert is_worth_a_table(told(RIVER))


def test_only_the_newest_positions_are_looked_through() -> None:
    newest, oldest = told(RIVER)[0], told(paper(("Chad", "demand", "the water of others", "water"), name="old"))[0]
    papers = desk(RIVER, paper(("Chad", "demand", "the water of others", "water"), name="old"))

    picture = positions_picture([*[newest] * LATELY, oldest], Query(""), papers, shift_of=unshifted)

    assert picture is not None
    assert isinstance(picture.scene, PositionsScene)
    assert "Chad" not in {row.party for row in picture.scene.rows}
    assert picture.hidden == 1


def test_what_was_said_before_is_not_counted_as_left_out_twice() -> None:
    older = paper(("Egypt", "refuse", "a share of water", "water"), name="old")
    newer = paper(("Egypt", "offer", "a share of the water", "water"))
    before = told(older)[0]

    picture = positions_picture(
        told(newer), Query(""), desk(older, newer), shift_of=lambda telling: Shift(before, telling.said_on)
    )

    assert picture is not None
    assert picture.hidden == 0


def test_sides_of_which_neither_takes_a_stand_make_no_table() -> None:
    assert positions_picture(told(RIVER), parse("kenya vs chad", NOW.date()), desk(RIVER)) is None


def test_two_sides_against_each_other_are_the_only_rows() -> None:
    three = paper(*((party, "demand", f"water for {party}", "water") for party in ("Kenya", "Egypt", "Sudan")))

    picture = positions_picture(told(three), parse("sudan vs egypt", NOW.date()), desk(three))

    assert picture is not None
    assert isinstance(picture.scene, PositionsScene)
    assert {row.party for row in picture.scene.rows} == {"Sudan", "Egypt"}


def test_a_short_telling_lets_every_party_speak_once_before_any_speaks_twice() -> None:
    picture = picture_of(RIVER)

    leads = [picture.words.claims[at].lead for at in picture.weighty]
    assert leads == ["Egypt", "Sudan", "Egypt"]
