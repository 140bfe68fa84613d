"""What a reader expected of a text, and the point at which it was lost."""

from __future__ import annotations

from ...model import Span
from ..model import CandidateExplained, Stages
from .content import lost_words, nearest
from .model import Answer, Expected, distinct, short
from .places import overlap, places_of, whole
from .sense import lost_stance, too_much
from .speaker import longer_source, lost_role, lost_speaker
from .telling import Loss

_MOST_FOUND = 2


def answer(found: Stages, expected: Expected) -> Answer:
    """The point at which what was expected of a text was lost, why, and the file to change."""
    wanted = _wanted(expected)
    places = _places(found, expected)
    if expected.words and not places:
        loss = Loss(
            "the text: these words do not stand in it", ("the words must be copied from the text",), ()
        )
        return _answer(wanted, _all(found), loss)
    place = places[0] if places else None
    if expected.nothing:
        given = [
            one
            for one in found.candidates
            if one.given and (place is None or overlap(whole(found.text, one.content), place))
        ]
        return _answer(wanted, _listed(found, given), too_much(found, given[0]) if given else None)
    one: Loss | CandidateExplained | None
    if place is not None:
        place = _likeliest(found, places, expected.by)
        one = lost_words(found, place, expected)
        near = nearest(found, place, expected.by)
        has = _listed(found, [near]) if near else "nothing like it"
    else:
        given = [one for one in found.candidates if one.given]
        one, has = _of_source(found, given, expected), _all(found)
    if isinstance(one, Loss) and place is not None and near is not None and near.given:
        one = _and_beside(found, near, expected, one)
    if isinstance(one, Loss) or one is None:
        return _answer(wanted, has, one)
    return _answer(wanted, has, _lost_beside(found, one, expected))


def _and_beside(found: Stages, near: CandidateExplained, expected: Expected, loss: Loss) -> Loss:
    """What else is not as expected of words that are found, but not just so."""
    more = _lost_beside(found, near, expected)
    if more is None:
        return loss
    told = [*loss.because[:4], f"besides: {more.at}", *more.because[:2]]
    return loss._replace(because=told, changes=[*distinct(loss.changes, 2), *distinct(more.changes, 2)])


def _lost_beside(found: Stages, one: CandidateExplained, expected: Expected) -> Loss | None:
    """What else than its words is not as expected: who says it, in what sense, in what role."""
    loss = lost_speaker(found, one, expected.by) if expected.by else None
    if loss is None and expected.stance:
        loss = lost_stance(found, one, expected.stance)
    if loss is None and expected.role:
        loss = lost_role(found, one, expected.role)
    if loss is None and expected.by:
        loss = longer_source(found, one, expected.by)
    return loss


def _places(found: Stages, expected: Expected) -> list[Span]:
    """Where the expected words stand, with or without a "that" that was put before them."""
    words = expected.words or ""
    return places_of(found.text, words) or places_of(found.text, words.removeprefix("that "))


def _answer(wanted: str, has: str, loss: Loss | None) -> Answer:
    if loss is None:
        return Answer(wanted, has, None)
    return Answer(
        wanted, has, loss.at, tuple(loss.because), distinct([one for one in loss.changes if one.file])
    )


def _likeliest(found: Stages, places: list[Span], by: str | None) -> Span:
    """Of several places of the same words the one that is most like something found."""

    def rank(place: Span) -> float:
        near = nearest(found, place, by)
        return overlap(whole(found.text, near.content), place) if near else 0.0

    return max(places, key=rank)


def _of_source(
    found: Stages, given: list[CandidateExplained], expected: Expected
) -> CandidateExplained | Loss | None:
    """What was found, where no words are expected but only who says something, in what sense or role."""
    if given:
        return given[0]
    loss = Loss("the words: nothing is found", ('say which words were expected: --want "WORDS"',), ())
    return loss if expected.by or expected.stance or expected.role else None


def _wanted(expected: Expected) -> str:
    if expected.nothing:
        return f"nothing of “{short(expected.words)}”" if expected.words else "nothing"
    parts = [f"“{short(expected.words)}”"] if expected.words else []
    parts += [f"by {expected.by}"] if expected.by else []
    parts += [f"stance {expected.stance}"] if expected.stance else []
    parts += [f"role “{expected.role}”"] if expected.role else []
    return ", ".join(parts)


def _all(found: Stages) -> str:
    return _listed(found, [one for one in found.candidates if one.given])


def _listed(found: Stages, some: list[CandidateExplained]) -> str:
    """What was found, in one line."""
    told = []
    for one in some[:_MOST_FOUND]:
        words = " … ".join(short(span.of(found.text)) for span in one.content)
        source = " ".join(span.of(found.text) for span in one.source) or "nobody"
        speaker = next(
            (a.speaker for a in found.attributions if a.content == one.content and a.speaker), None
        )
        who = f"{short(source, 40)} ({speaker.name})" if speaker else short(source, 40)
        stance = f", {one.stance}" if one.stance not in (None, "said") else ""
        role = f", role “{speaker.role}”" if speaker and speaker.role else ""
        told.append(f"“{words}” by {who}{stance}{role}" + ("" if one.given else ", NOT given"))
    if len(some) > _MOST_FOUND:
        told.append(f"{len(some) - _MOST_FOUND} more")
    return "; ".join(told) or "nothing"
