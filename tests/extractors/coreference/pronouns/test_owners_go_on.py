"""Whether "she" is whose agent spoke before, or the agent."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Greta Fallon sat in the sun. Her manager told her to stay home. “I told my manager to swim,” she said.",
            "to swim",
            "Greta Fallon",
        ),
        (
            "Nora Quill is 30. Her producer suggested she rest. “I slept for a month,” she says.",
            "I slept",
            "Nora Quill",
        ),
        (
            "Hattie Brandt grew up here. Her mother said she would burn water. “It took a year,” she says.",
            "It took",
            "Hattie Brandt",
        ),
        (
            "Vera Loch is late. Her agent bought her a watch. “It is his,” she jokes.",
            "It is his",
            "Vera Loch",
        ),
        (
            "Ivo Hask is a clerk. His wife told him to retire. “I told her to,” he says.",
            "I told",
            "Ivo Hask",
        ),
        # near misses: who told her what to do goes on
        (
            "Nell Orme lost her job. Her boss, Carla Venn, suggested she retrain. “I offered to pay,” she said.",
            "I offered",
            "Carla Venn",
        ),
        (
            "Nell Orme was freed in May. Her sister, Joan, told her to stay silent. “I know the police,” she says.",
            "I know",
            "Joan",
        ),
        (
            "Ivo Hask resigned. His deputy urged him not to go. “I need this man,” he said.",
            "I need",
            "deputy",
        ),
        (
            "Nell Orme is ill. Her doctor told her to rest. “You are worn out,” she said.",
            "worn out",
            "doctor",
        ),
        ("Nell Orme is ill. Her boss told her to go. “Get out,” she said.", "Get out", "boss"),
        (
            "Ada Finn writes at night. Her editor, Jane Coe, has asked her to stop. “She wears me out,” she said.",
            "wears me",
            "Jane Coe",
        ),
        (
            "Nell Orme was held. Her lawyer said it was thin. “I will fight it,” she said.",
            "fight it",
            "lawyer",
        ),
        (
            "Nell Orme sells eels. Her cook says eels are slow. “I never liked them,” she says.",
            "never liked",
            "cook",
        ),
    ],
)
def test_whose_agent_or_the_agent(text: str, words: str, name: str) -> None:
    assert who(text, words) == name
