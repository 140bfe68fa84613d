"""Misspelt last names, nicknames, who is described first and named later; how sure a speaker is."""

import pytest

from extractors import Article, extract
from extractors.confidence.log_odds import confidence


def attributions(text):
    return extract(Article(id="made-up", text=text)).attributions


def who(text):
    return [a.speaker.name if a.speaker else None for a in attributions(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Analyst Peter Schmidt of Nordbank expects a boom. “Every home will want one,” Schmitd said.",
            "Peter Schmidt",
        ),
        ("Imam Yusuf Abdelrahman opened the hall. “It is yours,” Abdulrahman said.", "Yusuf Abdelrahman"),
        ("Nina Quarrel came late. “It rained,” Quarel said.", "Nina Quarrel"),
        ("Nina Quarrel came late. “It rained,” Quarrell said.", "Nina Quarrel"),
        ("Omar Brevick came late. “It rained,” Bervick said.", "Omar Brevick"),
        ("“It rained,” Bervick said. Omar Brevick came late.", "Omar Brevick"),
        # near misses: two letters, another first letter, a short name, a family, two people, a name of its own
        ("Nina Quarrel came late. “It rained,” Quorrell said.", "Quorrell"),
        ("Nina Quarrel came late. “It rained,” Tuarrel said.", "Tuarrel"),
        ("Nina Lund came late. “It rained,” Lind said.", "Lind"),
        ("Nina Quarrel and Omar Quarrol came late. “It rained,” Quarril said.", "Quarril"),
        ("Nina Quarrel and Omar Quarrol came late. “It rained,” Quarrol said.", "Omar Quarrol"),
        ("Nina Quarrel came to Turin. “It rained,” Martin said.", "Martin"),
    ],
)
def test_one_slip_in_a_last_name(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Walter “Big Slim” Dorsey died on Monday. Big Slim once claimed: “I built this town.”",
            "Walter Dorsey",
        ),
        ("Few knew Anna “Lady Lark” Boyd. “I rise at noon,” Lady Lark said.", "Anna Boyd"),
        ("Few knew Anna “Lady Lark” Boyd. “I rise at noon,” Boyd said.", "Anna Boyd"),
        ("Otto (Red Rope) Hagen swam. “It is cold,” Red Rope said.", "Otto Hagen"),
        ("William “Billy” Moss swam. “It is cold,” Billy said.", "William Moss"),
        # near miss: not between the names
        ("“Big Slim” died. Walter Dorsey claimed that he had built this town.", "Walter Dorsey"),
    ],
)
def test_a_nickname_between_the_names(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Top botanist calls giant leaf “pure fantasy”.\n\nThe picture spread fast. Botanist Ines Holm of Kew laughed.",
            "Ines Holm",
        ),
        (
            "A retired postman has won the prize, calling it “a bolt of luck”.\n\nHugo Lind, 71, bought the ticket in May.",
            "Hugo Lind",
        ),
        ("A surgeon said the ward was full.\n\nDr. Ines Holm, a surgeon in the north, left.", "Ines Holm"),
        (
            "Retired surgeon says the park is too small\n\nOlaf Brandt, a surgeon, came to Elmton.",
            "Olaf Brandt",
        ),
        # near misses: two of that name, somebody for whom it is told that he was charged, a woman, anybody
        (
            "A surgeon said the ward was full.\n\nInes Holm, a surgeon, and Olaf Brandt, a surgeon, left.",
            "surgeon",
        ),
        ("A postman said that he was robbed.\n\nHugo Lind, 71, was charged with it in May.", "postman"),
        (
            "A retired postman said it was luck.\n\nAnna Lind, 71, bought the ticket in May.",
            "retired postman",
        ),
        ("A man said the ward was full.\n\nOlaf Brandt, 71, bought the ticket in May.", "man"),
        ("Ann Lee came. A surgeon said the ward was full.\n\nInes Holm, a surgeon, left.", "surgeon"),
    ],
)
def test_described_first_and_named_later(text, name):
    assert who(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tara Quill opened her stall at six. “Bread first,” the U.S.-born baker says.", "Tara Quill"),
        ("Tara Quill opened her stall at six. “Bread first,” the U.K.-trained baker says.", "Tara Quill"),
        (
            "Apple pickers use many sites. Website PriceOwl.com goes as high as $900. “No one pays less,” notes the site.",
            "PriceOwl.com",
        ),
        pytest.param(
            "“Mind the tide,” said Lena Ortiz, the institute’s spokeswoman.\n\n“Stay off the sand,” the IS spokeswoman said.",
            "Lena Ortiz",
            marks=pytest.mark.xfail(
                strict=True,
                reason="IS in capitals is the verb, as it is in headlines that are all in capitals",
            ),
        ),
    ],
)
def test_shortened_words_inside_a_mention(text, name):
    assert who(text)[-1] == name


def sign(text):
    return next(f for f in attributions(text)[-1].features if f.startswith("speaker:"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Ash said it was late.", "speaker:name"),
        ("Tom Ash met Ann Ash. Ash said it was late.", "speaker:namesakes"),
        ("Tom Ash left. He said it was late.", "speaker:clear"),
        (
            "The pier was wet. Near it stood Tom Ash and Carl Moss. He said it was late.",
            "speaker:close-second",
        ),
        ("Mayor Tom Ash left. The mayor said it was late.", "speaker:described"),
        ("A baker said it was late.", "speaker:unnamed"),
        ("The Harbour Board met. It said it was late.", "speaker:thing"),
        ("He said it was late.", "speaker:nobody"),
    ],
)
def test_how_sure_it_is_whom_a_source_means(text, expected):
    assert sign(text) == expected


def test_a_close_second_lowers_the_confidence_and_is_named_in_the_reason():
    near = "The pier was wet. Near it stood Tom Ash and Carl Moss. He said it was late."
    clear = near.replace(" and Carl Moss", "")
    (one,), (other,) = attributions(near), attributions(clear)
    assert one.confidence < other.confidence
    assert one.confidence == confidence(one.rule, one.features)
    assert ", rather than " in one.reason
    assert "rather than" not in other.reason


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # the office of somebody is a body, the same with and without its article
        (
            "The Elm County District Attorney’s Office spoke. The office said that it was over.",
            "Elm County District Attorney’s Office",
            "organization",
        ),
        (
            "Elm County State's Attorney's Office said that it was over.",
            "Elm County State's Attorney's Office",
            "organization",
        ),
        (
            "The Elm County District Attorney said that it was over.",
            "Elm County District Attorney",
            "individual",
        ),
        # a ministry by the adjective for its country
        (
            "Iraq's Interior Ministry spoke. The Iraqi ministry said that it was over.",
            "Interior Ministry",
            "organization",
        ),
        # a rule or a section is no person
        ("The Final Rule says that fees must fall.", "Final Rule", "document"),
        # a role with its field before a name
        ("“Thanks,” said master of ceremonies Asab Lund.", "Asab Lund", "person"),
    ],
)
def test_bodies_and_documents_by_their_names(text, name, kind):
    last = extract(Article(id="made-up", text=text)).attributions[-1].speaker
    assert last is not None
    assert (last.name, last.kind) == (name, kind)
