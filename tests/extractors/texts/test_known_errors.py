"""What goes wrong in tools like this one, from one article to who said what.

First what newsrooms ask for, then the fifteen kinds of error that programs of this kind make. Each case is a text and everything said in it, as (speaker, content); the spans of one content are
joined by " … ". A speaker whom the text does not name is None.
"""

from __future__ import annotations

import pytest
from cases import Said, case, said, wrong

LENA, KARL = "Lena Brandt", "Karl Weiss"

WHO_SAID_IT = [
    # a description between name and verb, then a pronoun
    case(
        "Hugh Marsh, a doctor, said: “The ward was full by noon.”\n“We sent people home,” he added.",
        ("Hugh Marsh", "“The ward was full by noon.”"),
        ("Hugh Marsh", "“We sent people home,”"),
    ),
    case(
        "Priya Nair, the collector of the district, said the canal had breached.\n“Nobody is missing,” she added.",
        ("Priya Nair", "the canal had breached"),
        ("Priya Nair", "“Nobody is missing,”"),
    ),
    case(
        "“The roof went first,” said Tom Ferris, 61, a retired baker who lives across the road.",
        ("Tom Ferris", "“The roof went first,”"),
    ),
    # people without a name stay as they are described
    case(
        "“They took my blanket,” said a homeless man who goes by the name “Shorty.”",
        ("homeless man", "“They took my blanket,”"),
    ),
    case(
        "“It went dark at once,” said one of the passengers, who sat by the door.",
        ("one of the passengers", "“It went dark at once,”"),
    ),
    case(
        "A police source told the agency that two men had been held.",
        ("police source", "that two men had been held"),
    ),
    case(
        "“We were not asked,” a spokeswoman for the water board said.",
        ("spokeswoman for the water board", "“We were not asked,”"),
    ),
    case(
        "A nurse opened the door. “The ward is full,” she said.",
        ("nurse", "“The ward is full,”"),
    ),
    # several speakers, verbs other than said
    case(
        "Lena Brandt warned that the dam would fail, and Karl Weiss replied that it would hold.",
        (LENA, "that the dam would fail"),
        (KARL, "that it would hold"),
    ),
    case(
        "“It is too late,” Lena Brandt argued, but Karl Weiss insisted: “There is time.”",
        (LENA, "“It is too late,”"),
        (KARL, "“There is time.”"),
    ),
    case(
        "“It is too late,” Lena Brandt said. “There is time,” Karl Weiss replied.",
        (LENA, "“It is too late,”"),
        (KARL, "“There is time,”"),
    ),
    case(
        "“It is too late,” said Lena Brandt. “There is time!” Karl Weiss shouted.",
        (LENA, "“It is too late,”"),
        (KARL, "“There is time!”"),
    ),
    case(
        "Karl Weiss, a skipper, met Lena Brandt, a nurse. “The ice is thin,” she said. “It will hold,” he said.",
        (LENA, "“The ice is thin,”"),
        (KARL, "“It will hold,”"),
    ),
    # one person under three names
    case(
        "President Daniel Moreno opened the meeting. “We will sign,” Mr. Moreno said.\n"
        "“Mister President, when?” a reporter asked.\n“Tomorrow,” Daniel Moreno replied.",
        ("Daniel Moreno", "“We will sign,”"),
        ("reporter", "“Mister President, when?”"),
        ("Daniel Moreno", "“Tomorrow,”"),
    ),
    # nobody known is nobody
    case("In town “it was dark at once,” she said.", (None, "In town “it was dark at once,”")),
]

WHAT_WAS_SAID = [
    # over paragraphs
    case(
        "“The water came at night,” Ana Reyes said. “We had no warning.\n\n“Then the lights went out.\n\n"
        "“By morning the street was gone.”\n\nNobody else was hurt.",
        (
            "Ana Reyes",
            "“The water came at night,” … “We had no warning. … “Then the lights went out. … "
            "“By morning the street was gone.”",
        ),
    ),
    case(
        "Reyes put it this way: “The water came at night.\n“Then the lights went out.”",
        ("Reyes", "“The water came at night. … “Then the lights went out.”"),
    ),
    case(
        "“The water came at night. We had no warning.\n\n“Then the lights went out,” Ana Reyes said.",
        ("Ana Reyes", "“The water came at night. We had no warning. … “Then the lights went out,”"),
    ),
    case(
        "“The lake is frozen,” said Lena Brandt. “We can walk.\nNobody else was there that day.\n"
        "“It is thin,” said Karl Weiss.",
        (LENA, "“The lake is frozen,” … “We can walk."),
        (KARL, "“It is thin,”"),
    ),
    # stray and odd marks
    case(
        'The pipe was 12" wide. "It burst at noon," Lena Brandt said.\n"Nobody was hurt," she added.',
        (LENA, '"It burst at noon,"'),
        (LENA, '"Nobody was hurt,"'),
    ),
    case(
        "In the '90s it was not so. “We can walk,” Lena Brandt said.",
        (LENA, "“We can walk,”"),
    ),
    *(
        case(
            f"{a}The lake is frozen,{b} said Lena Brandt. {a}It’s the skaters’ day.{b}",
            (LENA, f"{a}The lake is frozen,{b} … {a}It’s the skaters’ day.{b}"),
        )
        for a, b in ("“”", '""', "‘’", "''", "„“", "«»", ("« ", " »"), ("``", "''"), ('" ', ' "'), ("“", '"'))
    ),
    # press releases, questions and answers, transcripts
    case(
        "“This bridge will last a century.” -Commissioner Ann Oduya",
        ("Ann Oduya", "“This bridge will last a century.”"),
    ),
    case(
        "“This bridge will last a century.”\n— Ann Oduya, commissioner",
        ("Ann Oduya", "“This bridge will last a century.”"),
    ),
    case(
        "Commissioner Ann Oduya: “This bridge will last a century.”",
        ("Ann Oduya", "“This bridge will last a century.”"),
    ),
    case(
        "The new bridge was opened on Monday.\nFrom Chairwoman Ann Oduya:\n“This bridge will last a century.”",
        ("Ann Oduya", "“This bridge will last a century.”"),
    ),
    case(
        "The new bridge was opened on Monday.\nFrom Chairwoman Ann Oduya:\n"
        "This bridge will last a century. We built it with our own people.",
        ("Ann Oduya", "This bridge will last a century. We built it with our own people."),
    ),
    case(
        "Statement from Chairwoman Ann Oduya: “This bridge will last a century.”",
        ("Ann Oduya", "“This bridge will last a century.”"),
    ),
    case(
        "Ann Oduya, the commissioner, spoke to the Gazette.\nGazette: When will the bridge open?\n"
        "Oduya: In the spring, if the frost lets us.\nGazette: And who pays?\nOduya: The province does.",
        ("Gazette", "When will the bridge open?"),
        ("Ann Oduya", "In the spring, if the frost lets us."),
        ("Gazette", "And who pays?"),
        ("Ann Oduya", "The province does."),
    ),
    case(
        "Ann Oduya, the commissioner, spoke to the press.\nREPORTER: When will the bridge open?\n"
        "ODUYA: In the spring, if the frost lets us.\nREPORTER: And who pays?\nODUYA: The province does.",
        ("REPORTER", "When will the bridge open?"),
        ("Ann Oduya", "In the spring, if the frost lets us."),
        ("REPORTER", "And who pays?"),
        ("Ann Oduya", "The province does."),
    ),
    case(
        "Ann Oduya met the Gazette at the new bridge.\nQ: When will the bridge open to traffic?\n"
        "A: We will open it in the spring, if the frost lets us.\nQ: And who will pay for it?\n"
        "A: The province will, and gladly.",
        (None, "When will the bridge open to traffic?"),
        ("Ann Oduya", "We will open it in the spring, if the frost lets us."),
        (None, "And who will pay for it?"),
        ("Ann Oduya", "The province will, and gladly."),
    ),
    # in marks, and not speech
    case("She starred in “The Long Winter” and lives in the so-called “quiet zone.”"),
    case("The river had risen. There were “no boats” anywhere."),
    case("The fans sang “Red River” all night."),
    case("“Save Our Pier” signs stood in every garden."),
    case("The crowd wore “Save Our Pier” caps."),
    # written on a thing: said by who bears it
    case(
        "A fisherman held a sign with the words “Save Our Pier.”",
        ("fisherman", "“Save Our Pier.”"),
    ),
    case("The crowd held placards that read “Save Our Pier.”", ("crowd", "“Save Our Pier.”")),
    # without marks
    case(
        "Lena Brandt said that the library would close and that nobody would lose a job.",
        (LENA, "that the library would close and that nobody would lose a job"),
    ),
    case(
        "The council will close the library, its chairwoman, Ann Oduya, said on Monday.",
        ("Ann Oduya", "The council will close the library"),
    ),
    # sentence marks within marks
    case(
        "“Why now? Why us?” Lena Brandt asked. “Nobody knows.”",
        (LENA, "“Why now? Why us?” … “Nobody knows.”"),
    ),
    case(
        "“Stop!” shouted Lena Brandt. “The ice is thin! Go back.”",
        (LENA, "“Stop!” … “The ice is thin! Go back.”"),
    ),
]

#: Letters, blanks and initials as they come.
AS_WRITTEN = [
    case(
        "“The ice is thin,” said J. K. Roy.",
        ("J. K. Roy", "“The ice is thin,”"),
    ),
    case(
        "“The ice is thin,” said Rene\u0301 Le\u0301vy.",
        ("René Lévy", "“The ice is thin,”"),
    ),
    case(
        "“The ice is thin,” said Mr.\u00a0Karl\u00a0Weiss.",
        (KARL, "“The ice is thin,”"),
    ),
    case(
        "Lena Brandt (Green Party) — the mayor — said the ice was thin.",
        (LENA, "the ice was thin"),
    ),
    case(
        "She told Lena Brandt that the ice was thin.",
        (None, "that the ice was thin"),
    ),
]

#: As it is said in the papers of several countries.
IN_THE_PAPERS = [
    case("“The canal will be ready,” Mr Menon told HNI on Tuesday.", ("Menon", "“The canal will be ready,”")),
    case(
        "Speaking to reporters in Pune, Chief Minister Ravi Menon said the canal would be ready by May.",
        ("Ravi Menon", "the canal would be ready by May"),
    ),
    case(
        "“We are looking into it,” the firm said in a statement, adding: “Nobody was hurt.”",
        ("firm", "“We are looking into it,”"),
        ("firm", "“Nobody was hurt.”"),
    ),
    case(
        "The court observed that the canal was “a public good”.",
        ("court", "that the canal was “a public good”"),
    ),
    case("The BBC’s Dan Lee says the vote is too close.", ("Dan Lee", "the vote is too close")),
    case("Kate Dunn tweeted: “The canal is cracked!”", ("Kate Dunn", "“The canal is cracked!”")),
    case("The canal is cracked, sources said.", ("sources", "The canal is cracked")),
    case("Police said they had arrested two men.", ("Police", "they had arrested two men")),
    case(
        "Mum-of-two Kate Dunn said: “It was like a film.”",
        ("Kate Dunn", "“It was like a film.”"),
    ),
    case(
        "Lena Brandt said there was no money.",
        (LENA, "there was no money"),
    ),
    case(
        "Lena Brandt said on Monday there was no money.",
        (LENA, "there was no money"),
    ),
    case(
        "Lena Brandt was quoted by the Gazette as saying that the canal was cracked.",
        (LENA, "that the canal was cracked"),
    ),
    case(
        "The canal is cracked, Lena Brandt was quoted as saying.",
        (LENA, "The canal is cracked"),
    ),
    case(
        "Lena Brandt took to Facebook to say that the canal was cracked.",
        (LENA, "that the canal was cracked"),
    ),
    wrong(
        "“close” is taken for a verb, the person for her sources",
        "Sources close to Lena Brandt said the canal was cracked.",
        ("sources close to Lena Brandt", "the canal was cracked"),
    ),
    case(
        "Lena Brandt announced that, from Monday, the ferry would stop.",
        (LENA, "that, from Monday, the ferry would stop"),
    ),
    case(
        "Asked if she would resign, Lena Brandt replied in the negative.",
        (None, "if she would resign"),
    ),
    case("The firm did not respond to a request for comment."),
    wrong(
        "“found” is not known behind a clause",
        "Bees can count, a study published on Monday found.",
        ("study published on Monday", "Bees can count"),
    ),
    case(
        "Thousands chanted “We won’t go” outside the hall.",
        ("Thousands", "“We won’t go”"),
    ),
]

KINDS_OF_ERROR = {
    "an odd mark": [
        case(
            "The voters' choice was plain. 'We won,' Lena Brandt said. 'It was the voters' will.'",
            (LENA, "'We won,' … 'It was the voters' will.'"),
        ),
        case(
            "The voters’ choice was plain. ‘We won,’ Lena Brandt said. ‘It was the voters’ will.’",
            (LENA, "‘We won,’ … ‘It was the voters’ will.’"),
        ),
    ],
    "narration between two quotations": [
        case(
            "Lena Brandt runs the rink. “We tried everything, Brandt said.\n"
            "The lake froze in January, and the town came out to skate. “Then it thawed,” she said.",
            (LENA, "“We tried everything,"),
            (LENA, "“Then it thawed,”"),
        ),
        case(
            "“The lake is frozen, Lena Brandt said. “We can walk.”",
            (LENA, "“The lake is frozen, … “We can walk.”"),
        ),
    ],
    "a mark open across paragraphs": [
        case(
            "Dr Meera Iyer said: “The ward is full.\n\n“We have sent for help.\n\n“Nobody has come.”",
            ("Meera Iyer", "“The ward is full. … “We have sent for help. … “Nobody has come.”"),
        ),
    ],
    "straight, curly and mixed marks": [
        case(
            '"We tried everything,” Lena Brandt said. “Nothing worked."',
            (LENA, '"We tried everything,” … “Nothing worked."'),
        ),
        case(
            '“We tried everything," Lena Brandt said.\n"Nothing worked," she added.',
            (LENA, '“We tried everything,"'),
            (LENA, '"Nothing worked,"'),
        ),
    ],
    "the second half of a split quotation": [
        case("“We tried,” said Lena Brandt. “Nothing worked.”", (LENA, "“We tried,” … “Nothing worked.”")),
        case(
            "“We tried,” Lena Brandt said, “but nothing worked.”",
            (LENA, "“We tried,” … “but nothing worked.”"),
        ),
        case(
            "“It is too late,” Lena Brandt said. “There is time,” she added.",
            (LENA, "“It is too late,”"),
            (LENA, "“There is time,”"),
        ),
    ],
    "the nearest verb": [
        case(
            "He praised “the crew,” and Karl Weiss said “luck did the rest.”",
            (None, "“the crew,”"),
            (KARL, "“luck did the rest.”"),
        ),
        case(
            "Lena Brandt praised “the bravest crew afloat,” and Karl Weiss said “luck did the rest.”",
            (LENA, "“the bravest crew afloat,”"),
            (KARL, "“luck did the rest.”"),
        ),
        case(
            "Lena Brandt urged calm; the Gazette called the win “slim.”",
            ("Gazette", "the win “slim.”"),
        ),
    ],
    "relative and embedded subjects": [
        case(
            "The letter, which says the skipper is “fit for duty,” was published on Monday.",
            ("letter", "the skipper is “fit for duty,”"),
        ),
        case(
            "The report, which warned that the dam was cracked, came in May.",
            ("report", "that the dam was cracked"),
        ),
        case(
            "Lena Brandt says she knows that “the ice is thin.”", (LENA, "she knows that “the ice is thin.”")
        ),
        case("Lena Brandt, who leads the group, said the ice was thin.", (LENA, "the ice was thin")),
    ],
    "one speaker within another": [
        case(
            "Lena Brandt said Karl Weiss once called the harbour “a goldmine.”",
            (LENA, "Karl Weiss once called the harbour “a goldmine.”"),
        ),
    ],
    "no plain subject": [
        case(
            "The station aired footage of Lena Brandt saying “the ice is thin.”",
            (LENA, "“the ice is thin.”"),
        ),
        case(
            "Lena Brandt told reporters the ice was thin, adding that “nobody should skate.”",
            (LENA, "the ice was thin"),
            (LENA, "that “nobody should skate.”"),
        ),
        case(
            "Lena Brandt told Karl Weiss, a skipper, that the ice was thin.",
            (LENA, "that the ice was thin"),
        ),
        case(
            "Asked whether the ice would hold, Lena Brandt said: “Not today.”",
            (None, "whether the ice would hold"),
            (LENA, "“Not today.”"),
        ),
        case(
            "Asked about the ice, Lena Brandt: “Not today.”",
            (None, "the ice"),
            (LENA, "“Not today.”"),
        ),
        case(
            "Asked whether the ice would hold, Lena Brandt: “Not today.”",
            (None, "whether the ice would hold"),
            (LENA, "“Not today.”"),
        ),
        case(
            "The plan, called “a gamble” by Lena Brandt, was dropped.",
            (LENA, "“a gamble”"),
        ),
        case(
            "Lena Brandt was quoted as saying that the pier was “rotten.”",
            (LENA, "that the pier was “rotten.”"),
        ),
    ],
    "according to, called, called for, noted, nouns": [
        case("According to Lena Brandt, the ice is “far too thin.”", (LENA, "the ice is “far too thin.”")),
        case("Lena Brandt called the ice “a trap.”", (LENA, "the ice “a trap.”")),
        case("Lena Brandt called for a ban on skating.", (LENA, "a ban on skating")),
        case("The ice, Lena Brandt noted, was thin.", (LENA, "The ice … was thin")),
        case(
            "Lena Brandt spoke of what she called a “war on winter.”",
            (LENA, "what she called a “war on winter.”"),
        ),
        wrong(
            "a noun of saying is not sure enough to be given",
            "Lena Brandt’s claim that the ice was thin surprised nobody.",
            (LENA, "that the ice was thin"),
        ),
        wrong(
            "a clause before “wrote to” is found, but less sure than the bar",
            "The ice is thin, Lena Brandt wrote to Karl Weiss.",
            (LENA, "The ice is thin"),
        ),
    ],
    "fragments, and titles that are none": [
        case("Lena Brandt called it “thin.”", (LENA, "it “thin.”")),
        case(
            "The song “Red River” was played at the Hotel “Europa” on Monday, Lena Brandt said.",
            (LENA, "The song “Red River” was played at the Hotel “Europa” on Monday"),
        ),
        case(
            "The song “Red River” was played at the Hotel “Europa,” Lena Brandt said.",
            (LENA, "The song “Red River” was played at the Hotel “Europa,”"),
        ),
    ],
    "where mixed contents end": [
        case(
            "Lena Brandt said it was “bad for everyone” in the valley.",
            (LENA, "it was “bad for everyone” in the valley"),
        ),
        case(
            "The dam is safe, but the road is not, the source said.",
            ("source", "The dam is safe, but the road is not"),
        ),
    ],
    "layout": [
        case(
            "Talks in the Hall of Lakes\nBRANDT: The ice is thin, I am told.\nHADDAD: It will hold us all.\n"
            "BRANDT: You go first, then.",
            ("BRANDT", "The ice is thin, I am told."),
            ("HADDAD", "It will hold us all."),
            ("BRANDT", "You go first, then."),
        ),
        case(
            "The Harbour Gazette reports:\nThe ice on the lake is thin and will not hold before Sunday.\n"
            "“It is a trap,” Lena Brandt said.",
            ("Harbour Gazette", "The ice on the lake is thin and will not hold before Sunday."),
            (LENA, "“It is a trap,”"),
        ),
        case(
            "8:40 a.m.\nThe mayor of Halden says the ferry will not sail.\n___\n7:15 a.m.\n"
            "Lena Brandt says the road is shut.",
            ("mayor of Halden", "the ferry will not sail"),
            (LENA, "the road is shut"),
        ),
        case(
            "NAIROBI, May 3 (Harbour Agency) — The dam is safe, Lena Brandt said on Friday.",
            (LENA, "The dam is safe"),
        ),
    ],
    "a source too short or too long": [
        case(
            "The head of the harbour workers’ union, Lena Brandt, said the ice was thin.",
            (LENA, "the ice was thin"),
        ),
        case("Lena Brandt, who leads the group, later said the ice was thin.", (LENA, "the ice was thin")),
        case(
            "A spokesman for the ministry of fisheries said the ice was thin.",
            ("spokesman for the ministry of fisheries", "the ice was thin"),
        ),
    ],
    "the wrong he or she": [
        case(
            "Karl Weiss owns the boats. Karl Weiss bought the pier too. His rival is Omar Haddad. "
            "Haddad left the town in May. “The ice is thin,” he said.",
            ("Omar Haddad", "“The ice is thin,”"),
        ),
        case(
            "The Harbour Board met on Monday with Lena Brandt. “The ice is thin,” she said.",
            (LENA, "“The ice is thin,”"),
        ),
        case(
            "Omar Haddad and Karl Weiss met on Monday. “The ice is thin,” she said.",
            (None, "“The ice is thin,”"),
        ),
        case(
            "“I told Karl Weiss to go,” Lena Brandt said. It rained.\n“I was cold,” she said.",
            (LENA, "“I told Karl Weiss to go,”"),
            (LENA, "“I was cold,”"),
        ),
        case(
            "Mary Ellis is a nurse. “I was cold,” she said. “I was tired.”\n"
            "Karl Weiss is a skipper. “I was warm,” he said.",
            ("Mary Ellis", "“I was cold,” … “I was tired.”"),
            (KARL, "“I was warm,”"),
        ),
    ],
}


@pytest.mark.parametrize(("text", "expected"), WHO_SAID_IT)
def test_who_said_it(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHAT_WAS_SAID)
def test_what_was_said(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), IN_THE_PAPERS)
def test_in_the_papers(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), AS_WRITTEN)
def test_as_written(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), [c for cases in KINDS_OF_ERROR.values() for c in cases])
def test_kinds_of_error(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
