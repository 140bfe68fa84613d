"""Why a rule decided so, in one line of plain words with the article's own words in it."""

from __future__ import annotations

from ..model import Span, Speaker

#: For each rule a sentence; {cue} and {source} are the words of the article.
REASONS = {
    "that_clause": "“{cue}” with {source} as its subject governs the clause that “that” opens",
    "addressed": "{source} “{cue}” somebody, and what follows the person addressed is what was said",
    "colon": "the words follow “{cue}” of {source} and a colon",
    "quotation_after": "the words in marks follow “{cue}” with {source} as its subject",
    "quotation_before": "the words in marks stand directly before {source} and “{cue}”",
    "preposition": "“{cue}” of {source} leads to its object by a preposition",
    "infinitive": "“{cue}” of {source} governs the infinitive",
    "seeming": "“{cue}” says how it seems, and names nobody to whom",
    "question": "“{cue}” of {source} governs the indirect question",
    "bare_clause": "“{cue}” with {source} as its subject governs the clause behind it, without “that”",
    "gap_clause": "“{cue}” of {source} stands inside the clause that it reports",
    "clause_before": "the clause stands before {source} and “{cue}”, divided by a comma",
    "as_said": "“as” with {source} and “{cue}” follows the clause",
    "as_said_first": "“As” with {source} and “{cue}” opens the sentence that reports the clause",
    "noun_phrase": "the object of “{cue}” with {source} as its subject",
    "according_to": "“according to” names {source}",
    "in_words": "“{cue}” gives the words of {source}",
    "noun_cue": "“{cue}”, a noun of saying of {source}, leads to its content",
    "adjective_cue": "“{cue}” says where {source} stands",
    "hedge": "“{cue}” says that somebody reports it and names nobody",
    "hearing": "a court “{cue}” it: who said it is not named",
    "passive_quoted": "the words in marks follow “{cue}” in the passive, said by {source}",
    "passive_as": "“as”, “{cue}” in the passive and {source} stand beside the clause",
    "passive_seen_as": "“{cue}” in the passive says what somebody who is not named takes it for",
    "passive_agent": "“{cue}” in the passive names {source} as the one who did it",
    "passive_to": "“{cue}” in the passive reports it and names nobody",
    "passive_told": "“{cue}” in the passive: somebody was told or asked it",
    "passive_it": "“{cue}” reports it and names nobody",
    "named": "a colon or dash sets {source} beside the words",
    "name_line": "the line beside the words in marks is {source}",
    "statement": "“{cue}” {source}: all that follows is the statement",
    "words_of": "the sentence behind the words tells that they are those of {source}",
    "interview_turn": "the paragraph answers a question to {source}, whom the text presents",
    "interview_answer": "the words in marks answer a question to {source}, of whom the text tells",
    "tag_without_verb": "{source} stands directly behind the words in marks, with no verb",
    "odd_tag": "the words in marks stand directly before {source} and “{cue}”, which is no usual word of saying",
    "verb_first": "“{cue}” and {source} stand directly before the words in marks",
    "described_as": "“{cue}” of {source} says what they take it for",
    "level_set": "{source} sets the level that the words in marks name",
    "in_brackets": "the words in brackets are an example from the “{cue}” of {source}",
    "written_on": "“{cue}” tells what is written on something that {source} bears or is",
    "said_again": "the words stand again in a quotation of {source}",
    "inverted": "the words in marks stand directly before “{cue}” and {source}",
    "in_clause": "the words in marks stand in a clause of which {source} is the subject",
    "after_sentence": "the words in marks follow a sentence about {source}",
    "own_paragraph": "a paragraph of words in marks follows one in which {source} speaks",
}
_LONGEST = 60


def reason(
    rule: str,
    text: str,
    cue: Span | None,
    source: Span | None,
    speaker: Speaker | None,
    how: str = "",
    second: str = "",
) -> str:
    """One line in words: what the rule saw, whom the mention was taken for, by what, and who came second."""
    said = " ".join(cue.of(text).split())[:_LONGEST] if cue else ""
    who = f"“{' '.join(source.of(text).split())[:_LONGEST]}”" if source else "nobody named"
    line = REASONS.get(rule, rule).format(cue=said, source=who)
    if speaker is not None and source is not None and speaker.name not in who:
        line += f"; {who} is {speaker.name}"
        line += f", who {how}" if how else ""
        line += f", rather than {second}" if second else ""
    return line
