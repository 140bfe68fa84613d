"""Texts that punish a careless pattern, each in any size, for the tests of time and of safety."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice


def repeat(piece: str) -> Callable[[int], str]:
    """A text of n characters made of one piece again and again."""
    return lambda n: (piece * (n // len(piece) + 1))[:n]


def capitalised(n: int) -> str:
    """One paragraph of capitalised words, none of them like its neighbours."""
    words = (
        "Arlo",
        "Bent",
        "Corin",
        "Dune",
        "Elmer's",
        "Fjord",
        "Gale",
        "Holt-Iver",
        "McJade",
        "O'Kell",
        "Lund",
    )
    size = sum(map(len, words)) + len(words)
    return " ".join(islice(cycle(words), n * len(words) // size + len(words)))[:n]


def nested(n: int) -> str:
    """Quotations opened within quotations, as deep as half the text, and closed again."""
    depth = n // 8
    return ("“a ‘b " * (depth // 2) + "c" + "’ d” " * (depth // 2))[:n]


NEWS = (
    "Mara Lind, who leads the Harbour Union, said on Tuesday that 56 people were hurt. “We asked for "
    "help,” she said, “and nobody came.” According to the ministry, the toll may rise to 62.\n\n"
    "A spokesman for the port called the claim “false” and told reporters that it would reply.\n\n"
)

#: Name to a function from a number of characters to such a text.
HOSTILE: dict[str, Callable[[int], str]] = {
    "straight marks": repeat('"'),
    "opening marks": repeat("“"),
    "closing marks": repeat("”"),
    "single marks": repeat("'"),
    "a stop on each line": repeat(".\n"),
    "a dash on each line": repeat("—\n"),
    "an ellipsis on each line": repeat("…\n"),
    "british marks": repeat("‘"),
    "all kinds of marks": repeat("“”\"'‘’„‟«»‹›``''"),
    "marks with words": repeat('"a" said '),
    "one word": repeat("a"),
    "one word in capitals": repeat("A"),
    "digits": repeat("1234567890"),
    "acts of a case": repeat(
        "Ann Lee, of Elm, has later announced what the mayor then knew of it. The singer said no. "
    ),
    "acts without an end": repeat("Ann Lee, the mayor of Elm, has also then announced and "),
    "unnamed subjects": repeat("His son left. Then the driver came. He said no. "),
    "nicknames": repeat("Ann “Big Red” Lee met Bo “Old Sam” Kim. Big Red said no. "),
    "misspelt names": repeat("Peter Schmidt left. Schmitd said no. Petra Marlowe came. Marlwe said so. "),
    "joined names": repeat("Ann Lee, Bo Kim and the Elm Board, "),
    "figures": repeat("1,000.5 "),
    "spaces": repeat(" "),
    "line breaks": repeat("\n"),
    "points": repeat("."),
    "commas": repeat("word, "),
    "no space": repeat("said“Lind”Lee,"),
    "capitalised": capitalised,
    "nested": nested,
    "cues only": repeat("said "),
    "cues that follow cues": repeat("He said that she said that "),
    "openings without end": repeat("“Well, Lind said.\n\n"),
    "names and colons": repeat("LIND: "),
    "titles": repeat("Mr. Dr. Sen. "),
    "initials": repeat("J.R. "),
    "dashes": repeat("— said Lind — "),
    "brackets": repeat("(said [Lind "),
    "accents": repeat("e\u0301"),
    "right to left": repeat("\u202eאבג "),
    "of of of": repeat("the head of the board of "),
    "commas and who": repeat("Lind, who leads Arlo, "),
    "one who said yes": repeat("“Yes,” said Petra. "),
    "open marks with a pronoun and a cue": repeat("“ he said "),
    "open marks with a pronoun": repeat("“He "),
    "open marks with a title": repeat("“ Mr. "),
    "open marks of two kinds": repeat("“a ‘b "),
    "open single in double marks": repeat("“‘"),
    "possessives with open marks": repeat("the man’s “"),
    "told and told": repeat("told the man "),
    "if and then": repeat("if it rains then "),
    "because": repeat("because he said "),
    "court reports": repeat("The court heard that he "),
    "quotations one behind the other": repeat("“Why?” "),
    "parts of one statement": lambda n: "He said " + repeat("“a b” and ")(n),
    "fragments behind a colon": lambda n: "Lee said: " + repeat("“a” ")(n),
    "paragraphs that are quotations": repeat("“We go,” said Petra.\n\n“We stay.”\n\n"),
    "thoughts above quotations": lambda n: "He thinks it. " * (n // 28) + "\n\n" + "“Yes.” " * (n // 14),
    "levels": repeat("cut it from “stable” to “poor”, "),
    "examples in brackets": repeat("Pell’s diaries grow darker (“the guests count my plates”) "),
}
