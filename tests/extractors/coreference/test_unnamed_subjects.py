"""He and she: whom the sentences are about without a name, and who spoke last."""

import pytest

from extractors import Article, extract


def who(text):
    found = extract(Article(id="made-up", text=text)).attributions
    return [a.speaker.name if a.speaker else None for a in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The baker was locking up when word came of waiter Jon Vale’s fall. Putting down his keys, he said that the shop would open.",
            "baker",
        ),
        (
            "Premier Carl Hale watched. Then the drummer took the microphone. He said the song was new.",
            "drummer",
        ),
        (
            "Mayor Carl Hale came late. On Monday, the gardener cut the hedge. He said it was high.",
            "gardener",
        ),
        (
            "Mayor Carl Hale spoke. The driver sent a note in which he said he was sorry.",
            "driver",
        ),
        ("Mayor Carl Hale spoke. The driver called a friend and he admitted that he was late.", "driver"),
        (
            "Mayor Carl Hale spoke. The driver of the van that hit Tom Ash wrote a note in which he said it was late.",
            "driver of the van",
        ),
        ("Mayor Carl Hale spoke. The gardener was asleep at the time, he said.", "Carl Hale"),
        ("Lena Hart sang. A woman in a red coat stood up. She said it was too loud.", "woman in a red coat"),
        ("Carl Hale lost his dog. Another farmer found it. He said it had been hungry.", "farmer"),
        ("Mayor Carl Hale paid. Later the ferryman counted the coins. He said one was missing.", "ferryman"),
        ("Mayor Carl Hale has a boat. The painter looked at it. He said the hull was rotten.", "painter"),
        ("In Carl Hale’s yard the roofer fell. The roofer got up. He said he was well.", "roofer"),
        ("Nobody asked Carl Hale. The plumber closed the tap. He said that it leaked.", "plumber"),
        (
            "Mayor Carl Hale was on the roof. The caretaker held the ladder. “Come down,” he said.",
            "caretaker",
        ),
        # near misses: the sentences are about the one who is named
        (
            "The drummer watched. Then Premier Carl Hale took the microphone. He said the song was new.",
            "Carl Hale",
        ),
        ("Carl Hale said the song was old. The drummer left. “It is slow,” he said.", "Carl Hale"),
        ("Carl Hale came late. The girl cut the hedge. He said it was high.", "Carl Hale"),
        ("Carl Hale came late. The hedge was cut. He said it was high.", "Carl Hale"),
        ("Carl Hale came late. The farmers cut the hedge. He said it was high.", "Carl Hale"),
        ("Mayor Carl Hale came late. The mayor cut the hedge. He said it was high.", "Carl Hale"),
        (
            "Ann Lee was there. The engineer who built it, Dr. Jane Ash, left. “It is old,” she said.",
            "Jane Ash",
        ),
        # who is called the driver by name is the sentence's subject
        (
            "Chief Ann Lee identified the driver as Carl Hale, 33, of Elmton. He said he was sorry.",
            "Carl Hale",
        ),
    ],
)
def test_he_is_whom_the_sentence_before_is_about(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Founder Tracy Boone said the machines are gone. “They are in storage,” Boone said.\n\n“That is what happens,” he added.",
            "Tracy Boone",
        ),
        (
            "Senator Lindsay Moore praised President Carl Cole. “It’s a start,” Moore told Newswire.\n\n"
            "Moore said the line would open in May.\n\n“The trains will run,” he said.",
            "Lindsay Moore",
        ),
        ("“We stay,” Ashley Boone said. “Nobody sells,” he added.", "Ashley Boone"),
        ("“We stay,” Kim Boone said. “Nobody sells,” she added.", "Kim Boone"),
        ("“We stay,” said Shannon Boone. “Nobody sells,” he went on.", "Shannon Boone"),
        # a name that is hardly a man's, where nobody else is named
        ("“We stay,” said Hannah Boone. “Nobody sells,” he said.", "Hannah Boone"),
        # near misses: somebody else is named whom the pronoun fits, or a title tells
        ("Carl Cole was there. “We stay,” Hannah Boone told him. “Nobody sells,” he said.", "Carl Cole"),
        ("“We stay,” Mrs. Tracy Boone said. “Nobody sells,” he added.", None),
        ("“We stay,” Tracy Boone said. She smiled. “Nobody sells,” she added.", "Tracy Boone"),
        # no other gender without words in marks before it
        (
            "Nora Finch drew. The critic Harold Benning called her “late.” She laughed. “I was early,” she said.",
            "Nora Finch",
        ),
        ("Critic Harold Benning praised her. “I was early,” she said.", None),
        ("Hannah Boone said that it was cold. He said so.", None),
    ],
)
def test_who_spoke_last_goes_on_whatever_the_first_name(text, name):
    assert who(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The District Attorney identified the defendant as Juan Crane, 33, of Elmton. The defendant said he was sorry.",
            "Juan Crane",
        ),
        ("Police named the suspect as Juan Crane. The suspect said he was sorry.", "Juan Crane"),
        ("Chief Ann Lee identified the victim as Juan Crane. The victim said he was sorry.", "Juan Crane"),
        # near misses: another part, or two of them
        ("Chief Ann Lee identified the victim as Juan Crane. The defendant said he was sorry.", "defendant"),
        (
            "Ann Lee identified the suspect as Juan Crane. Paul Hart was charged. The suspect said he was sorry.",
            "suspect",
        ),
        (
            "Tom Crane, 24, was found guilty of murder. The murder of Tom Crane’s hopes came late. The victim said he was ill.",
            "victim",
        ),
        ("Ann Lee prosecuted Tom Crane and Paul Hart. The defendant said he was sorry.", "defendant"),
        (
            "On May 26, near the corner of Gatling Place, in Bay Ridge, Ohio, the victim, a man, was crossing. The victim said he was sorry.",
            "victim",
        ),
        ("Juan Crane worked as a clerk. The defendant said he was sorry.", "defendant"),
    ],
)
def test_who_is_identified_as_the_defendant(text, name):
    assert who(text)[-1] == name


_SENTENCED = (
    "Elm District Attorney Ernest Gill announced that Dale Quick, 45, has been sentenced to ten years.\n\n"
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police arrested the defendant in May. He told officers that he was sorry.", "Dale Quick"),
        ("When officers came to the defendant’s home, he told them that he was sorry.", "Dale Quick"),
        ("Divers found the defendant’s car in a river. It was empty. He said that it had been stolen.", "Dale Quick"),
        ("The defendant was held. Gill spoke to reporters. He said that the case was closed.", "Ernest Gill"),
        ("Gill thanked the clerks. He said that the case was closed.", "Ernest Gill"),
    ],
)  # fmt: skip
def test_he_is_the_accused_of_whom_the_sentences_tell(text: str, name: str) -> None:
    attributions = extract(Article(id="", text=_SENTENCED + text)).attributions
    assert [a.speaker and a.speaker.name for a in attributions][-1] == name
