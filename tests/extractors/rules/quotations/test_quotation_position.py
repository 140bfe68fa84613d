"""Quotations that no cue governs in their clause: whose they are, by what stands beside, above or below them."""

from __future__ import annotations

import pytest
from cases import Said, case, said, wrong

LENA, TOM = "Lena Brandt", "Tom Ferris"

LEFT_OPEN = [
    case(
        "A spokesman for the port said the cause was being studied. “Once we know more, we will tell the families\n\nThe crane fell on Tuesday.",
        ("spokesman for the port", "the cause was being studied"),
        ("spokesman for the port", "“Once we know more, we will tell the families"),
    ),
    case(
        "Lena Brandt said two boats were lost. “We ask anyone who saw them to call\n\nThe pier stays shut.",
        (LENA, "two boats were lost"),
        (LENA, "“We ask anyone who saw them to call"),
    ),
]

INSERTED_LINE = [
    case(
        "Her note says: “I left at dawn.\n\nIn other news: Five bakeries worth the queue\n\n“Do not look for me.”",
        ("note", "“I left at dawn. … “Do not look for me.”"),
    ),
    case(
        "Her letter says: “I left.\n\n“I shall not come back.\n\nMost read: Ten beaches to see\n\n“Forget me.”",
        ("letter", "“I left. … “I shall not come back. … “Forget me.”"),
    ),
    # a paragraph that is a sentence ends what was left open
    case(
        "Lena Brandt said: “We left at dawn.\n\nThe road was empty.\n\n“It was cold,” Tom Ferris said.",
        (LENA, "“We left at dawn."),
        (TOM, "“It was cold,”"),
    ),
]

ASKED_AND_ANSWERED = [
    case("Lena Brandt mends boats. Her advice? “Never lend a ladder.”", (LENA, "“Never lend a ladder.”")),
    case("Lena Brandt ate the soup. Her verdict? “Too salty.”", (LENA, "“Too salty.”")),
    case("Lena Brandt’s advice? “Buy two.”", (LENA, "“Buy two.”")),
    case(
        "The reason for the delay? “We ran out of paint,” Tom Ferris says.", (TOM, "“We ran out of paint,”")
    ),
]

PERSON_TOLD_OF = [
    case(
        "“It was close,” Osei said.\n\nThe late whistle did not please coach Ada Brandt. “We had a minute left.”",
        ("Osei", "“It was close,”"),
        ("Ada Brandt", "“We had a minute left.”"),
    ),
    case(
        "Two fines in a week left captain Ray Harte puzzled. “One was fair.”",
        ("Ray Harte", "“One was fair.”"),
    ),
    case("The verdict stunned Lena Brandt. “It is a bad day.”", (LENA, "“It is a bad day.”")),
    # who acts speaks
    case("The old baker hugged Tom Ferris. “It is a good day.”", ("old baker", "“It is a good day.”")),
    case("Anna Moss hugged Tom Ferris. “It is a good day.”", ("Anna Moss", "“It is a good day.”")),
]

ANNOUNCED = [
    case(
        "QUOTE OF THE DAY: “I'm not retiring. I'm just going to stop showing up.” — Coach Hank Ebersole",
        ("Hank Ebersole", "“I'm not retiring. I'm just going to stop showing up.”"),
    ),
    case(
        "Words of the week: “We sail at dawn and come back at night.” — Tom Ferris, ferryman.",
        (TOM, "“We sail at dawn and come back at night.”"),
    ),
    case(
        "The quote: “We sail at dawn and come back at night.” – Mayor Lena Brandt",
        (LENA, "“We sail at dawn and come back at night.”"),
    ),
    case(
        "Best line: “We sail at dawn and come back at night.” — Lena Brandt",
        (LENA, "“We sail at dawn and come back at night.”"),
    ),
    # a label that names somebody keeps its words
    case(
        "Lena Brandt: “We sail at dawn and come back at night.” — it was a good day.",
        (LENA, "“We sail at dawn and come back at night.”"),
    ),
    case(
        "Brandt's verdict: “We sail at dawn and come back at night.”",
        ("Brandt", "“We sail at dawn and come back at night.”"),
    ),
]

AGENTS = [
    case(
        "The cheese was declared to be a “national treasure” by the Ministry of Food.",
        ("Ministry of Food", "The cheese … to be a “national treasure”"),
    ),
    case(
        "The song was pronounced to be “unfit for children” by the Board of Broadcasters.",
        ("Board of Broadcasters", "The song … to be “unfit for children”"),
    ),
    case("The bridge was said to be “a wreck”.", (None, "The bridge … to be “a wreck”")),
]

PARTS_OF_WORKS = [
    case(
        "Al Dunn wrote for sailors. The last page carries his whole faith: “Salt keeps.”",
        ("Al Dunn", "“Salt keeps.”"),
    ),
    case(
        "Anna Moss lived by the sea. The first line carries her fear: “Water has no door.”",
        ("Anna Moss", "“Water has no door.”"),
    ),
    case("The notice was short: “Keep out.”", ("notice", "“Keep out.”")),
]

TAGS = [
    case(
        "“Nobody asked us,” Ferreira siad. “They just came.”",
        ("Ferreira", "“Nobody asked us,” … “They just came.”"),
    ),
    case(
        'Ola Brandt said the road would bring "noise and dust[.]" She went on to say, "Ask the birds."',
        ("Ola Brandt", 'the road would bring "noise and dust[.]"'),
        ("Ola Brandt", '"Ask the birds."'),
    ),
    case(
        "Weber filed his papers. “We shall see,” he said, adding that the road was “a joke,” said Lena Brandt.",
        ("Weber", "“We shall see,”"),
        ("Weber", "that the road was “a joke,”"),
    ),
]

INVERTED = [
    case(
        "“Row me home, boys,” sang Alma Reyes on “Low Tide,” her first record.",
        ("Alma Reyes", "“Row me home, boys,”"),
    ),
    case(
        "“We have no boats,” stormed Lena Brandt in the hall of the old mill.", (LENA, "“We have no boats,”")
    ),
    case("The film “Salt and Old Rope,” sang Lena Brandt in May, is late."),
]

LEVELS = [
    case(
        "The Fiscal Council cut its outlook for growth from “stable” to “poor”.",
        ("Fiscal Council", "“stable”"),
        ("Fiscal Council", "“poor”"),
    ),
    case("The band changed its name from “Salt” to “Pepper”."),
    case(
        "The coast guard lowered the alarm from “red” to “amber”. For the islands it was “green”.",
        ("coast guard", "“red”"),
        ("coast guard", "“amber”"),
        ("coast guard", "“green”"),
    ),
]

#: An object that a colon and words in marks follow: the words are what is said.
ANNOUNCED = [
    case(
        "The brochure offered prices and a single “warning”: “The lake is wet.”",
        ("brochure", "“The lake is wet.”"),
    ),
    case(
        "Few wrote like Al Dunn. The second stanza sums up his creed: “Sleep is for boats.”",
        ("Al Dunn", "“Sleep is for boats.”"),
    ),
    case("Lena Brandt posted a short message: “No boats today.”", (LENA, "“No boats today.”")),
    case("The ministry issued a statement: “We regret it.”", ("ministry", "“We regret it.”")),
    case("Tom Ferris offered his verdict: “Too late.”", (TOM, "“Too late.”")),
]

#: Words that somebody is said to have said, and what is cited of them.
ASCRIBED = [
    case(
        "The blog printed a poem attributed to Senator Paul Ito about “lazy towns.”",
        ("Paul Ito", "“lazy towns.”"),
    ),
    case("The page shared a line attributed to Lena Brandt on “wet bread”.", (LENA, "“wet bread”")),
    case(
        "Two papers say chef Hugo Marsh will cook tonight, citing his pledge to “feed the whole street.”",
        ("Two papers", "chef Hugo Marsh will cook tonight"),
        ("Hugo Marsh", "to “feed the whole street.”"),
    ),
]

#: Who is told it stands between the cue and the words, and is no part of them.
TOLD = [
    case(f"Lena Brandt told {whom}{mark} {words}", (LENA, words.removesuffix(".") if mark != ":" else words))
    for whom, mark, words in (
        ("MPs and peers", ":", "“I know what you want.”"),
        ("the court", "", "“I did not know,”"),
        ("shocked investors", "", "that the fund was empty."),
        ("BBC Radio 4's Today programme", ":", "“It is over.”"),
        ("the mayor and the clerk", "", "that the pier was rotten."),
        ("reporters in Halden on Monday", ":", "“We will sign.”"),
        ("the Commons and the Lords", "", "that talks had failed."),
        ("her players, staff and fans", ":", "“We are done.”"),
        ("him", ":", "“You lied.”"),
        ("the Harbour Gazette and the Argus", "", "that she would stay."),
    )
]

#: The noun before the verb is an object inside a clause with "who"; it does not speak.
BEHIND_RELATIVES = [
    case(
        "A spokesman who spoke anonymously to discuss internal strategy said Wednesday, “There are talks.”",
        ("spokesman", "“There are talks.”"),
    ),
    case(
        "Lena Brandt, who presents The Late Link tells Tom Ferris that she despaired.",
        (LENA, "that she despaired"),
    ),
    case(
        "Quayle wrote a card from a motel near Peoria, Ill. saying, “We are lost.”",
        ("Quayle", "“We are lost.”"),
    ),
]

NOT_YET = [
    wrong(
        "an account in an if-clause is no cue",
        "If the harbour office’s figures hold, the pier “cannot cope” with the ferries.",
        ("harbour office", "“cannot cope”"),
    ),
    wrong(
        "who made the remark stands in a question, and the remark is taken for its speaker",
        "Did Minister Carla Ruiz make the remark printed below?\n\n“Farmers should learn to swim.”",
        ("Carla Ruiz", "“Farmers should learn to swim.”"),
    ),
    wrong(
        "“as:” behind a clause is no cue, and the nearest subject is taken",
        "Lastly, Adler holds that we should drop the idea of a “magic plough”, as:\n\n“Soils differ. No more.”",
        ("Adler", "“Soils differ. No more.”"),
    ),
    wrong(
        "the first cue governs the whole sentence over the semicolon",
        "He said Minister Alan Frost is “a rock”; still, “to end all doubt, I resign”, he added.",
        (None, "Minister Alan Frost is “a rock”"),
        (None, "“to end all doubt, I resign”"),
    ),
    wrong(
        "in a heading all in capitals no verb is seen",
        "TEACHERS CALL OFFER “AN INSULT”\n\nThe union meets on Friday.",
        ("TEACHERS", "“AN INSULT”"),
    ),
]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("The Harbour Trust Launches “Salt” Drive", "Harbour Trust"),
        ("The Harbour Trust Backs the New Pier", "Harbour Trust"),
        ("Elmton Council Announces Its Plan", "Elmton Council"),
        ("Elmton Council Opens Two Ports", "Elmton Council"),
        ("Dockers’ Union Rejects Offer", None),
        # a thing may be what does it, and a capital may hide the verb: nobody is named
        ("Storm Hits Elmton", None),
        ("Council Closes Pier", None),
        # what may be a plural as well begins no object
        ("Elmton Sports", "Elmton Sports"),
        ("Elmton Sports Club", "Elmton Sports Club"),
        ("Homes Norland", "Homes Norland"),
        ("The Burns Estate", "Burns Estate"),
        ("Elmton Works Department", "Elmton Works Department"),
    ],
)
def test_whose_words_stand_behind_the_colon_of_a_heading(heading: str, name: str | None) -> None:
    assert said(f"{heading}: “We want it back by May”") == [(name, "“We want it back by May”")]


#: What somebody or a place is known as, before the clause in which they do something.
KNOWN_AS = [
    case(
        'In an effort to live up to its name as "an island of calm", the Norland leader, Askar Tarn, spent more.'
    ),
    case('After years as "the poor man of the coast", Elmton, a port, is rich.'),
    case(
        '"It is very encouraging," Tom Ash, editor of the Echo told us.',
        ("Tom Ash", '"It is very encouraging,"'),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *KNOWN_AS,
        *LEFT_OPEN,
        *INSERTED_LINE,
        *ASKED_AND_ANSWERED,
        *PERSON_TOLD_OF,
        *ANNOUNCED,
        *AGENTS,
        *PARTS_OF_WORKS,
        *TAGS,
        *INVERTED,
        *LEVELS,
        *ANNOUNCED,
        *ASCRIBED,
        *TOLD,
        *BEHIND_RELATIVES,
        *NOT_YET,
    ],
)
def test_whose_words_these_are(text: str, expected: list[Said]) -> None:
    assert said(text) == expected
