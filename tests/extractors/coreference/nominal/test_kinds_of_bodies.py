"""Nouns for bodies: the army, the company; only for a body of that kind."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lake Watch said the dam leaked. The army denied the report.", "army"),
        ("Lake Watch said the dam leaked. The ministry said it was safe.", "ministry"),
        ("Lake Watch said the dam leaked. The hospital said it was safe.", "hospital"),
        ("The Harbour Ministry said the dam leaked. The ministry added that it would act.", "Harbour Ministry"),
        ("The Dock Safety Agency fined Norvex. The company said the fine was harsh.", "Norvex"),
        ("The Dock Safety Agency fined Norvex. The agency said the pumps leaked.", "Dock Safety Agency"),
        ("Norvex makes pumps. The company said they were safe.", "Norvex"),
        # a party is none but a party
        ("No pipe was laid under the Elm River. The party said it would fight on.", "party"),
        ("Labour lost. Norvex won. The party said it would fight on.", "Labour"),
        ("The Green Party lost in Elm. The party said it would fight on.", "Green Party"),
        # words with a capital because a sentence begins
        ("Homes lost power, said Northern Grid. The company said it was late.", "Northern Grid"),
        ("Terms were agreed by Norvex. The company said it was pleased.", "Norvex"),
        ("Forecasters had warned of wind. The company said it was late.", "company"),
        ("Barclays posted a loss. The bank said it was late.", "Barclays"),
        ("Siemens posted a loss. The company said it was late.", "Siemens"),
        # a legal form behind a comma
        ("Lumenfold, Inc., a maker of lifts, announced the delivery of four cranes.", "Lumenfold"),
        ("Norlander Group, Inc. today announced results.", "Norlander Group"),
        ("“It is late,” said a spokesman for Norvex, LLC.", "spokesman for Norvex"),
        ("Norvex, Ltd., said it was late. Norvex said so.", "Norvex"),
        ("Tom Ash, Jr. said it was late.", "Tom Ash"),
        # a firm that calls itself the Company
        ("Norlander Group today announced results. The Company said it was pleased.", "Norlander Group"),
        ("Norvex sold its bank. “It is late,” the Company said.", "Norvex"),
    ],
)  # fmt: skip
def test_a_noun_for_a_body_means_one_of_its_kind(text: str, name: str) -> None:
    found = extract(Article(id="", text=text)).attributions
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Lee Tarn, an economist at Elm Bank, left. The Economist said prices would rise.", "Economist", "organization"),
        ("Lee Tarn, an observer at the talks, left. The Observer said they failed.", "Observer", "organization"),
        ("Ann Roe, a banker from Elm, left. The Banker said she was 40.", "Banker", "organization"),
        # near misses: the person by the job
        ("Lee Tarn, an economist at Elm Bank, left. The economist said prices would rise.", "Lee Tarn", "person"),
        ("Lee Tarn, the chairman of the firm, left. The Chairman said the plan was dead.", "Lee Tarn", "person"),
    ],
)  # fmt: skip
def test_a_newspaper_may_be_named_for_a_job(text: str, name: str, kind: str) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None and (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    "between",
    ["Net income rose to $31 million.", "The Company now expects revenue to rise."],
)
def test_an_officer_is_of_the_firm_that_reports(between: str) -> None:
    text = f"Norlander Group today announced results. {between} Chief Financial Officer Daniel Reyes said it was late."
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Daniel Reyes", "Norlander Group")
