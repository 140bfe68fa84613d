"""What is a statement, where it ends, and what only looks like one: ``[content] {cue} <source>``, whichever rule finds it."""

import pytest
from marked import found, meant, plain

MENDED = {
    "somebody else says more behind “and”": [
        "<He> {said} [the quay was old] and the mayor said it was new.",
        "He said the quay was old and <the mayor> {said} [it was new].",
        "<One pilot> {said} [the tug had sunk] and several said they had seen it.",
        "<Two pilots> {replied} [they would come] and three others said they would not.",
        "<Half of them> {said} [the ferry was late] and a third said it was early.",
        "<He> {said} [the ferry and the tug were late].",
        "<She> {said} [the pilots were tired and the boats were old].",
        "<The chair> {insisted} [the books were right] and the clerk insisted they were not.",
        "<Lund> {warned} [that the pier would fall] and Holm replied that it would stand.",
        "<He> {thought} [the sea was calm] and the pilot said it was rough.",
    ],
    "what is denied behind “but”": [
        "<She> {said} [that the ferry was late] but did not say why it was.",
        "<The firm> {confirmed} [that two boats had sunk] but would not confirm a third.",
        "<He> {praised} [the crew], but did not mention the captain.",
        "<Lund> {said} [the books were right] but has not denied that they were late.",
        "<The board> {confirmed} [the tug had sunk] but could shed no light on why.",
        "<The board> {said} [the quay would shut], but gave no date.",
        "<Police> {said} [two men had been held] but would not name them.",
        "<The board> {admitted} [the books were wrong] but offered no explanation.",
        "<The board> {said} [the tug had lost money but shed no crew].",
        "<The board> {said} [the tax had raised money but had not helped pilots].",
        "<The board> {said} [that Lund came but gave no reason].",
        "<Lund> {said} [the tug was old but would not sink].",
        "<Lund> {said} [the tug was old but did not leak].",
    ],
    "a form in -ing that only tells more of a text": [
        "<A note explaining the move> {read}: [“We want to be clear.”]",
        "<A sign warning of dogs> {read}: [“Keep out.”]",
        "<Lund> left, {explaining} [the plan was old].",
    ],
    "what who says nothing does behind “, but”": [
        "<The board> {did not say} [which quays would shut], but intends moving its tugs.",
        "<The board> {has not said} [when the quay will open], but plans a party.",
        "<The mayor> {did not say} [whether he would resign], but left the hall.",
        "<The mayor> {did not say} [why], but sold his boat.",
        "<The mayor> {did not say} [that the quay was bad, but that it was old].",
        "<The mayor> {did not say} [the quay was bad but useful].",
    ],
    "what came of a hope behind “but”": [
        "{It was hoped} [the quay would open in May], but the work has been slow.",
        "{It was feared} [the tug would sink] but it held.",
        "{It was thought} [that he was tired but that he would sail].",
        "<The board> {hopes} [the quay will open], but the board has no money.",
        "<The board> {hopes} [the quay will open but not for long].",
    ],
    "what “that” points to": [
        "<The board> {has rejected} [that idea] saying the quay is safe.",
        "<The board> {denied} [that claims were made].",
        "<The board> {denied} [that crews waiting for pay were told to leave].",
    ],
    "what is done behind “and” or “as”": [
        "<The board> {has pronounced} [the tug fit] and plans a voyage.",
        "<The union> {praised} [the crew] and backs a walkout in June.",
        "<The mayor> {offered} [his congratulations], as did the harbour board.",
        "<The mayor> {condemned} [the raid], as have other leaders.",
        "<The judge> {ordered} [the firm to pay] and its shares fell.",
        "<The board> {urged} [pilots to wait and listen].",
        "<The board> {urged} [pilots to stay on land and the crew to wait].",
    ],
    "what the same one says before or after": [
        "<He> {said} [the quay was safe] before adding that it had cracks.",
        "<He> {said} [the quay was safe] after claiming that it had none.",
        "<She> {argued} [that the tug was old] while saying that it could sail.",
        "<He> {said} [the quay was safe before speaking boats came].",
    ],
    "an account of it in apposition": [
        "<The source> {said} [the divers had help], an account confirmed by a second one in the port.",
        "<The clerk> {said} [the safe was open], a claim that the owner and two guards rejected.",
        "<The clerk> {said} [he had a dog, a cat and a goat].",
    ],
    "several addressees": [
        "<He> {told} Ann Berg and the others [that she should go].",
        "<She> {told} the crew and their families [that the tug was lost].",
        "<He> {told} two clerks and a guard: [“It is gone.”]",
        "<He> {told} reporters [that she should go].",
    ],
    "a passive with a bare clause": [
        "{It was reported} [he was asleep].",
        "Crews {were told} [the harbour was shut].",
        "The crew {was told} [the tug had sunk].",
        "{It was reported} [that he was asleep].",
    ],
    "a clause before the marks": [
        "Although the port suffered most, [the gas works “have survived intact”], <the report> {said}.",
        "As it rained, [the road “was a river”], <he> {said}.",
        "[The road “was a river”], <he> {said}.",
    ],
    "what somebody is blamed for behind an apposition": [
        "<The board> {accused} [Lund, the owner of the tug, of being rude].",
        "<The board> {accused} [Lund of being rude].",
        "<The board> {criticised} [Holm, a pilot of ten years, for being late].",
    ],
    "verbs of offices and reports": [
        "<The firm> {falsely certified} [that the crew had been paid].",
        "<The study> {established} [that the stones are near the water].",
        "<The mayor> {advocated for} [a law that would close the quay].",
        "<The office> {extends its gratitude to} [the entire crew].",
    ],
    "a clause that goes on behind “according to”": [
        "[When a guard came], {according to} <the records>, [the man ran off].",
        "[The name refers to] — {according to} <the paper> — [the board of the port].",
        "[The pier is safe], {according to} <the board>, which owns it.",
        "[As it rained, the pier was shut], {according to} <the board>.",
    ],
    "an object with a phrase in commas behind “that”": [
        "<He> {said} [that, storms aside, the ferry was safe].",
        "<She> {said} [that, for all its faults, the tug was sound].",
        "<She> {said} [that the tug, for all its faults, was sound].",
    ],
}


@pytest.mark.parametrize(("kind", "marked"), [(kind, one) for kind, some in MENDED.items() for one in some])
def test_statement_is_found_whole(kind: str, marked: str) -> None:
    text = plain(marked) + "\n"
    assert meant("", marked)[1:] in [one[1:] for one in found(text)], kind


#: A sentence, and words that are nobody's content in it, although the verb before them is one of saying elsewhere.
NO_STATEMENT = [
    ("The pastor was released without bail and ordered to return to court.", "to return to court"),
    ("The chair was found ill and told to rest.", "to rest"),
    ("The tug was stopped and asked to turn back.", "to turn back"),
    ("Let the mayor say that the bridge is safe.", "that the bridge is safe"),
    ("If the mayor believes in it, let her say so on the record.", "so on the record"),
    ("Let me say that the bridge is safe.", "that the bridge is safe"),
    ("They would not let her say that the bridge was safe.", "that the bridge was safe"),
    ("Let’s say that the bridge is safe.", "that the bridge is safe"),
    ("What does she think of the food?", "the food"),
    ("Lund wrote separately to say that the case was closed.", "to say that the case was closed"),
    ("How does Lund feel about the bridge?", "the bridge"),
    ("Counsel submitted the form the clerk had asked for.", "the form the clerk had asked for"),
    ("Lund accepted the offer the club had made.", "the offer the club had made"),
    ("He relayed the message the mayor had sent.", "the message the mayor had sent"),
    ("The mayor urged calm.", "calm"),
    (
        "Lund called his sister and his brother to tell them of it.",
        "his sister and his brother to tell them of it",
    ),
    ("Lund called the crew to help him.", "the crew to help him"),
    ("He spoke on the condition that we not use his name.", "that we not use his name"),
    ("She spoke for about thirty minutes.", "thirty minutes"),
    ("She spoke for two hours.", "two hours"),
    ("What Lund says happened next is a riddle.", "happened next is a riddle"),
    ("Please refer to the papers of the board.", "the papers of the board"),
    ("What she spoke about is unclear.", "is unclear"),
    ("The law, which she criticised, is old.", "is old"),
    ("The videos she was talking about - made by divers - are lost.", "- made by divers - are lost"),
]


@pytest.mark.parametrize(("text", "words"), NO_STATEMENT)
def test_no_statement(text: str, words: str) -> None:
    assert not [one for one in found(text + "\n") if words in one.content]


#: Near misses: what is said here is said.
SAID = [
    "<Lund> {called for} [a second inquiry].",
    "<Counsel> {submitted} [that the order was void].",
    "<Mr Lund> {accepted} [he had been careless].",
    "<He> {relayed} [that the meeting was off].",
    "<The pilot> {radioed} [that he had lost an engine].",
    "<She> {urged} [party workers to reach out to every household].",
    "<The mayor> {told} bus drivers [that the bridge would close].",
    "<The mayor> {told} bus drivers [the bridge would close].",
    "<The union> {asked} [city leaders to act].",
    "[The council let the mayor leave], <she> {said}.",
    "Why did <Lund> {say} [the bridge was safe]?",
    "<Lund> wrote separately {to say} [that the case was closed].",
    "<Lund> likewise {called on} [the council to act].",
    "Only then did <Lund> {say} [that the bridge was safe].",
    "“Did it fall?” [“It did”], <Lund> {said}.",
    "Replying, the chair, <Lund>, {said} [he would not go].",
    "<Nordlys AS> {said} [that the ferry would sail].",
    "<Nordlys A/S> {said} [that the ferry would sail].",
    "<Lena Till> {said} [that the ferry would sail].",
    "<Lund> {called for} [a truly independent board to restore trust].",
    "<Lund> {called} [the plan “a threat” to the port].",
    "Lund was released, and <he> {promised} [to return to court].",
    "Lund was elected and {promised} [to return the money].",
    "what <she> {called} [“a mess”] is a riddle",
    "<She> {called for} [a year of peace].",
    "<Lund> {says} [what happened next is a riddle].",
]


@pytest.mark.parametrize("marked", SAID)
def test_near_misses_are_said(marked: str) -> None:
    wanted = meant("", marked)
    assert wanted.content in [one.content for one in found(plain(marked) + "\n")]


@pytest.mark.parametrize(
    "text",
    [
        "The tug is old and, according to the crew, no longer safe.",
        "The firm sank the boats and, according to two pilots, the papers.",
        "He said that, “The tug is old.”",
        "Lund said that on Monday.",
        "The pilots asked for, and got, a rise.",
        "(According to the crew, it sank.)",
        "The boats were (according to the crew, at least) lost.",
        "He spoke of the - and here he paused - sea.",
        "She said the tug was and would remain in the.",
        "The mayor promised to.",
    ],
)
def test_no_content_ends_in_a_word_that_leads_on(text: str) -> None:
    for one in found(text + "\n"):
        last = one.content[-1].split()[-1].lower()
        assert last not in {"and", "or", "but", "a", "an", "(", ",", "-"}
        assert one.content != ("that",)
