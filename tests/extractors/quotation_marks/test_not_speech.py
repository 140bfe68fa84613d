"""Which words in marks are nobody's speech: each rule with examples that it takes and near misses."""

from __future__ import annotations

import time

import pytest

from extractors.layout.page import layout
from extractors.model import Layout, Span
from extractors.quotation_marks.not_speech import Candidate, classify, strength
from extractors.quotation_marks.not_speech_rules import RULES, Context
from extractors.quotation_marks.pairing import find_segments


def candidates(text: str) -> list[Candidate | None]:
    parts = Layout(None, (Span(0, len(text)),), ())
    return classify(text, find_segments(text, parts.paragraphs), parts)


def rules(text: str) -> list[str | None]:
    return [c.not_speech.rule if c else None for c in candidates(text)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("title_after_label", "Talk: “Why Did the Tide Turn?” Dr Ida Roe asks whether it was the moon."),
        ("title_after_label", "Tuesday, 7 pm, Film: “Tell Them I Said Hello” (PG), Odeon."),
        ("title_after_label", "Links mentioned: “Wet Feet: A Memoir” by Ida Roe"),
        ("title_after_its_kind", "She sang in the musical “Rivers of Salt” for a year."),
        ("title_after_its_kind", "He is the author of “A Winter at Sea,” a bestseller."),
        ("title_after_its_kind", "Their first album, “Low Tide,” sold well."),
        ("title_after_its_kind", "A leaflet titled “why we drink” was left on the doorstep."),
        ("alias", "Neighbours say the old ferryman, known as “Uncle Rope,” never learned to swim."),
        ("alias", "Police say Ola Finn, also known as “The Heron,” has left the country."),
        ("alias", "The man, identified only as “K,” was held on Monday, police said."),
        ("alias", "A man purporting to be “Big Lars” was held, officials said."),
        ("nickname", "The smuggler, nicknamed “Eel,” said nothing."),
        ("alias", "Rosa Tell, better known as “Mama Rose,” wrote that she would sing."),
        ("alias", "He wrote under the pseudonym “Grey Gull” for years."),
        ("alias", "She posted under the handle “saltwater9,” police said."),
        ("nickname", "Tom Reed, aka “Pike,” told the court he was ill."),
        ("alias", "The raid, codenamed “Lantern,” began at dawn, officers said."),
        ("called_so", "The library plans a reading van, called “The Snail,” for the villages, staff said."),
        ("called_so", "The ministry said it had named it “Operation Lantern” in May."),
        ("called_so", "The scheme, which we call “Bright Future,” will save money, the firm said."),
        ("called_so", "The firm said the wing, which they named “Gull House,” was full."),
        ("called_so", "A new ferry named “Sea Lark” will sail in June, the firm said."),
        ("called_so", "Its own coffee, called “Black Tide,” costs more, the owner says."),
        ("called_so", "The firm said it had renamed the tower “Gull House.”"),
        ("named_after_its_kind", "In June the choir “Voices over the Weir” posted a song for the mayor."),
        ("named_after_its_kind", "The mayor said the Facebook group “Save Our Pier” had 400 members."),
        ("named_after_its_kind", "The band “Salt and Iron” said it would not tour."),
        ("named_after_its_kind", "The ship, the “Sea Lark,” sank in May, the owner said."),
        ("named_after_its_kind", "They met in the pub “Red Anchor” in May, the court was told."),
        ("named_after_its_kind", "He wrote on the page “Harbour Truth” that the mayor had fled."),
        ("named_after_its_kind", "She sold the app “Storm Harbour” to a rival, the firm said."),
        ("file_or_address", "The file “budget_final.xls” was posted by mistake, the clerk said."),
        ("file_or_address", "He said the site “www.pier.example.org/old” was closed."),
        ("programme_of", "Hurst told Channel Nine’s “Breakfast Table” that rents must fall."),
        ("programme_of", "The minister said on Radio Elm’s “Morning Call” that trade was slow."),
        ("term", "Officials say “TR” on the badge stands for “transit.”"),
        ("term", "The manual gives it the designation “K-4” in full, the clerk said."),
        ("term", "The bill defines “dwelling” as a place where a person sleeps, the clerk said."),
        ("term", "The letters stand for “home rule” here, the mayor said."),
        ("term", "The storm was raised to the level “amber,” forecasters said."),
        ("heading", "The last report has the headline, “Goose Elected Mayor.”"),
        ("heading", "Section 4, headed “Duties of Keepers,” says a dog must be leashed."),
        ("heading", "The mail, with the subject line “Free Boats,” was sent to all staff, police said."),
        ("scare_before_quotation", "The brochure has a single “warning”: “The lake is wet.”"),
        ("scare_before_quotation", "Then came his “apology”: “I was busy.”"),
        ("title_before_its_kind", "The “Harbour Lights” star was late for supper."),
        ("title_after_its_making", "In 2004 Ann Lee published “Rivers of Salt” with two others."),
        ("broadcast", "She was on QTV’s “Late Breakfast” with her brother."),
        ("broadcast", 'It was shown on Sunday\'s "Morning Ferry" by mistake.'),
        ("headline_and_byline", "— “Ferry strike enters its third week,” by the Gazette’s Ann Lee"),
        ("motto_on", "The fans wore “Save Our Pier” shirts and danced."),
        ("motto_on", "He wore a “Plant More Trees” cap all summer."),
        ("nickname", "John “Red” Harmon was the oldest there."),
        ("nickname", "Nobody believed J.J. “Red” Harmon, she said."),
        ("nickname", "They met a homeless man who goes by the name “Shorty.”"),
        ("so_called", "Few people live in the so-called “quiet zone” now."),
        ("word_as_word", "Nobody there uses the word “tourist” any more."),
        ("gloss", "The dish is jalebi, Hindi for “coil,” in the north."),
        ("named_thing", "The “Clean Harbours” initiative costs the town nothing."),
        ("titled_in_list", "At home they played “Salt” and “The Long Winter” all night."),
        ("titled_after_preposition", "The twins appeared on “Late Breakfast” once."),
        (
            "titled_in_apposition",
            "The newest ad, “Salt of the Sea,” which shows a ferry and a gull says little, is short.",
        ),
        ("titled_subject", "“Late Breakfast” returns to the screen in May."),
        ("titled_without_telling", "This year “Salt” ran longer than ever."),
        ("gloss", "They shouted “saudade” – Portuguese for “longing” – all night."),
        ("label", "The town gave up its “quiet street” policy long ago."),
        ("scare_noun", "Their “experts” never came."),
        ("the_so_to_speak", "Everybody asked about the “new” harbour."),
        ("scare_adjective", "Buyers get very “new” boats from the yard."),
        ("fragment_without_telling", "Some of the ships were “lost.”"),
    ],
)
def test_rule_takes(rule: str, text: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We sail at dawn,” the skipper said.",
        "The skipper called the harbour a “disaster.”",
        "She said the film was “a waste of money” and left.",
        "He shouted “Stop!” and ran.",
        "The mayor denied that the pier was “lost.”",
        "“No,” Lee replied.",
        "In his words, “nobody came” to the harbour, said Lee.",
        "He found the harbour “new” enough.",
        "“We sail at dawn and we do not wait for anybody who is late.”",
        "Lee told the crowd that the word was out: “We Sail At Dawn!”",
        "By the mayor's own admission it was a “mistake.”",
        "“One.\n“Two",
        "He was known as “a fighter who never sat down,” she said.",
        "The judge called him “a danger.”",
        "She identified him as “the man with the knife.”",
        "Lee named three who were “asleep at the wheel.”",
        "The group said it was “tired of waiting.”",
        "The band told fans it was “sorry.”",
        "The firm called the claim “false.”",
        "Lee told Channel Nine’s reporter that it was “over.”",
        "The page said it “will not close.”",
    ],
)
def test_speech_is_left_alone(text: str) -> None:
    assert rules(text) == [None] * len(rules(text))
    assert rules(text)


def test_every_rule_has_an_example_that_it_takes() -> None:
    examples = next(m for m in test_rule_takes.pytestmark if m.name == "parametrize").args[1]
    assert {rule.__name__ for rule, _, _ in RULES} == {name for name, _ in examples}
    assert all(rule.__doc__ for rule, _, _ in RULES)


def test_each_rule_gives_its_kind_and_reason() -> None:
    (candidate,) = candidates("Few people live in the so-called “quiet zone” now.")
    assert candidate is not None
    assert candidate.not_speech.kind == "scare"
    assert candidate.not_speech.reason == "stands after “so-called”"
    assert not candidate.told


def test_other_quotations_in_the_sentence_are_not_looked_into() -> None:
    """The word said inside the first quotation does not tell of the second."""
    inside, after = candidates("“He said no more of it,” and the “experts” left.")
    assert inside is None
    assert after is not None
    assert not after.told


def test_strength_comes_from_counts_and_a_rare_rule_from_all_of_them() -> None:
    usual = strength("a rule never seen", False)
    assert 0.5 < usual < 1
    assert strength("broadcast", True) > usual
    assert {strength(rule.__name__, told) > 0.5 for rule, _, _ in RULES for told in (True, False)} == {True}


def test_nested_segments_are_never_candidates() -> None:
    assert rules("“They love the musical ‘Salt’ very much,” she said.") == [None, None]


def test_segments_of_a_page_are_judged_in_their_paragraph() -> None:
    text = 'Ferries stop\n\nThe skipper said so.\n\nTheir "experts" never came.\n'
    parts = layout(text)
    (candidate,) = classify(text, find_segments(text, parts.paragraphs), parts)
    assert candidate is not None
    assert candidate.not_speech.rule == "scare_noun"
    assert candidate.not_speech.span.of(text) == '"experts"'


@pytest.mark.parametrize("unit", ['"a" ', '"A b" and ', '"Aa', "“A” b ", "The “A” ", '"A', "A. “B” "])
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(text: str) -> float:
        parts = Layout(None, (Span(0, len(text)),), ())
        segments = find_segments(text, parts.paragraphs)
        start = time.process_time()
        classify(text, segments, parts)
        return time.process_time() - start

    # measured again while it looks too slow: what else the machine does only adds to the time
    assert any(seconds(unit * 20_000) < 20 * seconds(unit * 2_000) + 0.05 for _ in range(6))


def test_rules_read_only_the_context() -> None:
    silent = Context("We sail", 2, False, False, "", "", False, False)
    assert not any(rule(silent) for rule, _, _ in RULES)
