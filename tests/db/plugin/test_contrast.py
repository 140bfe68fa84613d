"""The colours can be told apart from what they stand on: WCAG 2.2, 1.4.3 (text) and 1.4.11 (graphics)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from db.plugin import charts

CSS = (files("db.plugin") / "static" / "onrecord.css").read_text(encoding="utf-8")
LOOKS = dict(zip(("light", "dark"), re.findall(r":root \{(.*?)\n *\}", CSS, re.DOTALL)[:2], strict=True))


def colours(look: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w]+): (#[0-9a-f]{6});", LOOKS[look]))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_text_can_be_read_on_every_ground(look) -> None:
    of = colours(look)
    assert len(of) == 27
    poor = {}
    for ground in ("paper", "sheet"):
        for text in ("ink", "soft", "accent", "good", "bad", *(f"s{n}" for n in range(9))):
            poor[text, ground] = contrast(of[text], of[ground])
    for n in range(9):
        poor["ink", f"t{n}"] = contrast(of["ink"], of[f"t{n}"])
        poor[f"s{n}", f"t{n}"] = contrast(of[f"s{n}"], of[f"t{n}"])
    poor["ink", "lit"] = contrast(of["ink"], of["lit"])
    poor["paper", "accent"] = contrast(of["paper"], of["accent"])
    assert not {pair: ratio for pair, ratio in poor.items() if ratio < 4.5}


@pytest.mark.parametrize("look, palette", [("light", charts._LIGHT), ("dark", charts._DARK)])
def test_charts_stand_out_from_the_page(look, palette) -> None:
    paper = colours(look)["paper"]
    assert contrast(palette["ink"], paper) >= 4.5
    assert contrast(palette["bar"], paper) >= 3
