"""Where a content ends: ``[content] {cue} <source>``, whichever rule finds it."""

import pytest
from marked import found, meant, plain


@pytest.mark.parametrize(
    "marked",
    [
        # the next thing that the source does, whatever the verb
        "<The board> {praised} [the new pilots] and handed them medals.",
        "<The board> {denied} [the claim] and then sued the paper.",
        "The board, <which> {endorsed} [the plan], sent the bill to the council.",
        "<The board> {praised} [damaged and repaired boats].",
        # what tells more of the object
        "<The board> {described} [the harbour as it was in winter].",
        "<The board> {criticised} [the pilots as careless].",
        "<The board> {criticised} [the pilots while they were at sea].",
        "<The board> {praised} [the pilots] until they left.",
        "<The board> {praised} [three pilots: Lund, Holm and Berg].",
        # how it was said, against where the thing itself stands
        "<The board> {defended} [the pilots] in a radio interview.",
        "<The board> {praised} [the pilots] on Facebook.",
        "<The board> {criticised} [errors in the report].",
        "<The board> {called for} [a vote] in a statement.",
        "<The board> {spoke of} [the need for a new quay] in his speech.",
        "<The board> {raised doubts about} [papers used by the firm in a story].",
        "<The board> {recommends} [a payment for looking after a child].",
        "<The board> {stressed} [the need for a stable and united town].",
        "<The board> issued {warnings about} [a virus that seems to be spreading].",
        "<The board> {has not said} [what it will cost] but it already has a rival.",
        "He {was told} [it was shut] - prompting him to complain.",
        "<The board> {claimed} [the law was mad], in an interview on Radio North.",
        "<The board> {said} [the crew would, in a statement on Monday, be told].",
        # all along, and what came of it
        "<The board> {has said all along} [that it wants a tug].",
        "<The board> {has said all along} [it wants a tug].",
        "When <the board> {announced} [a cut of the crew] it drew anger from pilots, the union and the mayor.",
        "<Forty-three per cent> {thought} [he had done well] and 17% disagreed.",
        # when it was said, against when the thing itself is or was
        "<The board> {endorsed} [the pilots] last week, saying they were brave.",
        "<The board> {rejected} [Lund's offer] Tuesday.",
        "<The board> {endorsed} [the plan] in late May and went home.",
        "<The board> {denounced} [the strike of the pilots] on Monday night.",
        "<The union> {came out against} [the harbour tax] in September.",
        "<The board> {defended} [the plan] in the last week.",
        "<The board> {announced} [a rally on Friday].",
        "<The board> {praised} [the report of 2012].",
        "<The board> {criticised} [the ferry that sank in May].",
        "<The board> {criticised} [remarks the mayor made in 2006].",
        "<The board> {opposed} [the war at the time].",
        # all that somebody means to do, and until when
        "<The board> {vowed} [to mend the quay, sweep the pier and paint the boats].",
        "<The board> {vowed} [to stay until the harbour was clear].",
        "<The fans> {vowed} [to stay], with one writing: “Never.”",
        # a hyphen is no dash
        "<The board> {criticised} [the U.S.-Canada ferry].",
        "<The board> {criticised} [the ferry] - the oldest in the fleet.",
        # an aside behind the clause, against a list, a clause of its own and words between two commas
        "<The board> {said} [the ferry would sail at noon], a plan that nobody had heard of.",
        "<The board> {said} [it had a ferry, a tug and a barge].",
        "<The board> {said} [Lund, a pilot, would sail the ferry].",
        "<The board> {said} [when the storm came, a pilot was at sea].",
        # a pronoun is the whole object before a circumstance
        "<The board> {praised} [him] in almost every speech.",
        "<The board> {mentioned} [them] during a talk in Elmton.",
        "<The board> {compared} [him to a clown].",
        "<The board> {accused} [him of lying in May].",
        # what something is like, and a participle that compares
        "<The board> {praised} [a tax modeled after one in Norland].",
        "<The board> {says} [the storm was “nothing,” compared to what the north has seen].",
        # what is said next, by the same or by another
        "<Lund> {groused} [that the station “does not treat me well”] before angrily demanding that it pay.",
        "With <Lund> {saying} [he was “glad”] and Holm calling it a “great day,” the talks ended.",
        # a title shortened behind "then" or "ex"
        "<Lund> {argued} [that the gap between Roe and then-Sen. Tom Holm was narrow].",
        "<Lund> {said} [that ex-Gov. Tom Holm was late].",
        # the verb of which a noun of saying is the subject
        "<Her> {refusal} [to tackle the problem] made the slump longer.",
        "<Lund>'s {promise} [to mend the bridge built by the guild] was kept.",
        # another clause behind a semicolon
        "<The board> {said} [the ferry would sail at noon]; the pilots had gone home.",
        "<The board> {said} [it had a ferry; a tug; a barge].",
        # the comma inside the marks, and what else is said
        "<The board> {hailed} [the ferry as “a marvel,”] adding that the pilots had wept.",
        "<The board> {said} [the ferry was “a marvel,” sailing at noon].",
    ],
)
def test_content_ends(marked: str) -> None:
    text = plain(marked) + "\n"
    expected = meant("", marked)
    assert expected[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Many found it offensive, reporter Ann Lund said in posing the question to Roe.",
        "“He asked me,” Ann Lund recalled of a talk she had with Roe.",
    ],
)
def test_object_of_a_phrase_is_not_said(text: str) -> None:
    assert not any("the question" in one.content[0] or "she had" in one.content[0] for one in found(text))


@pytest.mark.parametrize(
    "marked",
    [
        # what the clause said goes on with: a wish, a thought, a side that is taken, one more noun
        "<Reed> {said} [she did not like the toll and hoped that it would go].",
        "<Reed> {said} [she was tired of the pier and wanted a bridge].",
        "<Reed> {said} [Lund had left the club and supported the toll].",
        "<Reed> {said} [she could not sail but understood why others did].",
        "<Reed> {said} [she had read the report, but planned to read it again].",
        "<Reed> {said} [the board needed new faces and voices in May].",
        # what else the source says
        "<Reed> {said} [she did not like the toll] and added that it would go.",
        "<Reed> {said} [she was tired of the pier], but insisted that it would stay.",
        "<Reed> {said} [the board had lost its way] and called it a club of cowards.",
        "<Reed> {said} [the board had failed], but would not say when.",
        # what shows that it is so, against what else is said
        "<Reed> {said} [the sale was a triumph, showing that boats were wanted].",
        "<Reed> {said} [the sale was a triumph], adding that boats were wanted.",
        # a clause inside a sentence, in commas
        "Lund, though <he> {said} [the toll was fair], never paid it.",
        "<Lund>, who came in May and {said} [he would sail], ultimately went by train.",
        "Lund, if <he> {says} [the toll is fair], has to pay it.",
        # the main clause behind a subordinate one
        "As rain fell, <Reed> {said} [that even in May, the quay was dry].",
        "When Lund came, <Reed> {said} [that in the end, the quay was dry].",
        "While <Reed> {said} [that the quay was dry], Lund fell into the water.",
        # a share of people, set against another; one speaker says both
        "<Six in 10> {say} [the ferry is safe], after four in 10 said so in May.",
        "<Some 40 percent> {say} [the ferry is safe], compared with 30 percent in May.",
        "<Some 60 percent of pilots> {say} [the ferry is safe], while the rest call it a wreck.",
        "<Reed> {said} [40 percent came by ferry, compared with 30 percent in May].",
    ],
)
def test_clause_goes_on_or_ends(marked: str) -> None:
    text = plain(marked) + "\n"
    expected = meant("", marked)
    assert expected[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    "marked",
    [
        # a clause of its own behind "and" or "but", against a list
        "<Reed> {praised} [the pilots], but the board sacked them.",
        "<Reed> {praised} [the pilots], and their chief resigned.",
        "<Reed> {praised} [the pilots, and the cooks].",
        "<Reed> {praised} [the skill not of the pilots, but of the cooks].",
        "<Reed> {praised} [the pilots], but did not name them.",
        # words in marks that close an object, against more of them
        "<Reed> {called} [the toll “a theft,”] which angered Lund.",
        "<Reed> {called} [the toll “a theft,”] and the board apologised.",
        "<Reed> {called} [Lund “a thief,” “a liar” and “a fool”].",
        "<Reed> {called} [Lund “a thief,” and “a fool”].",
        # the reason is told of the object
        "<Reed> {condemned} [the toll because it hurt the poor].",
        "<Reed> {blamed} [Lund because of his rank].",
        "<Reed> {praised} [pilots who sail so far].",
        # when and how it was said of it
        "<Reed> {praised} [the pilots] as she left.",
        "<Reed> {praised} [the pilots] as Lund says.",
        "<Reed> {praised} [the pilots as heroes].",
        "<Reed> {defended} [the toll] by saying that it paid for the quay.",
        "<Reed> {defended} [the toll] by citing a report on the quay.",
        "<Reed> {defended} [saving the quay by raising the toll].",
        "<Reed> {confirmed} [the meeting] on the condition of anonymity.",
        "<Reed> {denied} [the charges] through his lawyer.",
        "<Reed> {criticised} [the road through the park].",
        "<Reed> {criticised} [the conditions on the road of the miners].",
        # more about the object behind a comma
        "<Reed> {praised} [three pilots, among them Lund].",
        "<Reed> {praised} [old boats, like the one in Elmton].",
        # how much later
        "<Reed> {condemned} [the sale two years after the flood].",
        "<Reed> {condemned} [the sale] after the flood.",
    ],
)
def test_object_ends(marked: str) -> None:
    text = plain(marked) + "\n"
    expected = meant("", marked)
    assert expected[1:] in [one[1:] for one in found(text)]


@pytest.mark.parametrize(
    "marked",
    [
        # the verb of what a form in -ing describes
        "<An amendment> {proposing} [a freeze] was defeated by 31 votes to 19.",
        "<A motion> {demanding} [a vote] was carried.",
        "<A plan> {proposing} [a toll] was dropped in May.",
        "<A petition> {demanding} [an inquiry] has been signed by 900 people.",
        "<A man> {claiming} [he was ill] was turned away.",
        "<A report> {saying} [the bridge is safe] was published.",
        # others who think otherwise
        "<Broker Hale> {said} [the fine was small], while analysts at Penrose believe that the case is closed.",
        "<The firm> {said} [it was ready], while unions argue that it is not.",
        "<The mayor> {said} [the pool was safe], while critics say it leaks.",
        "<Lee> {said} [the plan was good], while others think it is mad.",
        "<The clerk> {said} [the bus was late], whereas passengers say that it never came.",
        # near misses
        "<The mayor> {said} [the pool was safe while lifeguards watch it].",
        "<Lee> {said} [he slept, while his sons mended the boat].",
    ],
)
def test_ends_before_the_main_verb_and_before_others(marked: str) -> None:
    assert meant("", marked)[1:] in [one[1:] for one in found(plain(marked))]
