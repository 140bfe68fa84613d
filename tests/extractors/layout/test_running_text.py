"""Text as it is meant to be read: which line ends are soft, and the way back to the text as given."""

import textwrap

import pytest

from extractors import Article, Span, extract
from extractors.layout.running_text import running_text

STORY = """Ferry Board Closes Pier Nine

ELMTON, May 3 (Agency) — The ferry board has closed Pier Nine after a storm tore away its roof, and boats will land at the fish market until the end of the month, the harbour office said on Monday.

“We will not rest until the roof is back,” said Ruth Hale, the head of the board. “Nobody likes the fish market less than I do, but the boats have to land somewhere.”

Omar Pitt, who sells tickets on the pier, said that he had seen the first sheets of tin fly past his window at noon. He told the board’s engineers that well-known weak spots had been left alone for years.

According to a report of the county, the pier was last painted in 1998. “It was a long time ago,” Hale said."""

SOFT = [
    ("said Mayor Ruth\nHale. “We sail.”", "“It is late,” said Mayor Ruth Hale. “We sail.”"),
    (
        "Elm County District Attorney\nRuth Hale\nannounced today that a man was sentenced to 12 years.",
        "Elm County District Attorney Ruth Hale announced today that a man was sentenced to 12 years.",
    ),
    (
        "“The bridge is closed,”\nMayor Hale said\n. “We will open it in May.”",
        "“The bridge is closed,” Mayor Hale said. “We will open it in May.”",
    ),
    (
        "Stiff Penalty for Armed Robber\nElm County District Attorney\nRuth Hale\nannounced today that a man was sentenced.",
        "Stiff Penalty for Armed Robber\nElm County District Attorney Ruth Hale announced today that a man was sentenced.",
    ),
    ("It was the 33\nrd\nrace of the harbour boats, the oldest in the county.", None),
    ("ELMTON\n– Mayor Ruth Hale today opened the third pier of the harbour.", None),
    ("PORT ELLERY –\nAn unlicensed man who claimed to be a plumber was convicted today.", None),
    ("The board met in the hall of\nSaint Ann\nand closed the pier for the rest of the month.", None),
    ("The judge\nwho heard the case said on Friday that the pier had to be mended first.", None),
    ("The board thanked\nthe divers of the harbour police for their long work.", None),
    ("The money came from the harbour fund, the board said, and from the\nElm County Bank.", None),
    ("“The pier is safe,”\nElm County State’s Attorney\nRuth Hale said. “It was mended.”", None),
    ("“The pier is safe,”\nElm County\nState’s Attorney Ruth Hale said, and went to her boat.", None),
    ("“The pier is safe,”\nMayor\nRuth Hale\nsaid. “It was mended.”", None),
    (
        "The pier was shut.\n“It is safe, and it has been safe for as long as I can think,” Elm County\nState’s Attorney Ruth Hale said.\nIt opens in May.",
        "The pier was shut.\n“It is safe, and it has been safe for as long as I can think,” Elm County State’s Attorney Ruth Hale said.\nIt opens in May.",
    ),
    ("“The pier is safe, and boats may land,” said\nHarbor Master Ruth Hale.", None),
    ("“Is the pier safe for all the boats?” asked\nOmar Pitt, who sells tickets there.", None),
    ("‘The pier is safe, and boats may land’, says\nRuth Hale.", None),
    (
        "At the hearing on the roof of the old fish market she thanked Ruth Hale,\nOmar Pitt\n,\nAnn Lee\nand others.",
        "At the hearing on the roof of the old fish market she thanked Ruth Hale, Omar Pitt, Ann Lee and others.",
    ),
    (
        "10:20 p.m.\n\nIt was a win for\nRuth Hale\nin the lower town.\n\nThe\nNorth Pier\nis shut.\n\nIt rains.",
        "10:20 p.m.\n\nIt was a win for Ruth Hale in the lower town.\n\nThe North Pier is shut.\n\nIt rains.",
    ),
    (
        "Harbour Board Must\nAnswer Omar Pitt\nby Friday at Noon\n\nThe board of the harbour met on Monday.",
        "Harbour Board Must Answer Omar Pitt by Friday at Noon\n\nThe board of the harbour met on Monday.",
    ),
    (
        "Board asks\nOmar Pitt\nabout the roof.\n\nELMTON - The board of the harbour met on Monday.",
        "Board asks Omar Pitt about the roof.\n\nELMTON - The board of the harbour met on Monday.",
    ),
    (
        "It was late. The divers named Anthony\nLuis Pitt\nand Ann Lee.\nThe rest went home.",
        "It was late. The divers named Anthony Luis Pitt and Ann Lee.\nThe rest went home.",
    ),
    (
        "They wish to have a home, a school for their children, a boat and a job\n– all that a town can give.",
        None,
    ),
    ("Many who live here were rattled by\nMayor Omar Pitt’s\ncomments.", None),
    (
        "The board of the harbour said on Monday that it applauds Mr.\nPitt for all of his work on the pier.",
        None,
    ),
    ("He thanked Omar Pitt\n’s brother, who had held the rope for the whole of the night.", None),
]

HARD = [
    "Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.",
    "The wind went over\nthe harbour wall\nand nobody heard\nthe gulls at all.\nIt was no wind\nthat anybody knew.",
    "Home\nNews\nSports\nAbout Us\nContact Us\nLog In\nSubscribe",
    "salt\npepper\ntwo onions\nthe rest of the fish",
    "Pier closed\n\nThe board closed the pier on Monday. It had no roof.\n\nBoats\n\nThe boats go on.",
    "The charges are:\n• theft of a boat\n• arson\n• making a false report",
    "1. Open the gate\n2. Wait for the bell\n3. Walk to the boat",
    "LEE: We sail at noon and not before\nHALE: We sail when I say so\nLEE: At noon then",
    "Man jailed for theft of a boat\nby Ann Lee\n\nA man was jailed on Monday. He had taken a boat.",
    "Recent News\nPilots Are Honoured for a Night\nat Sea\nNewsletter\nfacebook\nyoutube\n12 Pier Street,\nElmton",
    "Fishers Get Their Pay from The Salt House\nElm County Mayor\nRuth Hale said on Monday that it was time.",
    "He had nothing to say of their lawful wages\nThe\nMayor said that it was late.",
    "The Notice of the Mayor’s Attorney\nSkip to main content\nPress",
    "Storm tears the roof off the pier\nRuth Hale announced a new roof on Monday. It will be of tin.",
    "Elmton 2 1 0 5\nPort Ellery 1 1 1 4\nHarbour Rovers 0 0 3 0",
    "They played “Salt” and sang\nRuth Hale opened the pier on Monday. It had no roof.",
    "The board of the harbour met on Monday and thanked the divers of Elm Co.\nThe pier will open in May.",
    "The pier is closed.\nThe board said so on Monday.\nIt will open in May.",
    "All boats so far have withstood close scrutiny\nELMTON\nMayor Ruth Hale opened the pier on Monday.",
]


@pytest.mark.parametrize(("text", "meant"), SOFT)
def test_words_that_run_on(text: str, meant: str | None) -> None:
    if text.startswith("said"):
        text = f"“It is late,” {text}"
    expected = meant or text.replace("\nrd\n", "rd ").replace("\n’", "’").replace("\n", " ")
    assert running_text(text).text == expected


@pytest.mark.parametrize("text", HARD)
def test_lines_that_stay_lines(text: str) -> None:
    assert running_text(text).text == text
    assert running_text(text).passages == ()


def wrapped(text: str, columns: int) -> str:
    return "\n".join(textwrap.fill(line, columns, break_long_words=False) for line in text.split("\n"))


RAGGED = """The board of the harbour met on Monday and on Tuesday to look at the drawings of
the roof, which the divers had found in the mud below the pier at the time of the spring
tide. “I am proud of all who made this work possible in so short a time,” Elm
County Commissioner Ruth Hale said of the drawings. She told the board that the roof
would be of tin again.
The board meets in May."""


def test_lines_of_a_typesetter_are_ragged() -> None:
    joined = RAGGED.replace("\nThe board meets", "@The board meets").replace("\n", " ").replace("@", "\n")
    assert running_text(RAGGED).text == joined


def test_lines_of_a_program_are_full_to_the_word() -> None:
    """Headings among them are not: the first word of the next line would have found room."""
    headings = "Pilots of the harbour ask for a third night off\nBoats to land at the old pier until next May"
    body = wrapped(STORY.partition("\n\n")[2], 60).replace("\n\n", "\n")
    assert running_text(f"{headings}\n{body}").text.startswith(f"{headings}\n")


VERSES_AND_LISTS = [
    "The harbour lay asleep below the hill,\nAnd not a lantern burned along the quay;\n"
    "The wind that shook the rigging had gone still,\nAnd something like a bell rang out at sea.\n"
    "No pilot left his bed to see it pass,\nNo captain turned to hear it in the night;\n"
    "It went the way the shadow leaves the grass\nWhen somebody has taken out the light.",
    "Between the pier and the old fish market\nwe counted boats that had not come again\n"
    "and you were cold and had forgotten why\nthe winter wanted us to wait for them\n"
    "and somebody had written on the wall\nthat every boat is late for someone here\n"
    "and nobody had ever painted it\nor asked who wrote it or for whom it was",
    "Two boats with sails and two without them\nA rope of forty feet and one of ninety\n"
    "Four lanterns and the oil to fill them all\nA barrel of the salt fish from the cellar\n"
    "Nine blankets and the kettle from the hut\nThe second anchor and the longer chain",
    "Contract for the roof of the fish market\nLetter to the board about the old pier\n"
    "Minutes of the meeting in the town hall\nReport of the divers on the second wreck\n"
    "Notice to the captains of the night boats",
    "Elmton Rovers 2 1 0 5 with one to play\nPort Ellery 1 1 1 4 with two to play\n"
    "Harbour Rovers 0 0 3 0 with two to play\nHalden United 3 0 0 9 with one to play\n"
    "Saint Ann 1 0 2 3 with one to play\nPier Nine 2 0 1 6 with one to play",
    "From: Ruth Hale\nTo: Omar Pitt\nSubject: the roof of the old fish market\nDate: May 3, 2024",
    "salt, a spoon of it and no more than that\nflour, as much as the fish will take up\n"
    "butter, enough to cover the whole pan\ntwo onions, cut as small as you can cut\n",
    "Storm Takes the Roof of the Old Fish Market\nBoats to Land at Pier Nine Until the Autumn\n"
    "Board Asks the County for Half of the Money\nTwo Pilots Are Honoured for a Night at Sea\n"
    "Ferry to Sail Again on the First of the Month",
    "10:00 Opening of the pier by Ruth Hale\n10:30 A word by the head of the board\n"
    "11:00 Walk to the wreck with Omar Pitt\n11:45 Soup and bread for all who walked\n"
    "13:00 The first boat leaves for Halden\n14:30 The last boat leaves for Halden",
    "Chapter 1 The storm and what it left us\nChapter 2 How the roof came to be of tin\n"
    "Chapter 3 The divers and the second wreck\nChapter 4 Who paid for it, and who did not\n"
    "Chapter 5 What the pilots saw that night\nChapter 6 The first boat of the new year",
]


@pytest.mark.parametrize("text", VERSES_AND_LISTS)
def test_verses_tables_and_lists_stay_lines(text: str) -> None:
    assert running_text(text).text.strip().count("\n") == text.strip().count("\n")


@pytest.mark.parametrize("columns", [30, 33, 35, 36, 37, 38, 40, 45, 50, 132])
def test_text_wrapped_at_any_column_is_joined(columns: int) -> None:
    body = STORY.partition("\n\n")[2]
    assert running_text(wrapped(body, columns)).text == body


FORMS = {
    "wrapped at 35": wrapped(STORY, 35),
    "wrapped at 40": wrapped(STORY, 40),
    "wrapped at 60": wrapped(STORY, 60),
    "wrapped at 72": wrapped(STORY, 72),
    "wrapped at 95": wrapped(STORY, 95),
    "wrapped, no empty lines": wrapped(STORY, 72).replace("\n\n", "\n"),
    "wrapped, every line end twice": wrapped(STORY, 72).replace("\n", "\n\n"),
    "quoted in a mail": "> " + wrapped(STORY, 72).replace("\n", "\n> "),
    "quoted twice, CRLF": ">> " + wrapped(STORY, 72).replace("\n", "\r\n>> "),
    "CRLF": STORY.replace("\n", "\r\n"),
    "no-break blanks": STORY.replace(" ", "\u00a0"),
    "two blanks": STORY.replace(" ", "  "),
    "soft hyphens": STORY.replace("tt", "t\u00adt").replace("ar", "a\u00adr"),
    "hyphenated": wrapped(STORY, 72).replace("engineers", "engi-\nneers").replace("window", "win-\ndow"),
    "paragraphs set in": "\n".join(
        textwrap.fill(line, 40, initial_indent="   " * (n > 0)) for n, line in enumerate(STORY.split("\n\n"))
    ),
    "all set in": textwrap.indent(wrapped(STORY, 66), "    "),
    "points": STORY.replace("\n\n", "\n\n• "),
    "pilcrows": STORY.replace("\n\n", "\n\n¶ "),
    "numbers": STORY.replace("\n\n", "\n\n@. ").replace("@", "1", 1).replace("@", "2", 1).replace("@. ", ""),
    "a head as wide as the column": wrapped(STORY, 34).replace("\n\n", "\n"),
    "names alone": STORY.replace(" Ruth Hale", "\nRuth Hale\n").replace(" Hale said", "\nHale\nsaid"),
}


def said(text: str) -> list[tuple[str, str, str, str | None]]:
    """Kind, words, source and speaker; words with single blanks."""
    found = []
    for a in extract(Article("a", text)).attributions:
        content = " … ".join(span.of(text) for span in a.content)
        source = " ".join(span.of(text) for span in a.source)
        found.append((a.kind, plain(content), plain(source), a.speaker and a.speaker.name))
    return found


def plain(words: str) -> str:
    words = words.replace("\u00ad", "").replace("-\nn", "n").replace("-\nd", "d").replace(">", " ")
    return " ".join(words.split()).replace(" ,", ",").replace("well- known", "well-known")


def test_the_story_says_six_things() -> None:
    found = said(STORY)
    assert len(found) == 6
    assert {name for *_, name in found} >= {"Ruth Hale", "Omar Pitt"}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_is_said_in_any_form(form: str) -> None:
    assert said(FORMS[form]) == said(STORY)


def test_spans_lie_in_the_text_as_given() -> None:
    text = "> “It is late,” said  Mayor Ruth\r\n> Hale. “We sail.”"
    read = running_text(text)
    assert read.text == "“It is late,” said Mayor Ruth Hale. “We sail.”"
    start = read.text.index("Ruth Hale")
    assert read.given(Span(start, start + 9)).of(text) == "Ruth\r\n> Hale"
    assert read.given(Span(0, len(read.text))) == Span(2, len(text))
    assert read.given(Span(0, 0)) == Span(2, 2)


def test_a_text_that_needs_nothing_is_read_as_it_is() -> None:
    assert running_text(STORY) == (STORY, ())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The pier is a well-\nknown place, and an inves-\ntigation into it began on Monday.", "well-known"),
        (
            "The pier is a well-\nknown place, and an inves-\ntigation into it began on Monday.",
            "investigation",
        ),
        ("The harbour of Al-\nMina was closed by a storm, and nobody could say for how long.", "Al-\nMina"),
        (
            "He saw the break-\nwater go, and the breakwater was not seen again in all that week.",
            "the breakwater go",
        ),
        ("The 18-year-\nold son of the keeper said that he had not slept for two nights.", "18-year-old"),
    ],
)
def test_words_hyphenated_at_a_line_end(text: str, meant: str) -> None:
    assert meant in running_text(text).text


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t ", ">", "> > >\n>", "\u00ad\u200b", "\n\u2028\n", "a\n"])
def test_nothing_to_read(text: str) -> None:
    assert isinstance(extract(Article("a", text)).attributions, tuple)
    read = running_text(text)
    assert read.given(Span(0, len(read.text))).end <= len(text)


@pytest.mark.parametrize("sign", ["´", "`", "ʼ", "′", "‘"])
def test_an_apostrophe_may_be_another_sign(sign: str) -> None:
    text = f"The mayor{sign}s spokesman said that it{sign}s over and we don{sign}t know."
    (only,) = extract(Article(id="made-up", text=text)).attributions
    assert only.content[0].of(text) == text[text.index("that") : -1]
    assert only.source[0].of(text) == f"The mayor{sign}s spokesman"
    assert only.speaker.affiliation == "mayor"


@pytest.mark.parametrize(
    "text", ["The ‘soft’ wall is 5′ high.", "Type `s` and `t` here.", "It is ‘so-so’, he said."]
)
def test_marks_that_are_no_apostrophes_stay(text: str) -> None:
    assert running_text(text).text == text


def test_a_place_on_a_line_of_its_own_begins_a_paragraph() -> None:
    text = "All boats so far have withstood close scrutiny\nELMTON\n– Elm County Mayor Ruth Hale opened the pier."
    assert running_text(text).text.split("\n")[0] == "All boats so far have withstood close scrutiny"
