"""What a release needs: a changelog that names the version, metadata that is whole."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((unreleased|\d{4}-\d\d-\d\d)\)$", re.MULTILINE)


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


@pytest.fixture(scope="module")
def changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_changelog_begins_with_this_version(project: dict[str, Any], changelog: str) -> None:
    versions = HEADING.findall(changelog)
    assert versions and versions[0][0] == project["version"]
    assert len(re.findall(r"^## ", changelog, re.MULTILINE)) == len(versions), "a heading of another form"


def test_versions_stand_there_once_the_newest_first(changelog: str) -> None:
    numbers = [tuple(map(int, version.split("."))) for version, _ in HEADING.findall(changelog)]
    assert numbers == sorted(set(numbers), reverse=True)


def test_only_the_newest_may_be_unreleased_and_each_says_something(changelog: str) -> None:
    days = [day for _, day in HEADING.findall(changelog)]
    assert "unreleased" not in days[1:]
    parts = re.split(r"^## .*$", changelog, flags=re.MULTILINE)[1:]
    assert all(re.search(r"^- \S", part, re.MULTILINE) for part in parts)


def test_the_metadata_is_whole(project: dict[str, Any]) -> None:
    assert {
        "name",
        "version",
        "description",
        "readme",
        "license",
        "keywords",
        "classifiers",
    } <= project.keys()
    oldest = project["requires-python"].removeprefix(">=")
    named = [c.rsplit(" ", 1)[1] for c in project["classifiers"] if re.search(r":: 3\.\d+$", c)]
    assert named and named[0] == oldest
    assert "Typing :: Typed" in project["classifiers"]
    everything = re.findall(r"\w+", project["optional-dependencies"]["all"][0])
    assert set(everything) >= {"archive", "serve"}


def test_links_of_the_readme_are_absolute_once_the_project_has_an_address(project: dict[str, Any]) -> None:
    links = re.findall(r"\]\(([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    relative = [link for link in links if "://" not in link]
    assert all((ROOT / link).exists() for link in relative)
    assert not (project.get("urls") and relative)
