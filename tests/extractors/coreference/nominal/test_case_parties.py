"""The defendant, the victim, the driver, the source: only somebody of whom the article tells it."""

import pytest

from extractors import Article, extract


def who(text):
    """Who says each thing of a text."""
    found = extract(Article(id="made-up", text=text), least=0.2).attributions
    return [a.speaker.name if a.speaker else None for a in found if a.source]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Crane, 31, of Elmton, was charged with theft. The defendant said he was sorry.", "Tom Crane"),
        ("Tom Crane pleaded guilty on Monday. The defendant said he was sorry.", "Tom Crane"),
        ("Police arrested Tom Crane at home. The suspect said he was sorry.", "Tom Crane"),
        ("A jury convicted Tom Crane of arson. The accused said he was sorry.", "Tom Crane"),
        ("Tom Crane, who was sentenced in May, smiled. The defendant said he was sorry.", "Tom Crane"),
        ("Mary Poole was stabbed twice. The victim told a nurse that it was dark.", "Mary Poole"),
        ("Somebody robbed Mary Poole at noon. The victim told a nurse that it was dark.", "Mary Poole"),
        ("Dan Reed drove the van. The driver said the road was wet.", "Dan Reed"),
        ("Officer Dan Marsh came first. The officer said the man ran.", "Dan Marsh"),
        ("Lia Ford, a witness, stood by. The witness said it was midnight.", "Lia Ford"),
    ],
)
def test_a_part_in_a_case_is_who_is_told_to_have_it(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ruth Hale announced today that a man has been sentenced. The defendant told the clerk he had a gun.",
            "defendant",
        ),
        (
            "District Attorney Ruth Hale charged him. Judge Ann Bell sat. The defendant said he was sorry.",
            "defendant",
        ),
        ("Defense attorney Tim Rolle shook hands. The defendant said he was innocent.", "defendant"),
        ("Jane Doe ran from the house. The suspect told her to stop.", "suspect"),
        ("Prosecutors said Mary Poole was stabbed. The suspect said he was sorry.", "suspect"),
        ("Mary Poole was hit by a car on Sunday. The driver said he was sorry.", "driver"),
        ("Mayor Tim Rolle visited the scene. The victim said she was lucky.", "victim"),
        ("Mary Poole called for help. The officer said the man ran.", "officer"),
        # two to whom it fits
        ("Tom Crane was charged. Max Lund was charged. The defendant said he was sorry.", "defendant"),
        # an office keeps somebody out
        ("Sheriff Tom Crane was shot at. The suspect said he was sorry.", "suspect"),
    ],
)
def test_and_nobody_where_none_or_more_than_one_is(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "“The chef left early,” an insider tells the Courier. “She was laughing,” the source says.\n\n"
            "Chef Anna Kern later resigned. “Nobody stopped her,” the source claims.",
            ["insider", "insider", "insider"],
        ),
        (
            "“It was midnight,” a passer-by said. Mayor Ted Rolle came at one. “Nobody stopped him,” the witness said.",
            ["passer-by", "passer-by"],
        ),
        # nobody was quoted before
        ("Mayor Ted Rolle came at one. “Nobody stopped him,” the witness said.", ["witness"]),
    ],
)
def test_a_source_stays_unnamed(text, names):
    assert who(text) == names


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("A spokesman for the mayor said the road was closed.", "spokesman", "mayor"),
        ("A police spokeswoman said the road was closed.", "spokeswoman", "police"),
        ("A company spokesman said the road was closed.", "spokesman", "company"),
        ("A Netlux spokesperson said the road was closed.", "spokesperson", "Netlux"),
        ("A senior official in the ministry said the road was closed.", "senior official", "ministry"),
        ("Officials in Norland said the road was closed.", "Officials", "Norland"),
        ("A nursing student from Elmton said the road was closed.", "nursing student", None),
        # somebody, but of no office
        ("A man in a hat said the road was closed.", None, None),
        ("A report by the ministry said the road was closed.", None, None),
    ],
)
def test_who_has_no_name_has_a_role_and_an_affiliation(text, role, affiliation):
    (said,) = extract(Article(id="made-up", text=text)).attributions
    assert said.speaker is not None
    assert (said.speaker.role, said.speaker.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Elmton Argus reported on Monday that the pier would close. The paper said it was old.",
            "Elmton Argus",
        ),
        ("Lunds Magazine wrote that all was lost. The magazine said it was old.", "Lunds Magazine"),
        # a paper of no name is a document
        ("Ann Lee read on. The paper said it was old.", "paper"),
    ],
)
def test_the_paper_is_the_outlet_named_last(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We can build it,” said Baird in an April newsletter.", "Baird"),
        ("The strike came in the wake of Bishop Jan Novak saying that wages were “a scandal.”", "Jan Novak"),
        (
            "The strike came on the heels of Premier Jan Novak saying that wages were “a scandal.”",
            "Jan Novak",
        ),
        ("“It is dry,” said Ann Bell of the Elmton council.", "Ann Bell"),
        # what stands behind a body's name is more of it
        ("“It is dry,” said the Board of Trade.", "Board of Trade"),
    ],
)
def test_words_beside_a_name_are_none_of_it(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee announced the sentence. The ringleader said he was sorry.", "ringleader"),
        ("District Attorney Ruth Hale announced the sentence. The gunman told police he was ill.", "gunman"),
        ("Ruth Hale announced the arrest. The thief told officers that he needed money.", "thief"),
        ("Judge Ruth Hale sentenced two men. The driver said he had been asleep.", "driver"),
        ("Dana Moss was stabbed at the station. The woman said that she had acted alone.", "woman"),
        ("Police searched the house of Dana Moss. The owner said the door had been open.", "owner"),
        ("Two men robbed Dana Moss. The teenager told police that she had been afraid.", "teenager"),
        ("Mayor Paul Crane opened the airfield. The pilot said the engine had failed.", "pilot"),
        ("Detective Paul Crane interviewed four people. The nurse said she had seen the car.", "nurse"),
        ("Sergeant Paul Crane closed the shop. The clerk said that the man had a knife.", "clerk"),
        ("Prosecutor Ann Lee said it was over. The mastermind said that he was sorry.", "mastermind"),
        ("Ann Lee announced the verdict. The accountant said he was sorry.", "accountant"),
        ("Detective Paul Crane closed the case. The Canadian said he was sorry.", "Canadian"),
        # nor whoever comes next where the one spoken of last is refused
        (
            "Dana Moss opened a bar. Judge Paul Crane came in May. The accountant said he was sorry.",
            "accountant",
        ),
    ],
)
def test_a_description_is_nobody_of_whom_something_else_is_told(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dana Moss opened her third bar. The businesswoman said that she was proud.", "Dana Moss"),
        ("Dana Moss, a nurse, came to the ward. The nurse said that she was proud.", "Dana Moss"),
        ("Dana Moss announced a new album. The singer said that she was proud.", "Dana Moss"),
        ("Paul Crane landed on the field. The engineer said that he had been afraid.", "Paul Crane"),
        ("Clerk Dana Moss counted the votes. The clerk said that nothing was missing.", "Dana Moss"),
        ("Paul Crane, the owner of the bar, closed it. The owner said that he was sorry.", "Paul Crane"),
        ("Dana Moss, 17, won the race. The teenager said that she had slept badly.", "Dana Moss"),
        ("Paul Crane, a pilot, landed on a field. The pilot said that he was ill.", "Paul Crane"),
        ("Senator Paul Crane came in May. The candidate said that he was proud.", "Paul Crane"),
        ("Dr. Dana Moss climbed the hill. The woman said that she was tired.", "Dana Moss"),
        ("Dana Moss said it was open. The woman told reporters that she had slept.", "Dana Moss"),
        (
            "Paul Crane, the ringleader, was jailed. Ruth Hale announced the sentence. The ringleader said he was sorry.",
            "Paul Crane",
        ),
    ],
)
def test_but_who_is_called_so_or_of_whom_nothing_else_is_told(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # an office with its field is whose it is told to be, not of whoever spoke last
        (
            "Tom Crane, 32, said he was held. Crane said that it was long. The home secretary said he would not look into it.",
            "home secretary",
        ),
        ("Tom Crane was elected. The mayor said that the pier would close.", "Tom Crane"),
        # who is charged is not the owner, but may be the singer
        (
            "Tom Crane was arrested in May. Crane is charged with theft. The owner said that the car was gone.",
            "owner",
        ),
        (
            "Tom Crane sang in May. Crane took the last bus. The singer said that the car was gone.",
            "Tom Crane",
        ),
    ],
)
def test_an_office_or_an_owner_is_not_whoever_is_spoken_of(text, name):
    last = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert last is not None
    assert last.name == name


_NAMED_AS = "District Attorney Mark Stone identified the defendant as Juan Pell, 33, of Elmton. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{_NAMED_AS}He pleaded guilty today and said that he was sorry.", "Juan Pell"),
        (f"{_NAMED_AS}He was arraigned on Monday and told the judge that he was sorry.", "Juan Pell"),
        (f"{_NAMED_AS}He faces up to five years in prison and told a nurse he was drunk.", "Juan Pell"),
        # of whom nothing shows it nobody is meant
        ("Police chief Mark Stone said the driver was Juan Pell, 33. He told officers he was tired.", None),
        # near misses: another act, nobody else
        (f"{_NAMED_AS}He said the case was strong.", "Mark Stone"),
        ("Inspector Mark Stone led the search. He told officers that the boy was near.", "Mark Stone"),
        ("District Attorney Mark Stone spoke up. He accused the clerk of theft.", "Mark Stone"),
    ],
)
def test_an_official_is_not_who_stands_accused(text, name):
    assert who(text)[-1] == name


def test_in_a_report_on_many_cases_the_victim_is_named_near():
    case = "Mary Poole was stabbed twice. {}The victim told a nurse that it was dark."
    assert who(case.format("The road was wet. " * 100))[-1] == "Mary Poole"
    assert who(case.format("The road was wet. " * 1500))[-1] == "victim"
