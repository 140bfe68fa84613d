"""What the sentences around a name tell that somebody is: the next sentence, an appointment, a body with "its", one led by somebody."""

import pytest

from extractors import Article, extract


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        # the next sentence
        ("“It is late,” said Jane Ash. She is the director of the Harbour Trust.", "director", "Harbour Trust"),
        ("“It is late,” said Tom Ash, 51. He was named chief executive of Netlux in May.", "chief executive", "Netlux"),
        ("Jane Ash said: “It is late. It is dear.” She is a lecturer at Elm College.", "lecturer", "Elm College"),
        ("Jane Ash said it was late. As head of research at Netlux, she has seen it all.", "head of research", "Netlux"),
        ("“It is late,” Tom Ash told Ann Moss. He is a lecturer at Elm College.", "lecturer", "Elm College"),
        # somebody else may be meant, or it is no job
        ("“It is late,” Tom Ash told Bob Moss. He is a lecturer at Elm College.", None, None),
        ("Tom Ash said it was late. She is a lecturer at Elm College.", None, None),
        ("Tom Ash said his father had left. He is a lecturer at Elm College.", None, None),
        ("Tom Ash told the mayor it was late. He is a member of the Harbour Trust.", None, None),
        ("“It is late,” said Tom Ash. “He is the director of the Harbour Trust.”", None, None),
        ("Tom Ash said it was late. It rained. He is the director of the Harbour Trust.", None, None),
        ("Tom Ash said it was late. He is a father of two.", None, None),
        ("“It is late,” Tom Ash said of Kim. He is the director of the Harbour Trust.", None, None),
        ("Tom Ash said Garvel had lied. He is the director of the Harbour Trust.", None, None),
        ("Tom Ash said the Welshman had lied. He is the director of the Harbour Trust.", None, None),
        ("Tom Ash told Voxbox it was late. He is the director of the Harbour Trust.", "director", "Harbour Trust"),
        # who is given an office
        ("The Harbour Trust has appointed Tom Ash as treasurer. Ash said it was late.", "treasurer", "Harbour Trust"),
        ("Voxbox named Tom Ash, 51, as its new chief executive on Monday. Ash said it was late.", "chief executive", "Voxbox"),
        ("Tom Ash has been appointed as director of the Harbour Trust. Ash said it was late.", "director", "Harbour Trust"),
        ("Tom Ash was named director of the Harbour Trust on Monday. Ash said it was late.", "director", "Harbour Trust"),
        ("The Harbour Trust has appointed Tom Ash to investigate its treasurer. Ash said it was late.", None, None),
        ("The Harbour Trust has not appointed Tom Ash as its treasurer. Ash said it was late.", None, None),
        ("Voxbox named Tom Ash chief executive of the year. Ash said it was late.", None, None),
        ("Voters will choose whether Tom Ash is mayor. Ash said it was late.", None, None),
        ("Tom Ash is chief executive of Voxbox's biggest rival. Ash said it was late.", "chief executive", None),
        ("Tom Ash, who was treated at Elm Hospital, said it was late.", None, None),
        ("Moss named Tom Ash captain on Monday. Ash said it was late.", "captain", None),
        ("Police named Tom Ash as the driver. Ash said it was late.", None, None),
        ("The Elm Herald named Tom Ash as a suspect. Ash said it was late.", None, None),
        # its
        ("Voxbox opened in May. Its finance director, Tom Ash, said it was late.", "finance director", "Voxbox"),
        ("Voxbox opened in May. Tom Ash, its finance director, said it was late.", "finance director", "Voxbox"),
        ("The Harbour Trust, through its treasurer Tom Ash, asked for more. Ash said it was late.", "treasurer", "Harbour Trust"),
        ("The Food Agency closed the museum. Its director, Tom Ash, said it was late.", "director", None),
        ("The NWB praised France. Its finance minister, Tom Ash, said it was late.", "finance minister", None),
        ("The NWB condemned the regime. Its finance minister, Tom Ash, said it was late.", "finance minister", None),
        ("The film won at the Elm Film Festival, with its star Tom Ash named best actor. Ash said it was late.", "star", None),
        ("Local government officials met. “It is late,” said Tom Ash, its economy minister.", "economy minister", None),
        ("Jo Moss of the University of Halden agreed. The Halden professor Tom Ash said it was late.", "professor", "University of Halden"),
        ("Netlux fell. Group chief executive Tom Ash said it was late. Netlux will pay.", "group chief executive", "Netlux"),
        # who leads a body
        ("Voxbox, led by finance director Tom Ash, opened in May. Ash said it was late.", "finance director", "Voxbox"),
        ("Voxbox, whose finance director is Tom Ash, opened in May. Ash said it was late.", "finance director", "Voxbox"),
        ("The Harbour Trust, founded by Tom Ash, wants more. Ash said it was late.", None, "Harbour Trust"),
        ("The talks in Elmton, chaired by Tom Ash, failed. Ash said it was late.", None, None),
        ("A protest outside the Harbour Trust, led by treasurer Tom Ash, failed. Ash said it was late.", "treasurer", None),
        ("Critics of the Harbour Trust, led by councillor Tom Ash, sued. Ash said it was late.", "councillor", None),
        ("Elm Rovers, managed by former striker Tom Ash, won. Ash said it was late.", "former striker", None),
    ],
)  # fmt: skip
def test_what_the_sentences_around_a_name_tell(text: str, role: str | None, affiliation: str | None) -> None:
    speaker = extract(Article(id="", text=text)).attributions[-1].speaker
    for attribution in extract(Article(id="", text=text)).attributions:
        if attribution.speaker is not None and "Tom Ash" in attribution.speaker.name:
            speaker = attribution.speaker
    assert speaker is not None
    assert (speaker.role, speaker.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Voxbox Marketing Director Tom Ash said it was late.", "Marketing Director", "Voxbox"),
        ("Sales Director Tom Ash said it was late.", "Sales Director", None),
        ("“It is late,” said Tom Ash, Human Resources Manager at Voxbox.", "Human Resources Manager", "Voxbox"),
        ("“It is late,” said Tom Ash, chief marketing officer of Voxbox.", "chief marketing officer", "Voxbox"),
        ("Voxbox Fund Manager Tom Ash said it was late.", "Fund Manager", "Voxbox"),
        ("Elm Energy vice president Tom Ash said it was late.", "vice president", "Elm Energy"),
        ("Elm Health chief pharmacist Tom Ash said it was late.", "chief pharmacist", "Elm Health"),
        ("St Ann’s Hospital surgeon Tom Ash said it was late.", "surgeon", "St Ann’s Hospital"),
        ("Coast Agency head of licensing Tom Ash said it was late.", "head of licensing", "Coast Agency"),
        ("Tom Ash, a partner of Moss & Holt, said it was late.", "partner", "Moss & Holt"),
        ("Tom Ash, 51, of Elmton, who is a lecturer at Elm College, said it was late.", "lecturer", "Elm College"),
        ("Tom Ash, from Elmton, chair of the Harbour Trust, said it was late.", "chair", "Harbour Trust"),
        ("Tom Ash, of Elm College, a lecturer, said it was late.", "lecturer", "Elm College"),
        ("Tom Ash, appointed director of the Harbour Trust in May, said it was late.", "director", "Harbour Trust"),
        ("Tom Ash, at the time director of the Harbour Trust, said it was late.", "director", "Harbour Trust"),
        ("Tom Ash, a keen cyclist who is director of the Harbour Trust, said it was late.", "director", "Harbour Trust"),
        ("Professor Tom Ash at the University of Elmton said it was late.", "Professor", "University of Elmton"),
        ("Finance director Tom Ash, of Voxbox, said it was late.", "finance director", "Voxbox"),
        ("Ex-Elm Bank economist Tom Ash said it was late.", "ex-economist", "Elm Bank"),
        ("Tom Ash, an engineer who leads the Elm Institute, said it was late.", "engineer", "Elm Institute"),
        ("Tom Ash, a student from Halden studying at Elm College in New York State, said it was late.", "student", "Elm College"),
        ("“It is late,” said Tom Ash, Chief Technology Officer (CTO) at Voxbox.", "Chief Technology Officer", "Voxbox"),
        ("Tom Ash, Senior Vice President, Sales and Marketing, Voxbox, said it was late.", "Senior Vice President, Sales and Marketing", "Voxbox"),
        ("Tom Ash, a partner in the law firm Moss Holt, said it was late.", "partner", "Moss Holt"),
        ("Tom Ash, of broker Redmayne, said it was late.", None, "Redmayne"),
        ("Tom Ash, film critic of the Elm Times, said it was late.", "film critic", "Elm Times"),
        ("Tom Ash, editor of the Harbour Watch blog, said it was late.", "editor", "Harbour Watch"),
        ("Tom Ash, president of the Elm firefighters union, said it was late.", "president", "Elm firefighters union"),
        ("The Elm Rovers' 24-year-old midfielder Tom Ash said it was late.", "midfielder", "Elm Rovers"),
        ("“It is late.” – Tom Ash, chief executive, Moss Group", "chief executive", "Moss Group"),
        ("“It is late,” oVox's Tom Ash said.", None, "oVox"),
        # near misses
        ("Teacher Tom Ash, of Nashfield, said it was late.", "Teacher", None),
        ("Tom Ash, from Elmton, told police officers it was late.", None, None),
        ("Nurse Tom Ash at the Hall of Justice said it was late.", "Nurse", None),
        ("Tom Ash, the partner of Jane Moss, said it was late.", None, None),
    ],
)  # fmt: skip
def test_offices_with_their_bodies_beside_a_name(
    text: str, role: str | None, affiliation: str | None
) -> None:
    speaker = extract(Article(id="", text=text)).attributions[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role, speaker.affiliation) == ("Tom Ash", role, affiliation)


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("The victim told police it was late.", None, None),
        ("Witnesses said it was late.", None, None),
        ("Fans of the Elm Rovers said it was late.", None, None),
        ("An Elm College lecturer said it was late.", "lecturer", "Elm College"),
        ("Researchers from Elm College said it was late.", "Researchers", "Elm College"),
    ],
)
def test_what_somebody_without_a_name_is_in_a_case_or_a_crowd_is_no_role(
    text: str, role: str | None, affiliation: str | None
) -> None:
    speaker = extract(Article(id="", text=text)).attributions[0].speaker
    assert speaker is not None
    assert (speaker.role, speaker.affiliation) == (role, affiliation)
