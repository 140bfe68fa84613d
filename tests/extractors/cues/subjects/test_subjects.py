"""Who is the subject of a cue: groups with a pronoun in them, and people of whom more is told before the verb."""

import pytest
from marked import found, meant, plain

from extractors import Article, extract


def sources(text: str) -> list[str]:
    attributions = extract(Article(id="", text=text)).attributions
    return [mention.of(text) for a in attributions for mention in a.source[:1]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("One of them said he would go.", "One of them"),
        ("“No,” one of them said.", "one of them"),
        ("Two of them said the deal could be signed.", "Two of them"),
        ("A couple of them said they would go.", "A couple of them"),
        ("The man with him said he would go.", "The man with him"),
        ("The officers with them said nothing was found.", "The officers with them"),
        ("Three of us think it is wrong.", "Three of us"),
        ("Nobody from Elmton said it was late.", "Nobody from Elmton"),
        ("Everyone in the room said it was late.", "Everyone in the room"),
        ("A man arrested on Friday in Elmton said that it was late.", "A man arrested on Friday in Elmton"),
        (
            "A letter seen on Monday by the Gazette says that rents fall.",
            "A letter seen on Monday by the Gazette",
        ),
        ("A woman held since Monday in Elmton told the court it was late.", "A woman"),
    ],
)
def test_a_subject_of_several_words(text: str, source: str) -> None:
    assert sources(text)[:1] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In Elmton, Lee said it was late.", "Lee"),
        ("Officials in Elmton said it was late.", "Officials in Elmton"),
        ("Lee told them it was late.", "Lee"),
        ("On Monday in Elmton, Ann Lee said it was late.", "Ann Lee"),
        ("In all of Elmton nobody but Lee said it was late.", "Lee"),
    ],
)
def test_near_misses(text: str, source: str) -> None:
    assert sources(text)[:1] == [source]


TAGS = [
    "assented",
    "bemoaned",
    "blasted",
    "countered",
    "demurred",
    "emphasized",
    "fumed",
    "lamented",
    "mocked",
    "reassured",
    "remarked",
    "roared",
    "ruled",
    "sighed",
    "slammed",
    "stressed",
    "sympathised",
    "urged",
    "instructed",
    "ordered",
    "questioned",
]


@pytest.mark.parametrize("verb", TAGS)
@pytest.mark.parametrize(
    ("tag", "speaker"),
    [("he {}.", "Oskar Venn"), ("{} a local driver.", "local driver"), ("{} Ann Lee.", "Ann Lee")],
)
def test_a_tag_behind_words_in_marks(verb: str, tag: str, speaker: str) -> None:
    text = (
        f"Mayor Oskar Venn opened the fair. The bridge was shut. “It was late in the day,” {tag.format(verb)}"
    )
    found = extract(Article(id="", text=text)).attributions
    said = [a.speaker and a.speaker.name for a in found if "late" in a.content[0].of(text)]
    assert said == [speaker]


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("stormed a local driver.", "local driver"),
        ("beamed one neighbour.", "neighbour"),
        ("reflected two residents of Elm Street.", "two residents of Elm Street"),
        ("jibed the union boss.", "union boss"),
    ],
)
def test_somebody_behind_a_verb_of_no_saying(tag: str, speaker: str) -> None:
    text = f"Mayor Oskar Venn opened the fair. The bridge was shut. “It was late in the day,” {tag}"
    assert [a.speaker and a.speaker.name for a in extract(Article(id="", text=text)).attributions] == [
        speaker
    ]


@pytest.mark.parametrize("tag", ["ran the headline.", "came a second film.", "moved the crowd in the hall."])
def test_nobody_behind_a_verb_of_no_saying(tag: str) -> None:
    text = f"The bridge was shut. “Late in the Day,” {tag}"
    assert not extract(Article(id="", text=text)).attributions


@pytest.mark.parametrize(
    "name", ["Till", "Long", "Still", "More", "Over", "Under", "Down", "Well", "Ever", "Just"]
)
def test_a_surname_that_is_a_word_of_grammar(name: str) -> None:
    text = f"Prosecutor Jane {name} told the jury that the car was hers. “It was late,” said {name}. {name} added that it rained."
    found = extract(Article(id="", text=text)).attributions
    assert [a.speaker and a.speaker.name for a in found] == [f"Jane {name}"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Jane Ash spoke. Still, Ash said it was late.",
        "Jane Ash spoke. Over lunch, Ash said it was late.",
        "Jane Ash spoke. Just before noon Ash said it was late.",
    ],
)
def test_a_word_of_grammar_that_is_none(text: str) -> None:
    assert [a.speaker and a.speaker.name for a in extract(Article(id="", text=text)).attributions] == [
        "Jane Ash"
    ]


def test_of_what_a_court_heard_it_is_who_is_told_of_that_claims() -> None:
    """The gerund belongs to the clause that was heard."""
    text = "The court heard that Lund phoned two clerks, claiming to be a police officer."
    found = [a for a in extract(Article(id="", text=text)).attributions if a.source]
    assert [a.source[0].of(text) for a in found if a.source] == ["Lund"]


@pytest.mark.parametrize(
    "marked",
    [
        "<Ann Roe>, Elm Bar Association president {said}, [“We are ready.”]",
        "<Ann Roe>, the union's leader {said} [the plan was dead].",
        "<Ann Roe>, director of the Elm Trust {said} [that it was late].",
        "<Lee Tarn>, 43, a baker {said} [the plan was dead].",
        # near misses: tags, places, two people
        "[Ann Roe], <the mayor> {said}, [is dead].",
        "[Elm Street], <the mayor> {said}, [is closed].",
        "In Elm, <the mayor> {said} [the road was closed].",
        "Marsh Lane, <residents> {said} [it was loud].",
        "In Port Ellery, <mayor Ann Roe> {said} [it was safe].",
        "Port Ellery, <police chief Lee Tarn> {said} [that the road was closed].",
    ],
)
def test_a_name_described_without_the_second_comma(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize(
    "text",
    [
        "Elm Pumps is old. It is important to remember that these are only charges.",
        "Elm Pumps is old. It is too early to say whether the plan is dead.",
        "Elm Pumps is old. It is worth noting that the plan was old.",
    ],
)
def test_what_it_is_right_to_say_is_nobodys(text: str) -> None:
    assert all(one.speaker is None for one in extract(Article(id="", text=text), least=0).attributions)


@pytest.mark.parametrize(
    "marked",
    [
        "In her essay <Lindquist> {argues} [that the habit was wrong].",
        "In his book <Lee Tarn> {says} [the mill was doomed].",
        "In a letter <Park> {wrote} [that she was sorry].",
        "In an interview <Moss> {said} [the town was safe].",
        "At the meeting <Crane> {said} [the plan was dead].",
        "During the hearing <Park> {said} [she knew nothing].",
        "In a statement <Netlux> {said} [it would close].",
        "In a speech to nurses <Orr> {said} [pay would rise].",
        "In the report <Professor Lee> {warns} [that ice is thin].",
        "The mill is shut, but in a text message <Hale> {said} [that it was safe].",
        # near misses
        "<The mayor of Elmton> {said} [it was late].",
        "According to her lawyer, <Ann Roe> {said} [she was ill].",
        "<The novelist Ann Roe> {said} [it was late].",
        "In March <the novelist Ann Roe> {said} [it was late].",
        "<A clerk in the office of Roe> {said} [it was late].",
    ],
)
def test_a_name_behind_the_words_that_open_a_sentence(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Lee of Save the Rivers said it was late.", "Ann Lee of Save the Rivers"),
        ("Ann Lee from Help the Sailors said it was late.", "Ann Lee from Help the Sailors"),
        # near misses: the name belongs to what opens the sentence
        ("In a talk at Elmton the mayor said it was late.", "the mayor"),
        ("After a visit from Ann Lee the mayor said it was late.", "the mayor"),
    ],
)
def test_a_body_may_have_a_determiner_inside(text: str, source: str) -> None:
    assert sources(text) == [source]
