"""What must hold for any text at all, tried on made-up news and on arbitrary characters."""

import json
import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sound import assert_sound

import quotes.json_output
from extractors import Article, extract

MARKS = [
    ("“", "”"), ('"', '"'), ("„", "“"), ("„", "”"), ("«", "»"), ("‹", "›"), ("``", "''"), ("‘", "’"), ("'", "'"),
    ("“", '"'), ('"', "”"), ("“", ""), ("", "”"), ('"', ""),
]  # fmt: skip
NAMES = [
    "Mara Lind", "Lind", "Dr. Ove Sand", "Mr. Sand", "the ministry", "a spokesman", "police", "he", "she", "they", "I",
    "Tom O’Dell Jr.", "Ana de la Cruz", "the Harbour Union (HU)", "HU", "who", "Senator Kell", "the senator from Arlo",
    "@maralind", "THE MAYOR", "Łukasz Żak", "李娜", "people at the gate", "her brother", "one of them", "J.R. Holt",
]  # fmt: skip
CUES = [
    "said", "says", "told reporters", "wrote", "tweeted", "did not say", "declined to comment", "according to", "asked",
    "added", "was quoted as saying", "claimed that", "called it", "urged", "in a statement", "denied", "thinks",
    "reportedly", "'s claim that", "said on Tuesday that", "went on to warn", "promised to", "—", ":", "has said",
]  # fmt: skip
WORDS = [
    "the dam is safe", "it will hold", "56 people were hurt", "$1.2 billion", "two thirds of voters", "on March 3",
    "don’t", "the voters’ choice", "rock ’n’ roll", "the '90s", "5' 11\"", "so-called", "war", "in 2021", "U.S.",
    "No. 5", "dozens", "from 10 to 15 percent", "not", "the word", "40m", "Rs 5 crore", "9/11", "a.m.", "half",
    "the film", "‘no’", "“yes”", "[sic]", "(laughs)", "…", "- -", "https://example.org/?q=\"a\"", "#news",
]  # fmt: skip
BREAKS = [" ", ", ", ". ", ".\n\n", "\n", "; ", "? ", "! ", " — ", ": ", "\r\n\r\n", "\u00a0", "\u2028", ""]
LINES = [
    "TT\n",
    "20\n",
    "Photo: Lind (Reuters)\n",
    "LIND: ",
    "Q: ",
    "A: ",
    "By Ove Sand\n",
    "PORT CITY (AP) — ",
    "> ",
    "* ",
]


@st.composite
def quotations(draw: st.DrawFn) -> str:
    opening, closing = draw(st.sampled_from(MARKS))
    inner = draw(st.lists(st.sampled_from([*WORDS, *NAMES, *CUES]), max_size=5))
    return (
        opening
        + draw(st.sampled_from([" ", ", ", "\n\n“"])).join(inner)
        + draw(st.sampled_from([",", ".", ""]))
        + closing
    )


@st.composite
def news(draw: st.DrawFn) -> str:
    """Fragments of news in any order, grammatical only by chance."""
    piece = st.one_of(
        quotations(),
        st.sampled_from(NAMES),
        st.sampled_from(CUES),
        st.sampled_from(WORDS),
        st.sampled_from(LINES),
    )
    pieces = draw(st.lists(st.tuples(piece, st.sampled_from(BREAKS)), max_size=40))
    return "".join(p + b for p, b in pieces)


def check(article: Article) -> None:
    extraction = extract(article)
    assert_sound(article, extraction)
    assert extract(article) == extraction


@given(text=news(), title=st.none() | news(), date=st.none() | st.dates().map(str))
@example("Lind was quoted as saying “the dam is safe,” ", None, None)
@example('"a" said Mara Lind, ', None, None)
@settings(max_examples=400, deadline=None)
def test_news(text, title, date):
    check(Article(id="made", text=text, title=title, date=date))


@given(
    text=st.text(max_size=300), title=st.none() | st.text(max_size=30), date=st.none() | st.text(max_size=12)
)
@settings(max_examples=400, deadline=None)
def test_arbitrary_text(text, title, date):
    check(Article(id="made", text=text, title=title, date=date))


@given(text=st.text(alphabet="“”\"'‘’„«»‹›` \n.,:aAsS—()", max_size=200))
@settings(max_examples=400, deadline=None)
def test_marks_in_any_order(text):
    check(Article(id="made", text=text))


SAMPLES = Path(__file__).parents[1] / "quotes" / "samples" / "articles.jsonl"
PIECES = [
    piece
    for line in SAMPLES.read_text(encoding="utf-8").splitlines()
    for piece in re.findall(r"\s+|[^\s]+", json.loads(line)["text"])
]
ODD = [
    "“",
    "”",
    '"',
    "’",
    ".",
    ",",
    ":",
    " — ",
    "\n\n",
    " said ",
    "\ud83d",
    "\u2009",
    " quoted a witness as saying ",
    "(",
    ")",
]


@st.composite
def mutated_articles(draw: st.DrawFn) -> str:
    """A stretch of the sample articles in which words are left out, doubled or changed for others, and odd signs stand."""
    start = draw(st.integers(0, len(PIECES) - 1))
    pieces = PIECES[start : start + draw(st.integers(20, 400))]
    for _ in range(draw(st.integers(0, 25))):
        k = draw(st.integers(0, len(pieces) - 1))
        how = draw(st.integers(0, 4))
        if how == 0 and len(pieces) > 1:
            del pieces[k : k + draw(st.integers(1, 5))]
        elif how == 1:
            pieces[k:k] = pieces[max(0, k - draw(st.integers(1, 20))) : k]
        elif how == 2:
            pieces[k] = PIECES[draw(st.integers(0, len(PIECES) - 1))]
        else:
            pieces.insert(k, draw(st.sampled_from(ODD)))
        pieces = pieces or ["x"]
    return "".join(pieces)


@given(text=mutated_articles(), least=st.sampled_from([None, 0.0]))
@example("Below are links to videos telling their stories:“\nLINDA: MARTINEZ\nShe left.", None)
@example("Mr. Kell declined on Monday to say that, ", 0.0)
@example("Lind\u2009 telling the ministry that “the dam is safe”", 0.0)
@settings(max_examples=300, deadline=None)
def test_mutated_articles(text, least):
    article = Article(id="made", text=text)
    assert_sound(article, extract(article, least=least))


@given(before=news(), text=news())
@settings(max_examples=100, deadline=None)
def test_json_of_the_contract_reads_back_as_the_same_words(before, text):
    article = Article(id="made", text=before + "\n\n" + text)
    extraction = extract(article)
    rows = json.loads(json.dumps(quotes.json_output.attributions_as_json(extraction)))
    for row, attribution in zip(rows, extraction.attributions, strict=True):
        assert [article.text[a:b] for a, b in row["content"]] == [
            s.of(article.text) for s in attribution.content
        ]
        assert [article.text[a:b] for a, b in row["source"]] == [
            s.of(article.text) for s in attribution.source
        ]


def test_a_text_cut_at_any_word_raises_nothing() -> None:
    """Rules look at the words behind; a text may end anywhere."""
    lines = (Path(__file__).parent / "gold" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    cut = 0
    for n, line in enumerate(lines):
        text = re.sub(r"\[\d+:|\{\d+(?:![a-z_]+)?:|<\d+(?:@\d+)?:|\|[^>]*|[\]}>]", "", line)
        for k, blank in enumerate(re.finditer(" ", text)):
            if k % 3 == n % 3:
                extract(Article(id="cut", text=text[: blank.start()]), least=0)
                cut += 1
    assert cut > 1000
