"""Who is meant where a town, a capital, a clause or words in marks stand nearer: ``Ann Lee, from Garth, who``."""

import pytest
from cases import who


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Among them is Kofi Mensah, 19, from Garth, who builds gates. “She thinks I am mad,” he said.", "I am mad", "Kofi Mensah"),
        ("The first was Tom Hale, of Chester, who had walked. “I am not cold,” he said.", "not cold", "Tom Hale"),
        ("The clerk got a note from Ann Lee, from Morris. Morris said he had written it.", "had written", "Morris"),
        ("Net profit came to 9 million. The bank said costs were down.", "costs were down", "bank"),
        ("Organic growth was 3%. The company said it would wait.", "would wait", "company"),
        ("Security was tight. The club said it would wait.", "would wait", "club"),
        ("Attendance at the fair fell. The club said it would wait.", "would wait", "club"),
        ("Constance said it would wait.", "would wait", "Constance"),
        ("The company's chief executive, Per Lindqvist, said that it was late.", "was late", "Per Lindqvist"),
        ("UNION WARNS FERRY OWNERS: “LISTEN NOW OR LOSE THE SUMMER”", "LISTEN NOW", "UNION"),
        ("They met residents of Marsh End, who described sleeping upstairs.", "sleeping", "residents of Marsh End"),
        ("They met parents from Elm Park, who said the road was unsafe.", "unsafe", "parents from Elm Park"),
        ("They met Ann Lee of Marsh End, who said it was late.", "was late", "Ann Lee"),
        ("Core said it would wait.", "would wait", "Core"),
        ("The report notes that faults were found. “We are sad,” it says.", "are sad", "report"),
        ("The engineer who designed the gates, Lisa Brandt, said they would last.", "would last", "Lisa Brandt"),
        ("The nurse responsible for the ward, Tom Reece, said he was tired.", "was tired", "Tom Reece"),
        ("The manager responsible for keeping the books, Enzo Galli, declares that it is so.", "it is so", "Enzo Galli"),
        ("The reporter who met the mayor, Ann Orr, said it was late.", "was late", "reporter"),
        ("“A cost no one reads,” said Rosa Acht of Riders' Voice.", "no one reads", "Rosa Acht"),
        ("Chief Ann Orr came. “The gunman was here,” Orr said. “The gunman left.”\n\nShe added that she wanted calm.", "wanted calm", "Ann Orr"),
        ("Lund and Orr are charged with keeping records at the mill and at their cabins proving that the number of eggs was half.", "was half", "records"),
    ],
)  # fmt: skip
def test_who_is_meant(text, words, name):
    assert who(text, words) == name
