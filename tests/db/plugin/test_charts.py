"""The charts: pictures that load nothing, and the counts that they show."""

from __future__ import annotations

from base64 import b64decode
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from db.plugin import charts, timeline

SVG = "{http://www.w3.org/2000/svg}"


def test_a_bar_for_each_figure() -> None:
    tree = ElementTree.fromstring(charts.bars([("2024-01", 3), ("2024-02", 0), ("2024-03", 12)], 720, 190))
    heights = [
        float(bar.get("height", 0)) for bar in tree.iter(f"{SVG}rect") if "reactive" in bar.get("class", "")
    ]
    assert len(heights) == 3
    assert heights[1] == 0 and abs(heights[2] / heights[0] - 4) < 0.01


def test_a_picture_runs_and_loads_nothing() -> None:
    svg = charts.bars([("<script>alert(1)</script>", 3)], 720, 190)
    tree = ElementTree.fromstring(svg)
    assert not {element.tag for element in tree.iter()} & {f"{SVG}script", f"{SVG}image", f"{SVG}a"}
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert "url(" not in svg and "@import" not in svg
    encoded = charts.picture([("a", 1)], 720, 190)
    assert encoded.startswith("data:image/svg+xml;base64,")
    assert b64decode(encoded.split(",")[1]).startswith(b"<svg")


def test_days_months_and_years() -> None:
    few = timeline.of_days([("2024-02-28", 2), ("2024-03-01", 1), (None, 4), ("soon", 1)])
    assert few.unit == "day" and few.undated == 5
    assert few.figures == [("2024-02-28", 2), ("2024-02-29", 0), ("2024-03-01", 1)]
    weeks = timeline.of_days([("2024-01-03", 2), ("2024-01-07", 1), ("2024-01-15", 1), ("2024-03-01", 1)])
    assert weeks.unit == "week"
    assert weeks.figures[:3] == [("2024-01-01", 3), ("2024-01-08", 0), ("2024-01-15", 1)]
    some = timeline.of_days([("2022-12-31", 2), ("2023-02-01", 1), ("2023-02-28", 1), ("2024-01-01", 1)])
    assert some.unit == "month" and some.figures[:3] == [("2022-12", 2), ("2023-01", 0), ("2023-02", 2)]
    many = timeline.of_days([("2010-05-01", 2), ("2024-02-01", 1)])
    assert many.unit == "year" and len(many.figures) == 15 and sum(n for _, n in many.figures) == 3
    wrong = timeline.of_days([("0001-01-01", 1), ("9999-12-31", 2)])
    assert wrong.unit == "century" and len(wrong.figures) == 100
    assert timeline.of_days([]).figures == []


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_no_period_is_left_out_and_none_counted_twice(days) -> None:
    found = timeline.of_days([(day.isoformat(), 1) for day in days])
    assert sum(count for _, count in found.figures) == len(days)
    assert found.figures == sorted(set(found.figures))
    if found.unit == "month":
        months = [int(label[:4]) * 12 + int(label[5:]) for label, _ in found.figures]
        assert months == list(range(months[0], months[-1] + 1))
