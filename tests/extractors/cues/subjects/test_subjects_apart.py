"""Subjects that stand apart from their verb: a relative clause, other verbs, brackets or an adverb lie between."""

import pytest

from extractors import Article, extract


def said(text: str) -> list[tuple[str, str]]:
    """Source and content of all attributions."""
    return [
        (a.source[0].of(text) if a.source else "", " … ".join(part.of(text) for part in a.content))
        for a in extract(Article(id="", text=text)).attributions
    ]


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        # told of by a clause with "whose", or by one with a verb that may be a noun
        ("A woman whose son drowned in the lake", " said [she blamed the town]."),
        ("Officials whose homes were lost", " say [the fund is too small]."),
        ("Families whose farms burned", " say [they need hay]."),
        ("Tenants whose rent doubled in May", " argue [that the law is weak]."),
        ("Residents whose cars were towed", " have said [the signs were hidden]."),
        ("Drivers who favor bridge tolls", " say [traffic will fall]."),
        ("Economists who favor consumption taxes", " agree [that the change will be slow]."),
        # told of by whom or what they stand beside
        ("A source close to him", " said [the deal was off]."),
        ("People close to her", " say [she will stay]."),
        ("Two aides loyal to him", " told the Courier [he would run]."),
        ("Someone close to the talks", " said [they had failed]."),
        ("Someone familiar with the plan", " said [it would fail]."),
        # with more in brackets
        (
            "Dana Frost (a member so young that she has been mistaken for an intern)",
            " says [she was nervous].",
        ),
        # a share of people
        ("Half", " said [they would move]."),
        ("Most of those questioned", " said [they would move]."),
        # a body or a role behind a comma that no other one closes
        ("Otto Kern", ", of Bank Mar said [growth would slow]."),
        ("Otto Kern", ", from the Harbour Trust said [the pier would close]."),
        ("Otto Kern", ", chair of the Harbour Trust believes [the pier will close]."),
        # a pair of nouns without determiners
        ("Our survey on the use of chip and pin", " found [that shoppers were glad]."),
        ("A report on law and order", " says [that crime has risen]."),
        # other verbs between: a list, or a verb that looks like a plural
        ("The firm", " lost money, cut jobs, said [it would sell the plant]."),
        ("The council", " ignored letters, admitted [it lost the files]."),
        ("Hart", " offered the man a job, then says [he'll welcome advice]."),
        ("The driver", " got out, claimed [he had the right of way]."),
        ("She", " left the stage, shook a few hands, said [she was tired]."),
        ("The firm", " builds an arena in Leeds and says [it needs more land]."),
        ("The charity", " feeds the poor in Hull and says [it needs more money]."),
        ("The council", " plans a new road and says [it will be open by May]."),
        # an adverb before a verb that may be a noun
        ("Farmers", " often blame [the council for the smell]."),
        ("Hart and Lowe", " often blame [the drought for the loss of jobs]."),
        ("Teachers", " rarely praise [the minister]."),
        ("Surveys", " also show [that prices fell]."),
        ("Neighbours", " still complain [that the pub is loud]."),
        ("the same polling", " suggests [that he could win]."),
    ],
)
def test_a_subject_apart(source: str, rest: str) -> None:
    content = rest[rest.index("[") + 1 : rest.index("]")]
    opening = "" if source[0].isupper() else "But "
    assert (source, content) in said(opening + source + rest.replace("[", "").replace("]", ""))


@pytest.mark.parametrize(
    "text",
    [
        "The first half said little about the team.",
        "The firm's often cruel demands upset staff.",
        "The bridge, built in 1900, towers over the town.",
        "A man who knows whose car it was left.",
        "The now famous reports were lost.",
    ],
)
def test_near_misses(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("At a hearing, a clerk who saw it, testified that it was dark.", "a clerk"),
        ("Ann Lee, a doctor, said it was late.", "Ann Lee"),
        ("Lee met a nurse, a friend of his, who said it was late.", "who"),
        ("The union fought the plan, and Lee said it was dead.", "Lee"),
    ],
)
def test_others_keep_their_subject(text: str, source: str) -> None:
    assert [mention for mention, _ in said(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mr. Hart, citing “the magic of Lowe,” said the team could win.", "Mr. Hart", "the team could win"),
        ("Lowe, calling it “a sad day,” said that he would go.", "Lowe", "that he would go"),
        ("Ann Lee, who called it “a gift,” said the mill would stay.", "Ann Lee", "the mill would stay"),
        ("Tom Roy, dubbed “the fox,” said it was over.", "Tom Roy", "it was over"),
        ("“It was late,” said the mayor.", "the mayor", "“It was late,”"),
        ("“It was late,” said the man who came.", "the man", "“It was late,”"),
    ],
)
def test_a_subject_before_words_in_marks(text: str, source: str, content: str) -> None:
    assert (source, content) in said(text)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("“It is late,” said Otto Kern, a baker from Elmton town told the Courier.", ["Otto Kern"]),
        ("“It is late,” Otto Kern, from Bank Mar told the agency.", ["Otto Kern"]),
        # near misses: somebody else tells it
        (
            "“It is late,” said Otto Kern, and a baker from Elmton told the court he knew.",
            ["Otto Kern", "a baker from Elmton"],
        ),
        (
            "“It is late,” said Otto Kern, a baker who told the court he knew.",
            ["Otto Kern", "who"],
        ),
        ("In a talk with Otto Kern, the mayor said it was late.", ["the mayor"]),
        # what critics say of a plan is not said by who debates it
        (
            "MPs are to debate a bill which critics claim would legalise theft “by the back door”.",
            ["critics"],
        ),
        ("Six bands will play in a show described as “A Night of Hope”.", [""]),
        ("It’s safe to say that the town was slow.", [""]),
        (
            "“We had no aid,” Otto Kern says. Tom Hale set up a site. Then, says Mr Hale, the town found out. “All my friends came.”",
            ["Otto Kern", "Mr Hale", "Mr Hale"],
        ),
    ],
)
def test_a_comma_left_out_behind_a_name(text: str, sources: list[str]) -> None:
    assert [source for source, _ in said(text)] == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Rep. Lowell Hask, D-Ohio, who wrote it, said it was dead, and Rep. Marisol Dunne, R-Utah, said it was alive.",
            ["Rep. Lowell Hask", "Rep. Marisol Dunne"],
        ),
        (
            "Dr. Anya Pell, who led the trial, said it was safe, but Dr. Hugo Stamm, a critic, said it was small.",
            ["Dr. Anya Pell", "Dr. Hugo Stamm"],
        ),
        (
            "Tony Vance, D-Queens, said rents would rise, and Lia Roth, D-Bronx, who chairs the panel, said she agreed.",
            ["Tony Vance", "Lia Roth"],
        ),
        (
            "Rep. Cal Dority, R-Mesa, who owns a well, said it was dry, and state Rep. Ines Maro, D-Tempe, said it was wet.",
            ["Rep. Cal Dority", "state Rep. Ines Maro"],
        ),
        (
            "The firm, which lost money, said it would sell the mill, and its owner, Dana Crewe, declined to comment.",
            ["The firm", "its owner"],
        ),
        # near misses: one subject with a long clause, two of one verb
        (
            "Ann Lowe, who has written three novels, lived in Rome, and taught in Bern, Elm and Cole, said she was tired.",
            ["Ann Lowe"],
        ),
        (
            "The mayor, elected in May, and the clerk, hired in June, said the books were closed.",
            ["The mayor"],
        ),
        (
            "Ann Lowe, who met the coach, Bo Kimmel, and the owner, Cal Dee, in May, said it was late.",
            ["Ann Lowe"],
        ),
        (
            "Ann Lowe, who met coach Bo Kimmel, of Elm, and owner Cal Dee, of Ash, said it was late.",
            ["Ann Lowe"],
        ),
    ],
)
def test_a_second_subject_behind_and(text: str, sources: list[str]) -> None:
    assert [source for source, _ in said(text)] == sources
