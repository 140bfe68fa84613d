"""Jobs and bodies that a clause tells of somebody, beside the name or in front of it."""

import pytest
from cases import speaker_told

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Jane Ash is a nurse at Elm Hospital. She said it was late.", "nurse", "Elm Hospital"),
        ("Jane Ash, 34, is a bus driver. She said it was late.", "bus driver", None),
        ("Jane Ash works as a clerk at Elm Hospital. She said it was late.", "clerk", "Elm Hospital"),
        ("Jane Ash is a baker who's retired. She said it was late.", "baker", None),
        ("Jane Ash is director of the Elm Trust. She said it was late.", "director", "Elm Trust"),
        ("“It is late,” said Jane Ash, who is studying law at Elm University.", None, "Elm University"),
        # an office that somebody stands in, leaves or takes
        ("Speaking as chairman of the Elm Board, Jane Ash said it was late.", "chairman", "Elm Board"),
        ("In her role as chairman of the Elm Board, Jane Ash said it was late.", "chairman", "Elm Board"),
        ("Named home secretary after the vote, Jane Ash said it was late.", "home secretary", None),
        ("Jane Ash faces her first real test as home secretary. Ms Ash said it was late.", "home secretary", None),
        ("Jane Ash has resigned as head of the Elm Trust. Ms Ash said it was late.", "head", "Elm Trust"),
        # whom somebody speaks for
        ("Jane Ash, for the Conservatives, said it was late.", None, "Conservatives"),
        ("For the Conservatives, Jane Ash said it was late.", None, "Conservatives"),
        # how long, since when, and until when
        ("Jane Ash has been a nurse for more than 20 years. She said it was late.", "nurse", None),
        ("Jane Ash was chairwoman for two years of the Elm Trust. Ash said it was late.", "chairwoman", "Elm Trust"),
        ("Jane Ash, who has become head of the Elm Trust, said it was late.", "head", "Elm Trust"),
        ("Jane Ash was a judge until she left. Ash said it was late.", "judge", None),
        ("Jane Ash was a judge for six years and she heads a firm. Ash said it was late.", "judge", None),
        # what somebody does it as
        ("Jane Ash was running the tram as a trainee driver. Ash said it was late.", "trainee driver", None),
        ("Jane Ash served six years as mayor of Elmton. Ash said it was late.", "mayor", "Elmton"),
        # what somebody took over, left or was made
        ("Jane Ash, who took over as Netlux chief executive in May, said it was late.", "chief executive", "Netlux"),
        ("Jane Ash, who stepped down as mayor of Elmton, said it was late.", "mayor", "Elmton"),
        ("Jane Ash, who was appointed head of the Elm Trust, said it was late.", "head", "Elm Trust"),
        ("Jane Ash, until recently head of the Elm Trust, said it was late.", "head", "Elm Trust"),
        # the year of a pupil, and a degree in front of a student
        ("Jane Ash, a senior at Elm High School, said it was late.", "senior", "Elm High School"),
        ("Jane Ash, a junior majoring in history at Elm University, said it was late.", "junior", "Elm University"),
        ("Jane Ash, a PhD student at Elm University, said it was late.", "PhD student", "Elm University"),
        ("Elm University PhD candidate Jane Ash said it was late.", "PhD candidate", "Elm University"),
        ("Jane Ash, a senior at Netlux, said it was late.", None, None),
        # for whom somebody reports
        ("It was late, Jane Ash reported Tuesday for NWB News.", None, "NWB News"),
        ("Jane Ash, writing for the Elm Gazette, said it was late.", None, "Elm Gazette"),
        ("Jane Ash covers courts for the Elm Gazette. Ash said it was late.", None, "Elm Gazette"),
        # near misses of these
        ("Jane Ash reported for duty. Ash said it was late.", None, None),
        ("Jane Ash wrote for Monday a short play. Ash said it was late.", None, None),
        ("Jane Ash was running the club as a business. Ash said it was late.", None, None),
        ("Jane Ash was working the same hours as a nurse. Ash said it was late.", None, None),
        ("Jane Ash has become a symbol of it. Ash said it was late.", None, None),
        # near misses: a part in a case, a prize, more than others, somebody else's, no party
        ("Jane Ash was the driver. She said it was late.", None, None),
        ("Jane Ash was named best actress in May. Ash said it was late.", None, None),
        ("Jane Ash is a better nurse than others. She said it was late.", None, None),
        ("Jane Ash is a friend of the nurse. She said it was late.", None, None),
        ("Jane Ash met the nurse. She said it was late.", None, None),
        ("Jane Ash's spokesman left. Ms Ash said it was late.", None, None),
        ("Jane Ash sees her dog as captain. Ms Ash said it was late.", None, None),
        ("Jane Ash, for the first time, said it was late.", None, None),
    ],
)  # fmt: skip
def test_what_a_clause_tells(text: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(text) == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Jane Ash, a scientist working on fires at the Elm Centre,", "scientist", "Elm Centre"),
        ("Jane Ash, an engineer studying bridges at Elm University,", "engineer", "Elm University"),
        ("Jane Ash, a nurse working for the charity Elm Aid,", "nurse", "Elm Aid"),
        ("Jane Ash, head of sales at 20th Century Reels,", "head of sales", "20th Century Reels"),
        ("Jane Ash, Executive Director of Elmtonians Against Gun Crime,", "Executive Director", "Elmtonians Against Gun Crime"),
        ("Jane Ash, managing director of Netlux", "managing director", "Netlux"),
        # near misses
        ("Jane Ash, a fan waiting at Elm Station,", "fan", None),
        ("Jane Ash, a chemist working at home,", "chemist", None),
        ("Jane Ash, a student working at a bar in Elmton,", "student", None),
        ("Jane Ash, a solicitor working for the family,", "solicitor", None),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name(source: str, role: str | None, affiliation: str | None) -> None:
    assert speaker_told(f"{source} said that it was late.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    ("source", "role", "affiliation"),
    [
        ("Friends of the Earth climate campaigner Jane Ash", "climate campaigner", "Friends of the Earth"),
        ("Campaign for the Meadows director Jane Ash", "director", "Campaign for the Meadows"),
        ("Elmton Chamber of Commerce president Jane Ash", "president", "Elmton Chamber of Commerce"),
        ("Department of Health spokeswoman Jane Ash", "spokeswoman", "Department of Health"),
        ("Association of Pilots general secretary Jane Ash", "general secretary", "Association of Pilots"),
        ("Former Bank of Norland governor Jane Ash", "former governor", "Bank of Norland"),
        ("League Against Netting campaigner Jane Ash", "campaigner", "League Against Netting"),
        ("Oil and Gas Corporation chairman Jane Ash", "chairman", "Oil and Gas Corporation"),
        # an office is no part of a body
        ("President of Norland Jane Ash", "President of Norland", "Norland"),
    ],
)  # fmt: skip
def test_a_body_with_of_in_front_of_a_role(source: str, role: str, affiliation: str) -> None:
    assert speaker_told(f"{source} said it was late.") == ("Jane Ash", role, affiliation)


@pytest.mark.parametrize(
    "source",
    [
        "Critics of Elm Council leader Jane Ash",
        "Friends of Rovers captain Jane Ash",
        "Supporters of Labour leader Jane Ash",
        "Netlux and Elm Board chief Jane Ash",
    ],
)
def test_who_is_with_somebody_is_a_group(source: str) -> None:
    speaker = extract(Article(id="", text=f"{source} said it was late.")).attributions[-1].speaker
    assert speaker is not None
    assert speaker.kind == "group"
