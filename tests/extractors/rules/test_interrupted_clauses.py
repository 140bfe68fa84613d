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
