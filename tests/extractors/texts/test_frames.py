"""The frame and the words inside it: an outlet that passes on what somebody says is the medium, not the speaker."""

from __future__ import annotations

import pytest

from extractors import Article, extract

#: Sentence, who says it, in what, and the words.
FRAMED = [
    ("According to the Courier, ferry captain Lise Roy said: “The ramp had jammed.”", "Lise Roy", "the Courier", "“The ramp had jammed.”"),
    ("According to the Courier, ferry captain Lise Roy said the ramp had jammed.", "Lise Roy", "the Courier", "the ramp had jammed"),
    ("According to a report in the Argus, Tom Ferris told the council that the pier was rotten.", "Tom Ferris", "a report in the Argus", "that the pier was rotten"),
    ("As the Gazette notes, Karl Weiss wrote: “Let it sink.”", "Karl Weiss", "the Gazette", "“Let it sink.”"),
    ("As the Argus reported, Lena Brandt said the pier was rotten.", "Lena Brandt", "the Argus", "the pier was rotten"),
    ("According to Newswire, Brandt added that “nobody will pay”.", "Brandt", "Newswire", "that “nobody will pay”"),
    ("According to the Post, Mayor Ann Oduya wrote that the mill would close.", "Ann Oduya", "the Post", "that the mill would close"),
    ("According to the Argus, Tom Ferris asked whether the pier was safe.", "Tom Ferris", "the Argus", "whether the pier was safe"),
    ("According to the Argus, Lena Brandt told reporters: “Never.”", "Lena Brandt", "the Argus", "“Never.”"),
    ("“We go on,” Tom Ferris said, according to Newswire.", "Tom Ferris", "Newswire", "“We go on,”"),
    ("Tom Ferris said the pier was rotten, according to the Argus.", "Tom Ferris", "the Argus", "the pier was rotten"),
    ("The pier is rotten, Ferris said, according to the minutes.", "Ferris", "the minutes", "The pier is rotten"),
    ("“We go on anyway,” Lena Brandt added, according to Newswire.", "Lena Brandt", "Newswire", "“We go on anyway,”"),
    ("Ferris asked whether the pier was safe, according to the Argus.", "Ferris", "the Argus", "whether the pier was safe"),
    ("“Never,” Karl Weiss replied, according to the Gazette.", "Karl Weiss", "the Gazette", "“Never,”"),
    ("“The pier is rotten,” Ferris told the council, the Argus reported.", "Ferris", "the Argus", "“The pier is rotten,”"),
    ("“Sit down,” Tom Ferris shouted, according to two papers.", "Tom Ferris", "two papers", "“Sit down,”"),
    ("Lena Brandt wrote that the dam would fail, according to the Courier.", "Lena Brandt", "the Courier", "that the dam would fail"),
    ("“It is late,” Ana Reyes told the crew, according to the Argus.", "Ana Reyes", "the Argus", "“It is late,”"),
    ("The paper quoted the engineer as saying the wall would hold.", "engineer", "The paper", "the wall would hold"),
    ("The paper quoted the engineer as saying: “The wall will hold.”", "engineer", "The paper", "“The wall will hold.”"),
    ("“It will not hold,” the paper quoted the engineer as saying.", "engineer", "the paper", "“It will not hold,”"),
    ("“It will not hold,” the Courier quoted Karl Weiss as saying.", "Karl Weiss", "the Courier", "“It will not hold,”"),
    ("The Argus cited Lena Brandt as saying that the pier was rotten.", "Lena Brandt", "The Argus", "that the pier was rotten"),
    ("State radio quoted the minister as saying talks would go on.", "minister", "State radio", "talks would go on"),
    ("Newswire quoted a clerk as saying “nobody was hurt”.", "clerk", "Newswire", "“nobody was hurt”"),
    ("The agency quotes Tom Ferris as saying that the sea is calm.", "Tom Ferris", "The agency", "that the sea is calm"),
    ("The engineer was quoted by the paper as saying that the wall would hold.", "engineer", None, "that the wall would hold"),
    ("“We sail at noon,” Ana Reyes was quoted as saying.", "Ana Reyes", None, "“We sail at noon,”"),
    ("The coach was quoted as admitting that he had lied.", "coach", None, "that he had lied"),
    ("Lund was quoted as telling friends that he would go.", "Lund", None, "that he would go"),
    ("The Argus quoted Karl Weiss as calling the pier “rotten”.", "Karl Weiss", "The Argus", "the pier “rotten”"),
    ("The Argus reported the owner as saying that the pier was rotten.", "owner", "The Argus", "that the pier was rotten"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "speaker", "medium", "content"), FRAMED)
def test_who_is_quoted_speaks(sentence: str, speaker: str, medium: str | None, content: str) -> None:
    (only,) = extract(Article(id="made-up", text=sentence)).attributions
    assert only.speaker is not None
    assert (only.speaker.name, " … ".join(s.of(sentence) for s in only.content)) == (speaker, content)
    span = only.setting.medium_span
    assert (span.of(sentence) if span else None) == medium


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("According to the Post, the mill will close.", "Post"),
        ("51 percent said they would vote, according to a poll.", "poll"),
        ("According to the Argus, nobody said a word.", "Argus"),
        ("The mill will close, the Argus reported.", "Argus"),
    ],
)
def test_what_quotes_nobody_is_the_outlets_own(sentence: str, speaker: str) -> None:
    found = extract(Article(id="made-up", text=sentence)).attributions
    assert [a.speaker.name for a in found if a.speaker] == [speaker]
