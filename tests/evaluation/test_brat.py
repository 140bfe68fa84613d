"""Brat standoff in the shapes that people bring, and back."""

import pytest

from quotes.evaluation import brat

TEXT = "Mara Lind said the dam is safe. “It will hold,” she added. “Trust us.”\n"


def bound(name, label, *words):
    places = [(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]
    return f"{name}\t{label} {';'.join(f'{a} {b}' for a, b in places)}\t{' '.join(words)}\n"


SOURCE = bound("T1", "Source", "Mara Lind")
CUE = bound("T2", "Cue", "said")
CONTENT = bound("T3", "Content", "the dam is safe")
SHE = bound("T4", "Source", "she")
ADDED = bound("T5", "Cue", "added")
HOLD = bound("T6", "Content", "“It will hold,”")
TRUST = bound("T7", "Content", "“Trust us.”")
FIRST = SOURCE + CUE + CONTENT
SECOND = SHE + ADDED + HOLD + TRUST


def read(annotations):
    """Each attribution as words: (source, cue, content)."""
    rows = brat.parse(annotations, TEXT)
    return [tuple([TEXT[a:b] for a, b in row[role]] for role in ("source", "cue", "content")) for row in rows]


THE_DAM = (["Mara Lind"], ["said"], ["the dam is safe"])
IT_HOLDS = (["she"], ["added"], ["“It will hold,”", "“Trust us.”"])


@pytest.mark.parametrize(
    "links",
    [
        "E1\tCue:T2 Source:T1 Content:T3\nE2\tCue:T5 Source:T4 Content:T6 Content2:T7\n",
        "E1\tContent:T3 Cue:T2 Source:T1\nE2\tContent:T6 Content:T7 Source:T4 Cue:T5\n",
        "E1\tAttribution:T2 Arg1:T1 Arg2:T3\nE2\tAttribution:T5 Arg:T4 Arg:T6 Arg:T7\n",
        "R1\tSourceOf Arg1:T1 Arg2:T2\nR2\tSays Arg1:T2 Arg2:T3\n"
        "R3\tSourceOf Arg1:T4 Arg2:T5\nR4\tSays Arg1:T5 Arg2:T6\nR5\tSays Arg1:T5 Arg2:T7\n",
        "R1\tx Arg1:T3 Arg2:T2\nR2\tx Arg1:T3 Arg2:T1\nR3\tx Arg1:T6 Arg2:T5\nR4\tsplit Arg1:T6 Arg2:T7\nR5\tx Arg1:T6 Arg2:T4\n",
        "A1\tSource T3 T1\nA2\tCue T3 T2\nA3\tSource T5 T4\nA4\tContent T5 T6\nA5\tContent T5 T7\n",
        "A1\tAttribution T1 1\nA2\tAttribution T2 1\nA3\tAttribution T3 1\n"
        "A4\tAttribution T4 2\nA5\tAttribution T5 2\nA6\tAttribution T6 2\nA7\tAttribution T7 2\n",
    ],
    ids=[
        "events",
        "content triggers",
        "other names",
        "relations by cue",
        "relations by content",
        "ends",
        "groups",
    ],
)
def test_links(links):
    assert read(FIRST + SECOND + links) == [THE_DAM, IT_HOLDS]


def test_one_source_of_two_cues_does_not_join_them():
    links = "R1\ts Arg1:T1 Arg2:T2\nR2\tc Arg1:T2 Arg2:T3\nR3\ts Arg1:T1 Arg2:T5\nR4\tc Arg1:T5 Arg2:T6\n"
    assert read(FIRST + ADDED + HOLD + links) == [THE_DAM, (["Mara Lind"], ["added"], ["“It will hold,”"])]


def test_trigger_of_another_type_is_the_cue():
    event = CUE.replace("Cue", "Saying")
    assert read(SOURCE + event + CONTENT + "E1\tSaying:T2 Source:T1 Content:T3\n") == [THE_DAM]


def test_content_without_links_has_no_source():
    assert read(SOURCE + HOLD) == [([], [], ["“It will hold,”"])]


def test_event_within_event_stands_for_its_words():
    links = "E1\tCue:T5 Content:T6\nE2\tCue:T2 Source:T1 Content:E1\n"
    assert (["Mara Lind"], ["said"], ["“It will hold,”", "added"]) in read(
        SOURCE + CUE + ADDED + HOLD + links
    )


def test_events_within_each_other_end():
    links = "E1\tCue:T2 Content:T3 Content:E2\nE2\tCue:T5 Content:T6 Content:E1\n"
    assert len(brat.parse(CUE + CONTENT + ADDED + HOLD + links, TEXT)) == 2


@pytest.mark.parametrize(
    "mark",
    ["A1\tSpeaker T1 Mara_Lind", "#1\tSpeaker E1\tMara Lind", "N1\tReference T1 Wiki:Q1\tMara Lind"],
)
def test_speaker(mark):
    rows = brat.parse(FIRST + "E1\tCue:T2 Source:T1 Content:T3\n" + mark, TEXT)
    assert rows[0]["speaker"] == {"name": "Mara Lind", "kind": "person"}


def test_speaker_kind():
    marks = "A1\tSpeaker T1 Dam_Board\nA2\tSpeakerKind T1 organization\n"
    rows = brat.parse(FIRST + "E1\tCue:T2 Source:T1 Content:T3\n" + marks, TEXT)
    assert rows[0]["speaker"] == {"name": "Dam Board", "kind": "organization"}


@pytest.mark.parametrize(
    ("annotations", "complaint"),
    [
        ("T1\tSource nine ten\tLee", "line 1: a text-bound annotation reads"),
        (SOURCE + "T2\tCue 5 5\t", "line 2: T2 lies outside the text"),
        ("T1\tContent 60 9000\tx", "line 1: T1 lies outside the text of 71 characters"),
        ("T1\tContent 0 4\tLind", "line 1: T1 is 'Lind', but the text has 'Mara' there"),
        (CONTENT + "E1\tCue:T9 Content:T3", "E1 refers to T9, which is not there|T9"),
        (CONTENT + "R1\tx Arg1:T3 Arg2:T9", "T9, which is not there"),
        ("E1\tnothing", "line 1: E1 links nothing"),
    ],
)
def test_broken_files_say_what_is_wrong(annotations, complaint):
    with pytest.raises(brat.BratProblem, match=complaint):
        brat.parse(annotations, TEXT)


def test_other_lines_are_left_alone():
    assert read(
        FIRST + "E1\tCue:T2 Source:T1 Content:T3\n*\tEquiv T1 T4\n\n\tx\n#1\tAnnotatorNotes T1\tcheck\n"
    ) == [THE_DAM]


def test_written_lines_read_back():
    text = "Lind said: “It will hold.\n\nTrust us.”\nThe dam, she said, is safe."
    content = [[text.index("It will"), text.index("”")]]
    split = [[text.index("The dam"), text.index(", she")], [text.index("is safe"), len(text)]]
    rows = [
        {
            "content": content,
            "cue": [[5, 9]],
            "source": [[0, 4]],
            "speaker": "Mara Lind",
            "speaker_kind": "person",
        },
        {"content": split, "cue": [], "source": [], "speaker": None},
    ]
    annotations = "\n".join(brat.lines(text, rows))
    assert all(line[0] in "TEA#" for line in annotations.split("\n"))
    back = brat.parse(annotations, text)
    assert [row["content"] for row in back] == [content, split]
    assert [row["source"] for row in back] == [[[0, 4]], []]
    assert back[0]["speaker"] == {"name": "Mara Lind", "kind": "person"}
    assert "speaker" not in back[1]
