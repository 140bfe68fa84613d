"""A name that somebody gives: ``a resident, who identified himself as [Musa], said``."""

import pytest

from extractors import Article, extract


def speakers(text):
    return [
        (a.speaker.name, a.speaker.kind) for a in extract(Article(id="", text=text)).attributions if a.speaker
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Another resident, who simply identified himself as Wasiu, said: “Let them finish it.”", "Wasiu"),
        ("A driver, who gave his name as Tom Ash, said he had not been paid.", "Tom Ash"),
        ("A trader, who asked to be called only Amina, said the price had doubled.", "Amina"),
        ("A nurse, who wanted to be identified only as Grace, said the ward was full.", "Grace"),
        ("A miner, who introduced himself as Okoro, told the court the shaft was wet.", "Okoro"),
    ],
)
def test_who_gives_a_name_is_called_so(text, name):
    assert (name, "person") in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man, who later identified himself as a police officer, said the road was closed.",
        "A farmer, who asked not to be named, said the price had doubled.",
        "A woman, who introduced herself as the mayor’s aide, said he was out.",
        "A clerk, who identified the driver as Tom Ash, said the road was closed.",
    ],
)
def test_who_gives_none_stays_unnamed(text):
    assert all(kind == "individual" for _, kind in speakers(text))
