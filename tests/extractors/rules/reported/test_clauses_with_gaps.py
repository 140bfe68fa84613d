"""Clauses that other rules missed: in brackets, with a pronoun for a subject, about a noun before, behind "not"."""

import pytest
from cases import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a sentence in brackets
        ("(The mill will be sold, Mr. Holt said.)", "The mill will be sold"),
        (
            "(The Dutch, it turns out, are fond of tea, Ann Lee said.)",
            "The Dutch, it turns out, are fond of tea",
        ),
        ("(It rained for a week, according to the diary.)", "It rained for a week"),
        ("(No one was hurt, said Ann Lee.)", "No one was hurt"),
        # "this" is the subject
        ("He told reporters this was a mistake.", "this was a mistake"),
        ("The mayor told the board these were the last three.", "these were the last three"),
        ("Lee told the court this had never happened.", "this had never happened"),
        # what is said lacks a word that stands before
        ("He opposed the law, which critics say allowed fraud.", "which … allowed fraud"),
        ("Workers dug up a pipe which the council said leaked.", "which … leaked"),
        ("It was a rule that the courts said favoured landlords.", "that … favoured landlords"),
        # what somebody complains about not doing
        ("The union warned against not paying the guards.", "not paying the guards"),
        ("The clerk warned of not having enough chairs.", "not having enough chairs"),
        # a title in marks with its comma
        ("The Danes are fond of “The Bridge,” Holt said.", "The Danes are fond of “The Bridge,”"),
        # all of whom agree
        ("The mill is too small, the two firms agree.", "The mill is too small"),
    ],
)
def test_clauses(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "He told his son this and that.",
        "She told the boy this story.",
        "On the other hand, she added.",
        "They fixed a pipe which leaked.",
        "(The mill was sold.)",
    ],
)
def test_near_misses(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a noun of feeling as the object of a verb leads to what is felt about
        ("Groups for farmers also expressed concerns about the cost of the rule.", "the cost of the rule"),
        ("Some teachers expressed concern that the school would shut.", "that the school would shut"),
        ("The coach expressed regret for his words.", "his words"),
        ("The envoy expressed deep frustration with the slow talks.", "the slow talks"),
        ("Residents have expressed interest in buying the mill.", "buying the mill"),
        ("The minister expressed confidence that a deal was near.", "that a deal was near"),
        ("The singer expressed her support for the nurses.", "the nurses"),
        ("The mayor voiced hope that the ferry would run again.", "that the ferry would run again"),
        (
            "Neighbours expressed outrage over the noise that spoils their sleep.",
            "the noise that spoils their sleep",
        ),
        # something inserted between dashes
        ("Mr. Hart said - without offering proof - that the vote was rigged.", "that the vote was rigged"),
        ("Hart said — on air, as it happens — that he raised four million.", "that he raised four million"),
        ("The clerk claimed — twice, in fact — that it rained.", "that it rained"),
        # a clause within an object, its verb behind commas
        (
            "He dismissed the idea that pressure from banks, or greed, or even trade, had led to it.",
            "the idea that pressure from banks, or greed, or even trade, had led to it",
        ),
        (
            "The chair, who said that Mr. Roe, under fire for his failures, would go, left.",
            "that Mr. Roe, under fire for his failures, would go",
        ),
        # what opens the clause is a phrase
        ("As Hart noted, in most towns, the mill is shut.", "in most towns, the mill is shut"),
        # a verb that no list has
        ("The mayor promised to fast-track the plan.", "to fast-track the plan"),
        ("The firm vowed to greenlight the film.", "to greenlight the film"),
        # somebody judged by name
        ("One deputy called Hart “the prince of noise.”", "Hart “the prince of noise.”"),
        ("An aide called Hart a liar.", "Hart a liar"),
        # an owner's superlative
        ("Berg’s most surprising claim is that the mill is haunted.", "that the mill is haunted"),
        # asked about something of which a clause tells more
        (
            "Two voters, when asked about fears that the mill would close, shrugged.",
            "fears that the mill would close",
        ),
        # as somebody else does
        ("He wondered, as many do, why the road was shut.", "why the road was shut"),
    ],
)
def test_clauses_with_something_inserted(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "A class called “Perception” was full.",
        "A man called Hart “Red” Ash won.",
        "A gene may express concern only in mice.",
        "Her face expressed surprise at the news.",
        "The new owner put the money - all of it - into the mill.",
    ],
)
def test_nothing_said_there(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The police urged people to seek cover that way, and the crowd moved on.",
            "people to seek cover that way",
        ),
        ("Critics have been making the case for weeks that the road is unsafe.", "that the road is unsafe"),
        ("He criticised the plan - it was too dear.", "the plan"),
    ],
)
def test_contents_keep_their_bounds(text: str, content: str) -> None:
    assert contents(text) in ([content], [])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # a tag in the middle, and a clause of its own behind it
        (
            "She gave him advice on his remarks or speeches, Roe says, and she felt free to object.",
            "She gave him advice on his remarks or speeches … and she felt free to object",
        ),
        ("It was late and the road, Roe says, was shut.", "the road … was shut"),
        # what follows a tag is no clause
        ("It was late, Roe said after reading the letter to the board.", "It was late"),
        # two who say it
        ("It rained for a week, she and another clerk said.", "It rained for a week"),
        ("Prices will fall, he and Mr. Allen said.", "Prices will fall"),
        # a share of people beside another
        ("Already, 39 have said they back Hart and 160 have not named a choice.", "they back Hart"),
        ("Three-quarters said they were worried, and more than 4 in 10 will not vote.", "they were worried"),
        (
            "Some 59 percent said it was old, and that the towns had a bond.",
            "it was old, and that the towns had a bond",
        ),
        ("One in four said it would end within a year or two.", "it would end within a year or two"),
        ("Voters say by 55%-41% that the mill should go.", "that the mill should go"),
        # a phrase in commas behind the cue
        ("Mr. Hart described, in fairly harsh terms, a set of habits.", "a set of habits"),
        # an aside behind whom somebody judges
        (
            "Rivals accused the team, which is based in Leeds, of cheating.",
            "the team, which is based in Leeds, of cheating",
        ),
        (
            "Hart praised Lowe, who lost on Saturday, as “a man of honour.”",
            "Lowe, who lost on Saturday, as “a man of honour.”",
        ),
        # a relative clause that goes on with "but"
        (
            "He read the plan, which a study said was “careless” but did not break the law.",
            "which … was “careless” but did not break the law",
        ),
        ("“Would it be for sale?” Hart pressed.", "“Would it be for sale?”"),
    ],
)
def test_where_clauses_begin_and_end(text: str, content: str) -> None:
    assert content in contents(text)
