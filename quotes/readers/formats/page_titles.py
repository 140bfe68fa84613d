"""Title, site and author of a web page, without what sites put around them: ``Pier closed | Norhaven Post``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..dates import to_day

_MARK = re.compile(r"\s+(?:[|–—·»•-]|::)\s+|\s*\|\s*")
_AUTHOR = re.compile(
    r"^(?:(?:view|see) all posts by|posts by|article by|written by)\s+|\s+(?:says|writes)$", re.I
)


#: Who comments on a page, and the form in which one gives one's name to do so.
_COMMENTERS = "//*[contains(concat(' ', normalize-space(@class)), ' comment-author')] | //*[@id='commentform' or @id='respond']"


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says of itself: its titles in the order of trust, its name, that of its account elsewhere, its section."""

    titles: tuple[str, ...] = ()
    site: str | None = None
    account: str | None = None
    section: str | None = None


def said(tree: Any) -> Said:
    """What the parsed page says of itself."""
    first = (
        '//meta[@property="og:title" or @name="og:title"]/@content | //meta[@name="twitter:title"]/@content'
    )
    found = [str(value) for value in tree.xpath(first)]
    found += [heading.text_content() for heading in tree.xpath("//h1")[:5]]
    found += [str(value) for value in tree.xpath("//head/title/text()")]
    accounts = tree.xpath('//meta[@name="twitter:site" or @property="twitter:site"]/@content')
    names = tree.xpath('//meta[@property="og:site_name"]/@content')
    titles = tuple(words for value in found if (words := " ".join(value.split())))
    name = str(names[0]).strip() if names else None
    sections = tree.xpath('//meta[@property="article:section" or @name="article:section"]/@content')
    section = " ".join(str(sections[0]).split()) if sections else None
    return Said(titles, name, str(accounts[0]).strip().lstrip("@") if accounts else None, section or None)


def best(found: str | None, page: Said) -> str:
    """The title that was found, if the page has it in a place for titles; else the first that it has there."""
    key = _key(found)
    if not page.titles or (key and any(key in _key(title) or _key(title) in key for title in page.titles)):
        return found or ""
    return page.titles[0]


def without_site(title: str, *names: str | None) -> tuple[str, str | None]:
    """The title without the name of the site behind it, and the day if that stood there too.

    >>> without_site("Uncork the mystery | NP | 10.06.2013", "NP.EXAMPLE")
    ('Uncork the mystery', '2013-06-10')
    """
    known = {_key(name) for name in names if name}
    known |= {name.removeprefix("www").removesuffix("com").removesuffix("org") for name in known}
    day = None
    while marks := list(_MARK.finditer(title)):
        mark = marks[-1]
        key = _key(tail := title[mark.end() :])
        is_site = not key or key in known or any(len(key) > 1 and name.startswith(key) for name in known)
        found = to_day(tail) if re.search(r"\d{4}", tail) else None
        if not mark.start() or not (is_site or found):
            break
        title, day = title[: mark.start()], day or found
    return title.strip(), day


def site(name: str | None, page: Said) -> str | None:
    """The name of the site; that of its account at another site is none."""
    is_account = name is not None and page.site is None and name.lstrip("@") == page.account
    return None if is_account else name


def author(names: str | None) -> str | None:
    """Names of authors without the words around them: "View all posts by Ana Brook"."""
    each = (_AUTHOR.sub("", part.strip()) for part in (names or "").split(";"))
    return "; ".join(filter(None, each)) or None


def drop_commenters(tree: Any) -> None:
    """Take out of a parsed page those who comment on it, so that none of them is taken for its author."""
    for element in tree.xpath(_COMMENTERS):
        if element.getparent() is not None:
            element.drop_tree()


def _key(words: str | None) -> str:
    return re.sub(r"\W+", "", words or "").casefold()
