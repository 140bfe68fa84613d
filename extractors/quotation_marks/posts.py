"""The words of posts that stand in an article, as segments without marks whose label is who posts them."""

from __future__ import annotations

from collections.abc import Sequence

from ..layout.page import read_lines
from ..layout.posts import may_hold_posts, posts_in
from ..model import Layout, Span
from .pairing import Segment


def with_posts(blocks: Sequence[Segment], posts: Sequence[Segment]) -> list[Segment]:
    """The blocks and the posts; of a block in which a post stands the post alone."""
    if not posts:
        return list(blocks)
    kept: list[Segment] = []
    place: dict[int, int] = {}
    for n, block in enumerate(blocks):
        lost = block.continues is not None and block.continues not in place
        if not lost and not any(post.start < block.end and block.start < post.end for post in posts):
            place[n] = len(kept)
            kept.append(
                block if block.continues is None else block._replace(continues=place[block.continues])
            )
    behind = len(kept)
    return kept + [
        post if post.continues is None else post._replace(continues=post.continues + behind) for post in posts
    ]


def find_posts(text: str, layout: Layout) -> list[Segment]:
    """The paragraphs of the posts in an article, in order; those that go on are linked by ``continues``. Raises nothing."""
    found: list[Segment] = []
    if not may_hold_posts(text):
        return found
    quotable = {paragraph.start for paragraph in layout.quotable}
    for post in posts_in(read_lines(text)):
        words = [span for span in post.words if span.start in quotable]
        for n, span in enumerate(words):
            label = None if n else (post.who, post.cue or post.who)
            found.append(Segment(*span, span, 0, True, len(found) - 1 if n else None, "post", label))
    return found


def signatures(layout: Layout, segments: Sequence[Segment]) -> list[Span]:
    """The lines around the posts of an article that name who posts them, in order."""
    labels = [segment.label[0].start for segment in segments if segment.mark == "post" and segment.label]
    return [line for line in layout.furniture if any(line.start <= start < line.end for start in labels)]
