"""Of what body somebody is where it has "and" or an owner in it, is told by a possessor, a party, a rank or a clause."""

from __future__ import annotations

import pytest
from cases import role_told as told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        # a body behind its country's name, and one with "and" in it
        ("Ruth Lund of the UK's National Dock Agency (NDA)", None, "National Dock Agency"),
        ("Ruth Lund of the Elm and Birch Foundation", None, "Elm and Birch Foundation"),
        ("Ruth Lund, president of the Elm and Birch Company,", "president", "Elm and Birch Company"),
        ("Ruth Lund, president of Pollard and Finch,", "president", "Pollard and Finch"),
        ("Ruth Lund, director of the Centre for Glue and Paper,", "director", "Centre for Glue and Paper"),
        # near misses: two bodies, a body and an office, a body and a person
        ("Ruth Lund, president of the Dock Board and the Dock Union,", "president", "Dock Board"),
        ("Ruth Lund, chairwoman of Nordbank and Deputy Mayor of Elmton,", "chairwoman", "Nordbank"),
        ("Ruth Lund, a teacher at Elm University and Birch Academy,", "teacher", "Elm University"),
        ("Ruth Lund, an aide to Nordbank and Jane Ash,", "aide", "Nordbank"),
        # the owner before a name
        ("War on Hunger's Ruth Lund", None, "War on Hunger"),
        ("Ladbrooks' Ruth Lund", None, "Ladbrooks"),
        ("The Dock Board's Ruth Lund", None, "Dock Board"),
        # a party as a label
        ("Lib Dem Ruth Lund", None, "Lib Dem"),
        ("Labour Ruth Lund", None, "Labour"),
        ("Tory Ruth Lund", None, "Tory"),
        ("North Carolina Democrat Ruth Lund", "Democrat", "North Carolina"),
        ("Texas Republican Ruth Lund", "Republican", "Texas"),
        ("Many Labour MPs", "MPs", "Labour"),
        # for whom somebody speaks or works
        ("Ruth Lund, on behalf of the Dock Union,", None, "Dock Union"),
        ("Ruth Lund, for the Dock Union,", None, "Dock Union"),
        ("Ruth Lund, for once,", None, None),
        ("On behalf of the Dock Union, Ruth Lund", None, "Dock Union"),
        ("For the Dock Union, Ruth Lund", None, "Dock Union"),
        ("For Easter, Ruth Lund", None, None),
        ("Ruth Lund, who founded the charity Elm Aid,", None, "Elm Aid"),
        ("Ruth Lund, who works for Elm Aid,", None, "Elm Aid"),
        ("Dr Ruth Lund from Elm University's department of history", None, "Elm University"),
        # a field before a name
        ("Cabinet member for leisure Ruth Lund", "cabinet member for leisure", None),
        (
            "Elmton council's cabinet member for leisure Ruth Lund",
            "cabinet member for leisure",
            "Elmton council",
        ),
        ("Shadow minister for roads Ruth Lund", "shadow minister for roads", None),
        ("A spokesman for the Lund", "spokesman", "Lund"),
        # an office with its body inside, and one that is over
        ("Chief of the Defence Staff General Sir Eric Lund", "Chief of the Defence Staff", None),
        ("Chief of Naval Operations Admiral Eric Lund", "Chief of Naval Operations", None),
        ("Retired police chief Eric Lund", "retired police chief", None),
        ("Retired Army Gen. Eric Lund", "Retired Gen.", "Army"),
        # who is no body
        ("The man's attorney, Ruth Lund,", "attorney", None),
        ("Ruth Lund, a lawyer for the unnamed driver,", "lawyer", None),
        ("Ruth Lund, a spokeswoman for the mayor,", "spokeswoman", "mayor"),
        ("Ruth Lund, the leader of the rebels,", "leader", "rebels"),
    ],
)
def test_the_body_beside_a_name(source: str, role: str | None, affiliation: str | None) -> None:
    assert told(f"{source} said it was late.") == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        (
            "Elmton Police were called. Detective Inspector Ruth Lund said it was sad.",
            "Ruth Lund",
            "Elmton Police",
        ),
        (
            "A man was held by Elmshire Constabulary. Det Insp Ruth Lund said it was sad.",
            "Ruth Lund",
            "Elmshire Constabulary",
        ),
        # two forces, or a rank that soldiers and firemen have too
        (
            "A man was held by Elmton Police and Birch Police. Det Insp Ruth Lund said it was sad.",
            "Ruth Lund",
            None,
        ),
        ("Elmton Police were called. Lt. Ruth Lund said it was sad.", "Ruth Lund", "Elmton Police"),
        ("Elmton Police and troops were called. Lt. Ruth Lund said it was sad.", "Ruth Lund", None),
        (
            "Transport for Norland (TfN) was told. An official from TfN said it was late.",
            "official from TfN",
            "Transport for Norland",
        ),
        (
            "The Apple Growth Board met. Netlux boss Ruth Lund said it was late. Growth for Netlux is slow.",
            "Ruth Lund",
            "Netlux",
        ),
    ],
)
def test_a_body_told_elsewhere(text: str, name: str, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("One of these groups, the Norland Dock Forces (NDF),", "Norland Dock Forces"),
        ("One of these groups, the Dock Union,", "Dock Union"),
        ("One of the drivers, Ruth Lund,", "Ruth Lund"),
        ("UK Coal", "UK Coal"),
        ("The Coast Guard", "Coast Guard"),
    ],
)
def test_who_it_is(source: str, name: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said the pier was late.")).attributions[0].speaker
    assert speaker is not None
    assert speaker.name == name
    assert speaker.kind == ("person" if name == "Ruth Lund" else "organization")


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("District Attorney of Harris County Jane Ash said it was late.", "Jane Ash", "District Attorney of Harris County", "Harris County"),
        ("Defendant Attorney General Eric Lund said it was late.", "Eric Lund", "Attorney General", None),
        ("First Assistant District Attorney Eric Lund said it was late.", "Eric Lund", "First Assistant District Attorney", None),
        ("Elm County District Attorney Ruth Hale met. The ECDA said it was late.", "Elm County District Attorney's Office", None, None),
        ("The Elm County DA's Office filed it. The DA's Office said it was late.", "Elm County District Attorney's Office", None, None),
        ("COVID-19\nElm County District Attorney Ruth Hale met. The DA's Office said it was late.", "Elm County District Attorney's Office", None, None),
        ("Contact: Jo Lund\n\nDirector of Communications\nElm County District Attorney's Office\n\nLead prosecutor Eric Lund said it was late.", "Eric Lund", "lead prosecutor", "Elm County District Attorney's Office"),
        # near misses: of two counties, an acronym that is none of theirs
        ("The Elm County DA's Office met the Birch County DA's Office. The DA's Office said it was late.", "DA's Office", None, None),
        ("Elm County District Attorney Ruth Hale met. The EBDA said it was late.", "EBDA", None, None),
    ],
)  # fmt: skip
def test_offices_of_a_county(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # two offices are not of one body
        ("The chairman, Labour MP Jane Ash, said it was late.", "chairman", None),
        ("Labour MP Jane Ash, who is a member of the Dock Committee, said it was late.", "MP", "Labour"),
        ("Jane Ash, an adviser to the Treasury, said it was late. But Ms Ash, a would-be Labour MP, left.", "adviser", "Treasury"),
        ("Jane Ash, a former aide to the mayor, said it was late.", "former aide", "mayor"),
        ("Jane Ash, the first woman to be Speaker, said it was late.", None, None),
        ("Jane Ash, heir to the throne, said it was late.", "heir", None),
        ("Rep. Jane Ash, a California Democrat, said it was late.", "Rep.", "California"),
        # the body behind a comma, of the second role, in front of a rank
        ("Study author Jane Ash, of Elm University, said it was late.", "study author", "Elm University"),
        ("Spokeswoman Jane Ash, from campaign group Harbour Watch, said it was late.", "Spokeswoman", "Harbour Watch"),
        ("Jane Ash, a co-author of the report and professor of law at Elm University, said it was late.", "co-author", "Elm University"),
        ("Elmton police Sgt. Jane Ash said it was late.", "Sgt.", "Elmton police"),
        ("The police Sgt. Jane Ash said it was late.", "Sgt.", None),
        ("Jane Ash from the Teachers' Union said it was late.", None, "Teachers' Union"),
        ("Jane Ash, from Families Need Fathers, said it was late.", None, "Families Need Fathers"),
        ("Mayor Jane Ash, of Leeds, said it was late.", "Mayor", None),
        # a field in front of an office is no body
        ("Conviction Integrity Chief Jane Ash said it was late.", "Conviction Integrity Chief", None),
        ("Dock Board Chief Jane Ash said it was late.", "Chief", "Dock Board"),
        # who organizes a rally is of no body; who is on a jury or speaks for a film, is
        ("The organizer of the rally said it was late.", "organizer", None),
        ("A member of the jury said it was late.", "member", "jury"),
    ],
)  # fmt: skip
def test_one_office_of_several(text: str, role: str | None, affiliation: str | None) -> None:
    assert told(text) == (role, affiliation)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Bookmakers Ladbrooks", "Ladbrooks", "organization"),
        ("The Independent", "Independent", "organization"),
        ("Independent Ruth Lund", "Ruth Lund", "person"),
        ("Jane Doe #3", "Jane Doe #3", "individual"),
        ("The Scottish Executive", "Scottish Executive", "organization"),
    ],
)
def test_kinds_of_sources(source: str, name: str, kind: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said the pier was late.")).attributions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)
