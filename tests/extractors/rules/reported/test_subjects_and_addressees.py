"""Who says it where more stands between, and whom it is said to: ``[content] {cue} <source>``, whichever rule finds it."""

import pytest
from marked import assert_found, found

from extractors import Article, extract

KINDS = {
    "a time behind who was told": [
        "[“The sky is cold,”] <he> {told} The Elm Post that year, after the pond froze.",
        "[“It is cold,”] <she> {told} pilots that day.",
        "[“We are done,”] <Lund> {told} the club that night when the doors shut.",
        "[“We are done,”] <Lund> {wrote} that week in his diary.",
        "<Lund> {told} the paper that week: [“We are done.”]",
        "[“We are done,”] <Lund> {told} the Post that morning.",
        "<She> {told} the board [that night shifts were unsafe].",
        "<She> {told} pilots [that winter was over].",
        "<She> {said} [that year after year the river rose].",
        "<He> {told} the court [that summer and winter were alike].",
        "<He> {said} [that today, the quay was open].",
    ],
    "whom somebody tells, directly before a subject": [
        "<She> {told} reporters [pilots would look at the recorder].",
        "<The clerk> {told} the Herald [workers had seen smoke].",
        "<The farmer> {told} Reuters [maize output could drop].",
        "<Lund> {told} drivers [tolls had gone up].",
        "<Lund> {told} police [officers had been rude].",
        "<The lawyer> {told} the jury [the will was forged].",
        "<The lawyer> {told} the court [his will had been burned].",
        "<Lund> {told} the court [he had lost the will].",
        "<Lund> {told} pilots [they will sail].",
        "<The board> {warned} [elderly residents would suffer].",
        "<Hillary Lund> {told} a Harbour Trust gathering Friday [that she will stay].",
    ],
    "a subject with a part published by somebody": [
        "<Half of the pilots in a survey published last week by the Grocers Institute> {said} [they were tired].",
        "<Two engineers of a firm founded by Ada Lund> {said} [the wall was thin].",
        "Almost <half (46%)> {said} in a poll [that they were tired].",
        "About <two-thirds (68%)> {said} [they were tired].",
        "<The survey of 900 pilots> aged 20 to 60, carried out by the port, {found} [that half were tired].",
        "<Residents along the route> {say} [they are tired].",
        "<Shops around the square> {say} [they are empty].",
        "<A clerk without a ticket> {said} [it was late].",
        "Along the route, <residents> {say} [they are tired].",
        "Without a ticket, <Lund> {said} [he could not go].",
    ],
    "several with an auxiliary behind": [
        "<Lund and Holm> {have both said} [that rents fall].",
        "<The union and the port> {have all said} [that rents fall].",
        "<The brothers> {had each said} [they were alone].",
        "<Lund and Holm> both {said} [that rents fall].",
        "<Both> {said} [that rents fall].",
    ],
    "between dashes": [
        "<Lund> — she has two sons, 5 and 9 — {says} [she is tired].",
        "These days <the pilot> — he shares a dog, 5, with his brother — {says} [he is tired].",
        "<The mayor> — running against Lund — {accused} [Holm of lying].",
    ],
    "a noun for words, and who used them": [
        "The rule bans “pollution,” a word <Holm> {described} as [“clear as mud.”]",
        "<He> {claimed} [the quay was shut], a claim Holm's clerk denied.",
        "<He> {said} [three boats had sunk], an allegation Bergmann-Lund denies.",
        "<A shaken Holm> {said} [he was sorry].",
        "<An emotional Ms Lund> {told} the court [she was sorry].",
        "On Friday, <a defiant Holm> {said} [he would stay].",
    ],
    "an infinitive in a clause of its own": [
        "The board put it off after <residents> packed the hall to {warn of} [“dust and din”].",
        "It was shut because <drivers> used the road to {protest against} [the toll].",
        "<The union> used a rally to {warn of} [a strike].",
    ],
    "the verb that shares the subject of the whole": [
        "<She> {said} [her party would support the plan] but called for more.",
        "<She> {said} [the board would approve the plan] but warned that it was late.",
        "She said the board would approve the plan but {warned} [that it was late].",
    ],
    "who is seen or heard to say it": [
        "A video shows <Mr Holm> {telling} a crowd [that the quay is shut].",
        "The video appears to show <Mr Holm> {telling} a crowd [that the quay is shut].",
        "Police heard <Lund> {telling} a friend [that it was over].",
        "<Lund> left the hall, {telling} a friend [that it was over].",
    ],
    "a name, an aside and a question": [
        "<Councilwoman Vidal>, bless her, {asked} [whether the box would float].",
        "<Ada Lund>, to her credit, {asked} [who would pay for it].",
        "{Asked} [whether it would float], Lund smiled.",
        "Lund, {asked} [whether it would float], smiled.",
    ],
    "a title that ends its sentence": [
        "He showed a picture of the house, “Home.” <Lund> {says} [she likes it].",
        "He sang “Home” and <Lund> {says} [she likes it].",
    ],
    "votes": [
        "<The court> {ruled} 5-4 [that the law was void].",
        "The court struck down the law, {ruling} 5–4 [that it was void].",
        "<The board> {agreed} [that 5-4 was close].",
    ],
    "what was said ends before the main clause": [
        "At a debate, when {asked} [if he would spare people under 40], Lund said no.",
        "To those <who> {say} [that it is late], I say this: it is not.",
        "<The one who knew> {said} [that if it rained, the quay would flood].",
    ],
    "as, in a headline": [
        "<Minister> {defends} [budget] as opposition walks out",
        "<Farmers> {slam} [“cruel” cuts] as minister digs in",
        "<Harbour chief> {warns of} [‘lost summer’] as ferries fail",
        "<The board> {described} [the harbour as it was in winter].",
    ],
    "on a night": [
        "<Papers tabled> on Thursday night {show} [the ferry was late].",
        "<Papers tabled> on Thursday {show} [the ferry was late].",
    ],
    "per a named source": [
        "[The gull is doing fine], {per} <the Marine Bird Center>.",
        "[Rents fell by half], {per} <Zumbra>.",
    ],
    "an object and whom it is for": [
        "<She> {expressed} [her gratitude to the officers for their work].",
        "<She> {expressed} [her thanks to the crew].",
    ],
    "told words in marks within a clause": [
        "Holm {was told} [his “skin fade” broke the rules].",
        "Drivers {were told} [their “licence” was void].",
        "She {was told} [“it was late”] by <Holm>.",
    ],
    "signed with an office": [
        "[“She was warned.”] {—} <board member Craig Utlund>, on KTRN",
        "[“We will pay for it.”] {—} <harbour clerk Ada Lund>",
    ],
    "firms with a name in 's": [
        "<McDonald's> {said} [it would close two shops].",
        "<A spokesman for the grocer Carlow's> {said} [it had sold out].",
        "[“We are fine,”] <Macy's> {said}.",
        "<Moody's> {says} [the outlook is poor].",
        "<Moody's> {announced} [that the outlook was poor].",
        "<Macy's> {declined} [to comment].",
        "[The plan is old], <Holm's aide> {said}.",
        "<The Elm Post's Ann Lund> {said} [it was late].",
        "<Lund's clerk> {said} [it was late].",
    ],
    "what is a form of a verb and no verb": [
        "<Farmers along the lower Merrow> {say} [they are tired].",
        "<The city's own audit> {found} [that rents fell].",
        "<The union's top lawyer> {warned} on Monday [that rents fell].",
        "<Lund> {told} the meeting [his people had been cut out].",
        "<Lund> {told} a hearing [the road was wet].",
        "<Lund> {told} a meeting of farmers [that it was late].",
    ],
    "behind according to": [
        "It sends texts and, {according to} <the maker's sheet>, [“does not do the other thing.”]",
        "It is old and, {according to} <Holm>, [it leaks].",
        "{According to} <Ada Lund>, who mends clocks and has seen this one, [it could run for years].",
        "{According to} <Ada Lund>, a clerk, [it was late].",
        "{According to} <Ada Lund>, 45, [it was late].",
        "{According to} <Ada Lund>, [two boats, a tug and a ferry, sank].",
    ],
    "one word before the subject": [
        "Contacted, <the clerk>, Ada Lund, {said} [she had no details].",
        "Contacted, <Ada Lund> {said} [she had no details].",
        "Reacting, <a lawyer and activist>, Barr. Ada Lund, {said} [the board must act].",
    ],
    "told about it by somebody": [
        "Lund {was told about} [the plan] by <a neighbour>.",
        "Lund {was told of} [the crash] by <a friend>.",
        "Lund {was told about} [a report published by the port].",
    ],
    "a relative clause that ends with a phrase": [
        "<A pilot> who was not allowed to speak on the matter {said} [it was late].",
        "<A witness> who did not want to be named for fear of the gang {said} [it was late].",
        "<Residents> who had been waiting for hours outside the office {said} [they were tired].",
        "<A clerk who was hired in the spring of 2010> {said} [it was late].",
        "<The father of a boy who was hurt in the crash> {said} [it was late].",
        "<A man who lives near the dam> {said} [it was late].",
        "A man who knew said <people in Elm> {said} [it was late].",
    ],
    "who is asked answers": [
        "I asked Holm if he was worried. <He> {laughed}. [“By whom?”]",
        "A reporter asked Holm if he was worried. <He> {shrugged}. [“By whom?”]",
        "<Holm> {said} it was late. He laughed. [“By hours.”]",
    ],
    "a programme called Today": [
        "<Holm> {told} the BBC's Today programme [the plan was dead].",
        "<Holm> {told} Radio Elm's Today programme [that the plan was dead].",
        "<Holm> {said} today [the plan was dead].",
    ],
    "more along with it": [
        "<The union> {demanded} [a raise, along with two days off].",
        "<The union> {demanded} [a raise], but no days off.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "marked"), [(kind, one) for kind, all_of in KINDS.items() for one in all_of]
)
def test_kinds(kind: str, marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "sentence",
    [
        # whom somebody told, and nothing more
        "He told his supervisor, the harbour clerk Ada Holm of Elmton.",
        "She told her lawyer.",
        "She told her doctor and her dentist.",
        # how often somebody was fined
        "The department has cited the firm 11 times since 2010.",
        "The council cited the owner three times last year.",
        # what may happen
        "The dam was threatening to break.",
        "The row threatens to split the club.",
        "The season promises to be long.",
        "Rains threatened to wash away the road.",
        # what is ordered to end
        "Stop telling us that the library is shut.",
        "Keep saying that it is late.",
        "She said so in the app.",
        "She hinted, without quite saying so, that the book was lost.",
        "She left without saying so much as goodbye.",
        # what a jury finds
        "A jury found a retired clerk guilty of the theft of his neighbour's boat, the Ada Lund.",
        "A jury found the driver not guilty.",
        # plans of somebody, no subject
        "Lund's announced plan to close was dead.",
        "Lund's stated aim was to win.",
    ],
)
def test_nothing_is_said(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("She told her lawyer that it was late.", "that it was late"),
        ("The paper cited three people in the firm.", "three people in the firm"),
        ("The fans threatened to stay away.", "to stay away"),
        ("The mayor promised to be there.", "to be there"),
        ("She asked not to be named.", "not to be named"),
        ("She said so many people came.", "so many people came"),
        (
            "A committee has ordered a rewrite of the rules which govern boats.",
            "a rewrite of the rules which govern boats",
        ),
        (
            "The minister ordered an inquiry into prices that hurt drivers.",
            "an inquiry into prices that hurt drivers",
        ),
        ("She advised clients which road to take.", "which road to take"),
        ("They left, without saying that it was late.", "that it was late"),
    ],
)
def test_near_misses(sentence: str, content: str) -> None:
    assert content in [part for one in found(sentence) for part in one.content]


@pytest.mark.parametrize("told", ["told", "hears", "heard"])
def test_a_court_says_nothing_in_a_headline(told: str) -> None:
    for one in found(f"Carer stole from patient, jury {told}\n\nThe carer denies it."):
        assert not one.source or one.source == ("The carer",)


def test_what_is_passed_without_words_is_no_source() -> None:
    sentence = "Mission chief Ada Lund said in a statement on Friday that talks had been “good”, without elaborating."
    assert [(one.content, one.source) for one in found(sentence) if one.rule == "that_clause"] == [
        (("that talks had been “good”",), ("Mission chief Ada Lund",))
    ]
    assert all(one.source != ("without",) for one in found(sentence))


@pytest.mark.parametrize(
    "source",
    [
        "a source close to Ann Lee",
        "a source close to the mayor",
        "officials loyal to Lee",
        "an aide close to him",
    ],
)
def test_an_adjective_behind_a_noun_keeps_whom_it_is_told_of(source: str) -> None:
    text = f"“It was late,” said {source}."
    (found,) = extract(Article(id="made-up", text=text)).attributions
    assert found.source[0].of(text) == source
