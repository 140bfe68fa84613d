"""A time, an occasion or a clause of time between a verb of saying and what is said; and a predicate that stands in marks."""

from __future__ import annotations

import pytest
from cases import Said, case, said

ASH, LEE = "Piers Ash", "Ann Lee"

OCCASIONS = [
    case("Piers Ash said after the hearing that he would appeal.", (ASH, "that he would appeal")),
    case("Piers Ash told reporters after the hearing he would appeal.", (ASH, "he would appeal")),
    case(
        "Piers Ash said after the two-hour hearing in Elmton that he would appeal.",
        (ASH, "that he would appeal"),
    ),
    case("Piers Ash said after the hearing: “We will appeal.”", (ASH, "“We will appeal.”")),
    case(
        "The coach said after his team's third defeat in a row that he would go.",
        ("coach", "that he would go"),
    ),
    case("Ann Lee wrote before the vote that she would abstain.", (LEE, "that she would abstain")),
    case(
        "The board revealed after months of talks that the club would be sold.",
        ("board", "that the club would be sold"),
    ),
    case(
        "The chief said since the fire that the hall had been unsafe.",
        ("chief", "that the hall had been unsafe"),
    ),
    case("The mayor said at a council meeting it was late.", ("mayor", "it was late")),
    case("The union said in a written briefing that jobs would go.", ("union", "that jobs would go")),
    # a clause of time
    case(
        "Ann Lee admitted as she left the hall that the talks had failed.", (LEE, "that the talks had failed")
    ),
    case(
        "Piers Ash told reporters as he arrived for talks that a deal was close.",
        (ASH, "that a deal was close"),
    ),
    case("Ann Lee said while she was visiting the plant that jobs were safe.", (LEE, "that jobs were safe")),
    case("Piers Ash wrote when he heard of the plan that it was mad.", (ASH, "that it was mad")),
    # the same without a subject
    case("Ann Lee said on Monday after meeting growers that milk was dear.", (LEE, "that milk was dear")),
    case("Ann Lee told reporters before visiting the farm that milk was dear.", (LEE, "that milk was dear")),
    case(
        "Ann Lee told the council when pressed on the cost that it was not known.",
        (LEE, "that it was not known"),
    ),
    case(
        "Piers Ash said when asked about it that the pitch was safe.",
        (None, "it"),
        (ASH, "that the pitch was safe"),
    ),
    # the occasion stands behind a clause that is said
    case(
        "The pier would stay shut, Ann Lee said in Elmton after a meeting with anglers, until it was mended.",
        (LEE, "The pier would stay shut … until it was mended"),
    ),
]

NO_OCCASIONS = [
    case("Police said after news that the man had fled."),
    case("The firm confirmed after reports that the mill was shut that it had lost money."),
    case("The mayor spoke after reports that the mill was shut."),
    case("The mayor said after it emerged that the mill was shut."),
    case("The mayor said after hearing from nurses that the ward was full."),
    case("The mayor said after learning on Monday that the ward was full."),
    case("The mayor said while visiting a school that lost its roof."),
]


@pytest.mark.parametrize(("text", "expected"), [*OCCASIONS, *NO_OCCASIONS])
def test_an_occasion_is_no_part_of_what_is_said(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


PREDICATES = [
    case("Ann Lee argues the plan “belongs in a museum”.", (LEE, "the plan “belongs in a museum”")),
    case("Ann Lee argues it “belongs in a museum.”", (LEE, "it “belongs in a museum.”")),
    case("Ann Lee believes the new plan “makes no sense”.", (LEE, "the new plan “makes no sense”")),
    case("Ann Lee insisted the firm “did nothing wrong”.", (LEE, "the firm “did nothing wrong”")),
    case(
        "Ann Lee admitted the song “simply sounds like a dirge”.",
        (LEE, "the song “simply sounds like a dirge”"),
    ),
    case(
        "The club's owner, Ann Lee, said the party “does not live with doubts”.",
        (LEE, "the party “does not live with doubts”"),
    ),
    case(
        "Ann Lee, the party's president, said the party “has lost its way”.",
        (LEE, "the party “has lost its way”"),
    ),
    case("Piers Ash, who runs the club, said the team “was let down”.", (ASH, "the team “was let down”")),
    # no verb opens these
    case("Ann Lee admitted the “awful” mistake.", (LEE, "the “awful” mistake")),
    case("Ann Lee dismissed the claim “as a joke”.", (LEE, "the claim “as a joke”")),
]


@pytest.mark.parametrize(("text", "expected"), PREDICATES)
def test_a_predicate_in_marks_has_its_subject(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


OTHERS = [
    # who asks is described before the question
    case(
        "Asked by Ann Lee, the committee's chair, whether he had known, Piers Ash said he had not.",
        (LEE, "whether he had known"),
        (ASH, "he had not"),
    ),
    case(
        "Asked by a reporter, who stood by the door, why he had come, Piers Ash shrugged.",
        ("reporter", "why he had come"),
    ),
    # a reason within what somebody asks, in a relative clause
    case(
        "A clerk, who asked to be moved because he was ill, said it was over.",
        ("clerk", "to be moved because he was ill"),
        ("clerk", "it was over"),
    ),
    case(
        "The firm, which vowed to pay if the court ruled against it, has appealed.",
        ("firm", "to pay if the court ruled against it"),
    ),
    # "it is" in short
    case("It's understood that he was alone in the van.", (None, "that he was alone in the van")),
    case("It's feared that many have died.", (None, "that many have died")),
    case(
        "The firm said it was late. She's warned that it will fail.",
        ("firm", "it was late"),
        (None, "that it will fail"),
    ),
    # a clause with a pronoun is denied, somebody is denied a thing
    case("The ministry denied there had been a leak.", ("ministry", "there had been a leak")),
    case("A rep for the singer denied it had been his car.", ("rep for the singer", "it had been his car")),
    case("The judge denied her a visit."),
    # whom or what somebody calls
    case("We called the shop."),
    case("The band called it quits."),
    case("Ann Lee called the shop a disgrace.", (LEE, "the shop a disgrace")),
    # per
    case(
        "The boat was made for forty passengers, per the Harbour Board.",
        ("Harbour Board", "The boat was made for forty passengers"),
    ),
    case(
        "The bridge was shut, per a statement by the board.",
        ("statement by the board", "The bridge was shut"),
    ),
    case("They charge a fee, per the terms of the deal."),
    case("Work will stop, per the mayor's orders."),
    # a semicolon before "according to"
    case(
        "The lake is full of fish; according to Ann Lee, floods carried them there.",
        (LEE, "floods carried them there"),
    ),
    case(
        "Two officials with direct knowledge of the talks told the Argus that the deal was near.",
        ("Two officials with direct knowledge of the talks", "that the deal was near"),
    ),
    case(
        "An official not authorised to comment said the plan was dead.",
        ("official not authorised to comment", "the plan was dead"),
    ),
    case("Ann Lee told E! News that she was fine.", (LEE, "that she was fine")),
    case("Ann Lee told Folha de S.Paulo that she was fine.", (LEE, "that she was fine")),
    case(
        "The council needs two million pounds, spokesman Piers Ash told reporters in Leeds.",
        (ASH, "The council needs two million pounds"),
    ),
    case("Ann Lee urged all sides to refrain from violence.", (LEE, "all sides to refrain from violence")),
    # how a text was published in which it is said
    case(
        "Ann Lee warned in a note released on Friday that rents would rise.", (LEE, "that rents would rise")
    ),
    case("Ann Lee claimed in an interview broadcast last week that it was late.", (LEE, "that it was late")),
    case(
        "The delay was noted by the Elm Institute, which argued in a report published on Tuesday that it was late.",
        ("Elm Institute", "that it was late"),
    ),
    case("In a study published on Monday, Ann Lee argued that it was late.", (LEE, "that it was late")),
    # who says it, and what tells of it
    case("The mayor said it was late, according to the Argus.", ("mayor", "it was late")),
    case("She told the court it was late, according to the code.", (None, "it was late")),
    case("The driver told police it was late, according to the charges.", ("driver", "it was late")),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_where_it_begins_and_ends(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
