"""The benchmark of forms, on an article of our own: what was said is the same however the text comes."""

import pytest

from benchmarks.any_form import FORMS, measure
from tests.extractors.layout.test_running_text import STORY

TEXT = STORY.replace("ELMTON, May 3 (Agency) — ", "")


@pytest.mark.parametrize("form", [*FORMS, "HTML"])
def test_the_same_is_said(form: str) -> None:
    total, kept, new, differences = measure({"id": "a", "text": TEXT}, [form])[form]
    assert total == 6
    assert (kept, new) == (total, 0), differences
