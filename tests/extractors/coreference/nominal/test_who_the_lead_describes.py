"""Whom the first sentence describes and the second paragraph names."""

import pytest

from extractors import Article, extract


def speakers(text: str) -> list[str | None]:
    found = extract(Article(id="", text=text.replace(" / ", "\n\n"))).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    "told",
    [
        "Gwen Hollis, 47, denies nine counts of theft.",
        "Gwen Hollis, 47, denies murder.",
        "Gwen Hollis, of Elm Road, Hull, has denied causing death by dangerous driving.",
        "Gwen Hollis, 30, who denies all the charges, took the stand.",
        "Gwen Hollis (30) admits manslaughter but denies murder.",
    ],
)
def test_who_denies_a_charge_is_the_defendant(told: str) -> None:
    assert speakers(f"{told} The nurse Ann Roe left. The defendant said she had slept.")[-1] == "Gwen Hollis"
    lead = "A nurse accused of a crime told a jury that she was innocent."
    assert speakers(f"{lead} / {told}")[0] == "Gwen Hollis"


@pytest.mark.parametrize(
    "told",
    [
        "Minister Gwen Hollis denies lying.",
        "Prosecutor Gwen Hollis denied that charges were late.",
        "Netlux boss Gwen Hollis, 40, denies wrongdoing.",
        "Gwen Hollis, 47, denies theft and Tom Ash, 30, denies fraud.",
    ],
)
def test_who_is_no_defendant_or_not_alone(told: str) -> None:
    assert speakers(f"{told} The defendant said she had slept.")[-1] == "defendant"


def test_accused_is_not_the_victim_named_first() -> None:
    text = "A man accused of theft said he was sorry. / Ann Roe, 40, was robbed in May. Tom Ash, 30, denies theft."
    assert speakers(text)[0] == "man accused of theft"


def test_who_is_described_without_speaking() -> None:
    text = "{}A teacher has run her tenth marathon. / Alison Pike, 52, was ill in 2014. / “I love it,” the teacher said."
    assert speakers(text.format("")) == ["Alison Pike"]
    assert speakers(text.format("Pike runs far / ")) == ["Alison Pike"]


@pytest.mark.parametrize(
    "text",
    [
        "A teacher has died. / Alison Pike, 52, was hit by a bus. / “It was quick,” the teacher said.",
        "A teacher was hurt. / Tom Ash, 52, was arrested on Friday. / “I ran,” the teacher said.",
        "A teacher has run far. / Alison Pike, 52, ran. / “I ran,” another teacher said. “It hurt,” the teacher said.",
        "A woman has run far. / Tom Pike, 52, ran. / “I ran,” the woman said.",
    ],
)
def test_who_is_perhaps_another(text: str) -> None:
    assert not {"Alison Pike", "Tom Ash", "Tom Pike"} & set(speakers(text))


def test_police_who_search_are_the_police() -> None:
    assert speakers("Police searching for missing student Hana Sato say they are worried.") == ["Police"]
    assert speakers("Elm Police investigating the death of Tom Ash said a man was held.") == ["Elm Police"]


def test_what_somebody_is_accused_of_is_no_part_of_a_description() -> None:
    text = "The leader accused a campaigner of spreading lies. The campaigner said he would go on."
    assert speakers(text)[-1] == "campaigner"


@pytest.mark.parametrize(
    "lead",
    [
        "A man who went missing was found, the sheriff said.",
        "GRANT COUNTY, Ind. – A 61-year-old man was found on Friday, the sheriff said.",
        "Two men are dead, the sheriff said.",
    ],
)
def test_who_is_named_next_is_whom_the_lead_is_about(lead: str) -> None:
    text = f"{lead} / Dale Hutchins was cold. / “He ate mushrooms,” Sheriff Ron Becker said. / The sheriff said it was over."
    assert speakers(text) == ["Ron Becker"] * 3


def test_who_is_named_next_has_said_it() -> None:
    text = "A new bridge is needed, the transport minister said. / Jane Ash told MPs that roads were full."
    assert speakers(text) == ["Jane Ash", "Jane Ash"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The mayor of Elmton has resigned. / Tom Ash, 54, was ill. / “I am done,” the mayor said.",
            "Tom Ash",
        ),
        (
            "The boss of a water firm has told MPs that he will not pay. / Gerald Moffat, chief executive of Elm Water, sat.",
            "Gerald Moffat",
        ),
        (
            "The leader of the council has said she is sorry. / Ann Roe, chief executive of Elm Water, wept.",
            "leader of the council",
        ),
        (
            "A teacher was bitten by a neighbour’s dog. / Tom Ash, 54, ran. / “I ran,” the teacher said.",
            "teacher",
        ),
        (
            "The mayor of Elmton has been hit by a shopkeeper. / Tom Ash, 54, told police he was angry. / The mayor said he was hurt.",
            "mayor",
        ),
    ],
)
def test_who_leads_the_lead(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_who_runs_what_the_lead_tells_of() -> None:
    text = "A prison governor has defended a scheme. / Marcia Boateng, who runs Elm Prison, said it was fine. / The governor said eggs were sold."
    assert speakers(text) == ["Marcia Boateng"] * 3


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norland’s digital minister has denied leaking it. / Marek Sobol told a paper that he had not. / The minister said stamps lie.",
            "Marek Sobol",
        ),
        (
            "The prime minister has denied that he will go. / Opposition leader Jonas Winther said he would. / The prime minister said it was a lie.",
            "prime minister",
        ),
        (
            "The council has denied it was late. / Jonas Winther told reporters it was. / The council said it was a lie.",
            "council",
        ),
    ],
)
def test_office_that_opens_the_lead(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
