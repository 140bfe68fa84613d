"""A description that stands for somebody else in the clause of a name never means who is named."""

import pytest
from cases import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Maria Garcia said that the weaver had lied. The weaver said it was true.", "weaver"),
        ("Maria Garcia told the weaver that she was late. “I was not,” the weaver replied.", "weaver"),
        ("Maria Garcia, who runs the mill, sued the weaver in May. The weaver said it was late.", "weaver"),
        (
            "Maria Garcia asked a local historian to read the will. The historian said it was forged.",
            "local historian",
        ),
        (
            "Tom Novak said the old skipper had been drinking. The skipper told the court he was ill.",
            "skipper",
        ),
        ("Tom Novak said that the skipper had apologised for it and added that he would pay.", "skipper"),
        # near misses: who is told to be it
        ("Maria Garcia became a weaver in May. The weaver said it was late.", "Maria Garcia"),
        ("Maria Garcia was elected the mayor in May. The mayor said it was late.", "Maria Garcia"),
        ("Maria Garcia, the weaver, sued Tom Novak. The weaver said it was late.", "Maria Garcia"),
        ("Maria Garcia, 40, spoke in court. The weaver said it was late.", "Maria Garcia"),
        ("Mayor Maria Garcia met the mayor of Elmton. The mayor said it was late.", "Maria Garcia"),
    ],
)
def test_who_is_named_beside_a_description_is_somebody_else(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The colonel came in. “They will come,” he told the clerk. The clerk said it was late.", "clerk"),
        ("The doctor said it was cold. The nurse said it was late.", "nurse"),
        ("The manager said it was cold. The employee said it was late.", "employee"),
        ("The teacher said it was cold. The girl said it was late.", "girl"),
        ("The officer said it was cold. The man said it was late.", "man"),
        # near misses: he may be called so, whatever his job is
        ("A police officer said it was cold. The official said it was late.", "police officer"),
        ("A shop owner said it was cold. The man said it was late.", "shop owner"),
        ("A nurse said it was cold. The woman said it was late.", "nurse"),
    ],
)
def test_an_unnamed_one_of_another_job(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
