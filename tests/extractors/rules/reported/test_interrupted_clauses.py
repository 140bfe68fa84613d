"""A tag within what is said: behind the adverb or clause that opens it, before the main clause."""

from __future__ import annotations

import pytest
from cases import Said, case, said

HOGG, LENA = "Hogg", "Lena Brandt"

INTERRUPTED = [
    case(
        "By contrast, said Mr Hogg, the code for pumps such as these was commonly held.",
        (HOGG, "By contrast … the code for pumps such as these was commonly held"),
    ),
    case(
        "On average, said Mr Hogg, passengers make between five and ten trips a day.",
        (HOGG, "On average … passengers make between five and ten trips a day"),
    ),
    case(
        "Often, said Mr Hogg, this cargo was invisible because it lay below deck.",
        (HOGG, "Often … this cargo was invisible because it lay below deck"),
    ),
    case(
        "But, says Lena Brandt, senior vice-president of ports at Harbour Line, it was not the ship that changed lives.",
        (LENA, "it was not the ship that changed lives"),
    ),
    case(
        "What this means, said Lena Brandt, a senior clerk of the port, is that the way people find a ferry has to be simpler.",
        (LENA, "What this means … is that the way people find a ferry has to be simpler"),
    ),
    case(
        "At that point, says Mr Hogg, ferries could become more or less hotels.",
        (HOGG, "At that point … ferries could become more or less hotels"),
    ),
    case(
        "If the dredging works, said Mr Hogg, other harbours may be tempted to copy it.",
        (HOGG, "If the dredging works … other harbours may be tempted to copy it"),
    ),
    case(
        "Although small boats will still use the locks, said Mr Hogg, 2004 saw a sharp rise in heavy traffic.",
        (HOGG, "Although small boats will still use the locks … 2004 saw a sharp rise in heavy traffic"),
    ),
    case(
        "As a result, says the committee, the port may need to change its rules.",
        ("committee", "As a result … the port may need to change its rules"),
    ),
    case(
        "Lena Brandt runs the port. By contrast, she said, digging up roads and laying rails can take weeks.",
        (LENA, "By contrast … digging up roads and laying rails can take weeks"),
    ),
    # nothing of it is left behind the tag
    case(
        "When big ships were being built dry docks were key, said Mr Hogg.",
        (HOGG, "When big ships were being built dry docks were key"),
    ),
    case(
        "Towns want ferries rather than trains on the coast, says a report.",
        ("report", "Towns want ferries rather than trains on the coast"),
    ),
]

NOT_INTERRUPTED = [
    # what is told of the speaker is no part of it
    case("The quay is old, said Mr Hogg, a driver who was born in Elmton.", (HOGG, "The quay is old")),
    case("The quay is old, said Lena Brandt, whose boat was lost.", (LENA, "The quay is old")),
    case("“We tried,” said Mr Hogg, the port was shut.", (HOGG, "“We tried,”")),
    case("By contrast, said Mr Hogg, a driver."),
]


@pytest.mark.parametrize(("text", "expected"), [*INTERRUPTED, *NOT_INTERRUPTED])
def test_what_is_said_around_a_tag(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: Who is quoted as saying it stands inside the tag; words in marks go on behind a tag without commas.
QUOTED_AS_SAYING = [
    case(
        "Ferries are “big business”, the paper quoted Mr Hogg as saying.",
        (HOGG, "Ferries are “big business”"),
    ),
    case(
        "The boats will sail at six, Elm Wire quoted a clerk as saying.",
        ("clerk", "The boats will sail at six"),
    ),
    case(
        "The line has held talks with the port, the agency quoted sources as saying.",
        ("sources", "The line has held talks with the port"),
    ),
    case("Elm Wire quoted a clerk as saying the boats sail at six.", ("clerk", "the boats sail at six")),
    case(
        "“Our team” study co-author Lena Brandt said in a release “has built a paint that lasts.”",
        (LENA, "“Our team” … “has built a paint that lasts.”"),
    ),
]

#: Plurals in a list are no verbs, so that an object does not end at its first comma.
LISTS = [
    case(
        "Lena Brandt urged the council to set up a team to tackle deaths in prisons, police cells, care homes and hospitals.",
        (
            LENA,
            "the council to set up a team to tackle deaths in prisons, police cells, care homes and hospitals",
        ),
    ),
    case(
        "Lena Brandt reported the invention of a paint that could reduce rust, water waste, and odor on a boat.",
        (LENA, "the invention of a paint that could reduce rust, water waste, and odor on a boat"),
    ),
    case(
        "Lena Brandt called for better pensions, child care provision and decent wages.",
        (LENA, "better pensions, child care provision and decent wages"),
    ),
    # a clause begins, or another thing is done
    case("Lena Brandt praised the crew, and the town gave them bread.", (LENA, "the crew")),
    case(
        "Lena Brandt praised the crew, who had worked all night.",
        (LENA, "the crew"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*QUOTED_AS_SAYING, *LISTS])
def test_where_the_words_end(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


#: What stands between "that" and its clause is no end of it, though somebody speaks in that clause.
INSERTED = [
    case(
        "Lena Brandt said that, on July 8, in Elmton, the driver stopped a man and shouted: “Go away.”",
        (LENA, "that, on July 8, in Elmton, the driver stopped a man and shouted: “Go away.”"),
    ),
    case(
        "Lena Brandt said that, on July 8, 2022, at about 5:45 p.m., near 533 Ocean Avenue, in Elmton, the driver stopped a man.",
        (
            LENA,
            "that, on July 8, 2022, at about 5:45 p.m., near 533 Ocean Avenue, in Elmton, the driver stopped a man",
        ),
    ),
    case("Lena Brandt said that, in May, Kim asked for help.", (LENA, "that, in May, Kim asked for help")),
    # a whole clause ends there
    case(
        "Lena Brandt said that it was late, and Tom Ferris replied: “No.”",
        (LENA, "that it was late"),
        ("Tom Ferris", "“No.”"),
    ),
    case(
        "If he thought that it was over, Lena Brandt replied: “No.”",
        (LENA, "“No.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), INSERTED)
def test_what_is_inserted_behind_that(text: str, expected: list[Said]) -> None:
    assert [one for one in said(text) if one[0] is not None] == expected
