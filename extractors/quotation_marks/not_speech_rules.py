"""The rules that know words in quotation marks for something else than speech, by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from ..lazy_patterns import later
from ..lexicon import word_list
from ..lexicon.list_patterns import regex_with_lists

#: Other segments than titles are looked at up to this many words.
SHORT = 3


class Context(NamedTuple):
    """What the rules see of a segment.

    ``words`` are its own words without a mark of punctuation at the end, ``length`` their number;
    ``capitalised`` says that they are so like a title, ``titled`` also that the words around them are not. ``before``
    and ``after`` are the rest of its sentence, other quotations in it folded to “”. ``plain`` says that
    this rest has ordinary words, and so shows something; ``told`` that a word of saying, writing, thinking
    or judging is among them.
    """

    words: str
    length: int
    capitalised: bool
    titled: bool
    before: str
    after: str
    plain: bool
    told: bool

    @property
    def unsaid(self) -> bool:
        """Whether the sentence shows that nobody says anything in it."""
        return self.plain and not self.told


Rule = Callable[[Context], bool]


@cache
def _last_words(ends: str, name: str) -> tuple[str, ...]:
    """Words between blanks (a blank in them is written ``_``), and the entries of a list with their plurals, in small letters."""
    listed = [entry.lower() for entry in word_list(name)] if name else []
    return (*(word.replace("_", " ") for word in ends.split()), *listed, *(f"{entry}s" for entry in listed))


@lru_cache(maxsize=1)
def _end_of(text: str) -> str:
    """The last words of a text in small letters, without the commas and blanks behind them: asked for by rule after rule."""
    return text[-_LAST:].rstrip().rstrip(",:").lower()


def _ending(pattern: str, ends: str = "", name: str = "", holds: str = "") -> Callable[[str], object]:
    """A match of a pattern at the end of a text, begun there.

    Before it is compiled and tried, the text must end with one of ``ends`` or an entry of the list ``name``, commas
    and blanks apart, and hold one of ``holds`` near its end: that is so of few texts, and costs next to nothing.
    """
    held = holds.split()

    def match(text: str) -> object:
        last = _end_of(text)
        if (ends or name) and not last.endswith(_last_words(ends, name)):
            return None
        if held and not any(map(last.__contains__, held)):
            return None
        return regex_with_lists(pattern, regex.REVERSE).match(text)

    return match


def _beginning(pattern: str, name: str) -> Callable[[str], object]:
    """A match of a pattern at the beginning of a text: a blank or hyphen, perhaps a word, an entry of the list ``name``."""

    def match(text: str) -> object:
        entries = word_list(name)
        begins = text.startswith(entries, 1) or text[1:].partition(" ")[2].startswith(entries)
        return regex_with_lists(pattern).match(text) if begins else None

    return match


#: The words before a quotation that tell what it is are no longer, in code points.
_LAST = 80

_after_work = _ending(
    r"\b(?&work_nouns_before)s?(?:,|,? (?:called|named|titled|entitled))?\s$",
    "called named titled",
    "work_nouns_before",
)
_after_label = _ending(
    r"(?i)(?:^|[^\w\s’'-]|[^\w’'-]\s)(?&labels_of_titles):\s(?:“\p{P}?”,?\s(?:and\s|or\s)?)*$",
    "” and or",
    "labels_of_titles",
)
_titled_as = _ending(r"(?i)\b(?:titled|entitled|retitled|subtitled)[,:]?\s$", "titled")
_makes_work = _ending(
    r"\b(?&forms_of_making_works)\s$",
    name="forms_of_making_works",
)
_before_work = _beginning(r"\s(?:\w+ )?(?&work_nouns_after)\b", "work_nouns_after")
_broadcaster = _ending(
    r"\b(?:\p{Lu}{2,6}|(?i:\w*(?:network|channel|radio|tv|broadcasting|news))|(?&weekdays))['’]s"
    r"\s(?:\w+\s)?$"
)
_preposition = _ending(
    r"(?<!\b(?&shouts) )\b(?:of|on|in|with|from|for|at|told|including|such as)\s$"
    r"|\b(?:of|in|with|from|for|at) the\s$"
    r"|\b(?:speak|spoke|talk|interview)\w* (?:on|to|with|by)\s$",
    "of on in with from for at told including as to by the",
)
_byline = later(r",? by (?:the )?\p{Lu}").match
_listed = _ending(r"“\p{P}?”,?(?: (?:and|or))?\s$", "” and or")
_apposition = _ending(r"\b(?:ad|ads|spot|new|\p{Ll}+),\s$")
_relative = later(r",?\s(?:an?|the|in which|which|that|about|by|on)\b").match
_predicate = later(r"\s(?:is|was|has|had|will|would|which|who|returns?|aired|airs|won|put)\b").match
_before_named = _beginning(r"[\s-](?:\w+ )?(?&named_things)\b", "named_things")
_mention = _ending(
    r"(?i)\bthe (?&words_as_words)(?:,| of| like| such as)?\s$", "of like as", "words_as_words"
)
_foreign = _ending(r"\b\p{Lu}\p{Ll}+ for\s$|#\w+ [-–—]+\s$", "for - – —")
_gloss = _ending(r"(?:\bmeaning|\bmeans|\bor|\bi\.e\.,?)\s$", "meaning means or i.e.")
_given_name = _ending(r"\b\p{Lu}(?:\p{Ll}[\p{L}-]*|\.(?:\p{Lu}\.)*)\s$")
_surname = later(r"\s(?!(?:Mr|Mrs|Ms|Dr)\b)\p{Lu}\p{L}+").match
_goes_by = _ending(
    r"\b(?:go|goes|went|going|nicknamed|aka|a\.k\.a\.)(?: (?:by|as|to \w+|the|name|of|nickname)){0,4}\s$",
    holds="go went nicknamed aka a.k.a.",
)
_on_carrier = _ending(r"\b(?&wearables)(?: with (?:the )?motto)?,?\s$", "motto", "wearables")
_before_carrier = _beginning(r"\s(?:\w+ )?(?&wearables)\b", "wearables")
_so_called = _ending(r"(?i)\bso-? ?called\s$", "called")
_determined = _ending(
    r"(?i)(?:\b(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|some|any|no|more|many)|['’]s|s['’])(?: [\w-]+)?\s$",
)
_the = _ending(r"(?i)\b(?:the|its|my|our|this|these|those)\s$", "the its my our this these those")
_alias = _ending(
    r"(?i)\b(?:known(?: (?:(?&adverbs_of_naming)))? (?:as|by)"
    r"|identified(?: (?:only|simply))? as|purport\w* to (?:show|be)|nicknamed|a\.?k\.?a\.?|alias|code-?named?|pseudonym"
    r"|under the (?:name|alias|pseudonym|username|handle)(?: of)?)(?: the)?\s$",
    holds="known identified purport nicknamed aka a.k ak.a alias code pseudonym under",
)
_called = _ending(
    r"(?:,|\b(?:an?|another|new|its|their|his|her)(?: [\w-]+){1,4},?) (?:called|named|christened|branded|labell?ed)(?: the)?\s$"
    r"|\b(?:named|renamed|christened) (?:it|him|her|them|the [\w-]+)\s$"
    r"|\b(?:is|are) called(?: the)?\s$"
    r"|\bwhich (?:we|I|it|they|she|he)(?: \w+)? (?:calls?|called|names?|named|christened)(?: the)?\s$",
    holds="call name christened branded label",
)
_after_thing = _ending(r"(?i)\b(?&things_with_names)s?(?:,|, the)?\s$", ",_the", "things_with_names")
_whose_programme = _ending(
    r"\b(?:told|on|to|with|for|in) (?:the )?\p{Lu}[\w.&-]*(?: (?:\p{Lu}[\w.&-]*|\d+)){0,3}['’]s?\s$",
    "' ’ 's ’s",
)
_stands_for = later(
    r"[^.,;:]{0,40}\bstands? for\b|\s(?:is short for|is defined as|refers to|denotes)\b"
).match
_term_before = _ending(
    r"(?i)\b(?:stands? for|short for|abbreviat\w+ (?:as|to)|designat(?:ed(?: as)?|ion)|defin(?:es|ed|ing)(?: as)?|spelled|spelt"
    r"|commonly called|technically called|the (?:so-called )?(?:level|stage|category|grade|class))\s$",
    "for to as designated designation defines defined defining spelled spelt called level stage category grade class",
    holds="stand short abbreviat designat defin spel called level stage category grade class",
)
_defined = later(r"\sas\b").match
_defines = _ending(r"(?i)\bdefin(?:es|ed|ing)\s$", "defines defined defining")
_heading = _ending(
    r"(?i)\b(?&headings)(?: (?:of|is|was|reads?|read|says|said))?,?:?\s$",
    "headline headlines heading headings headlined headed line of is was read reads says said",
)
_before_colon = later(r":\s“").match
_file_name = later(r"[\w./@:-]+\.[A-Za-z]{2,4}(?:/\S*)?").fullmatch
_opens_phrase = later(r"(?:an?|the|my|our|his|her|their|not|no|one|too)\s").match
_noun_follows = later(r"\s\p{Ll}[\w-]+").match


def title_after_its_kind(c: Context) -> bool:
    """He starred in the musical “Rivers of Salt.”"""
    return (c.titled and _after_work(c.before) is not None) or _titled_as(c.before) is not None


def title_after_label(c: Context) -> bool:
    """Tuesday, 7 pm, Talk: “Why Did the Tide Turn?”"""
    return c.capitalised and _after_label(c.before) is not None


def title_before_its_kind(c: Context) -> bool:
    """The “Harbour Lights” star was late."""
    return c.titled and _before_work(c.after) is not None


def title_after_its_making(c: Context) -> bool:
    """Ann Lee published “Rivers of Salt” in May."""
    return c.titled and c.length > 1 and _makes_work(c.before) is not None


def broadcast(c: Context) -> bool:
    """She was on QTV’s “Late Breakfast.”"""
    return c.titled and _broadcaster(c.before) is not None


def headline_and_byline(c: Context) -> bool:
    """— “Ferry strike ends,” by the Gazette’s Ann Lee"""
    return _byline(c.after) is not None and not c.told


def nickname(c: Context) -> bool:
    """John “Red” Harmon; a man who goes by the name “Shorty”"""
    if not c.titled:
        return False
    between = c.length <= 2 and "," not in c.words and _given_name(c.before) and _surname(c.after)
    return bool(between or _goes_by(c.before))


def alias(c: Context) -> bool:
    """Police say Ola Finn, also known as “The Heron,” has left; the man identified only as “K”"""
    return c.length <= 4 and not _opens_phrase(c.words) and _alias(c.before) is not None


def called_so(c: Context) -> bool:
    """The town plans a reading van, called “The Snail,” for the villages."""
    return c.titled and c.length <= 6 and _called(c.before) is not None and not _byline(c.after)


def named_after_its_kind(c: Context) -> bool:
    """In June the choir “Voices over the Weir” posted a song."""
    return c.titled and c.length <= 8 and _after_thing(c.before) is not None


def file_or_address(c: Context) -> bool:
    """The file “budget_final.xls” was posted by mistake."""
    return _file_name(c.words) is not None


def programme_of(c: Context) -> bool:
    """Hurst told Channel Nine’s “Breakfast Table” that rents must fall."""
    return c.titled and c.length <= 5 and _whose_programme(c.before) is not None


def term(c: Context) -> bool:
    """“TR” on the badge stands for “transit.”; the law defines “dwelling” as a place where somebody sleeps"""
    if c.length > SHORT:
        return False
    if _stands_for(c.after) is not None or _term_before(c.before) is not None:
        return True
    return _defines(c.before) is not None and _defined(c.after) is not None


def heading(c: Context) -> bool:
    """The last report has the headline, “Goose Elected Mayor.”"""
    return _heading(c.before) is not None


def scare_before_quotation(c: Context) -> bool:
    """The brochure has a single “warning”: “The lake is wet.”"""
    return c.length <= 2 and _before_colon(c.after) is not None and _determined(c.before) is not None


def motto_on(c: Context) -> bool:
    """He wore a “Plant More Trees” cap."""
    return _on_carrier(c.before) is not None or (_before_carrier(c.after) is not None and c.length <= 8)


def word_as_word(c: Context) -> bool:
    """The term “soft landing” is old."""
    return c.length <= SHORT and c.plain and _mention(c.before) is not None


def gloss(c: Context) -> bool:
    """“saudade,” Portuguese for “longing”"""
    return _foreign(c.before) is not None or (c.unsaid and _gloss(c.before) is not None)


def so_called(c: Context) -> bool:
    """the so-called “quiet zone”"""
    return _so_called(c.before) is not None


def named_thing(c: Context) -> bool:
    """the “Clean Harbours” initiative"""
    return c.titled and _before_named(c.after) is not None


def titled_in_list(c: Context) -> bool:
    """They like “Salt,” “Harbour Lights” and “The Long Winter.”"""
    return c.titled and _listed(c.before) is not None


def titled_after_preposition(c: Context) -> bool:
    """She appeared on “Late Breakfast.”"""
    return c.titled and _preposition(c.before) is not None


def titled_in_apposition(c: Context) -> bool:
    """The latest ad, “Salt of the Sea,” which shows a ferry, is short."""
    return c.titled and _apposition(c.before) is not None and _relative(c.after) is not None


def titled_subject(c: Context) -> bool:
    """“Late Breakfast” returns in May."""
    return c.titled and not c.before and _predicate(c.after) is not None


def titled_without_telling(c: Context) -> bool:
    """This year “Salt” ran longer than ever."""
    return c.titled and c.unsaid


def label(c: Context) -> bool:
    """the “quiet zone” policy"""
    return (
        not c.titled
        and c.length <= SHORT
        and _determined(c.before) is not None
        and _before_named(c.after) is not None
    )


def scare_noun(c: Context) -> bool:
    """Their “experts” never came."""
    return c.length <= 2 and c.unsaid and _determined(c.before) is not None


def the_so_to_speak(c: Context) -> bool:
    """Everybody asked about the “new” harbour."""
    return (
        c.length <= 2 and not c.titled and _the(c.before) is not None and _noun_follows(c.after) is not None
    )


def scare_adjective(c: Context) -> bool:
    """The “new” harbour is as old as the town."""
    return c.length <= 2 and c.unsaid and _noun_follows(c.after) is not None


def fragment_without_telling(c: Context) -> bool:
    """Some ships were “lost.”"""
    return c.length <= SHORT and c.unsaid


#: Tried in this order. What kind of not-speech each finds, and the reason in words.
RULES: tuple[tuple[Rule, str, str], ...] = (
    (title_after_label, "title", "capitalised like a title, after a label for a kind of work"),
    (title_after_its_kind, "title", "after the word for a kind of work, or after “titled”"),
    (title_after_its_making, "title", "capitalised like a title, behind a verb of writing or making a work"),
    (broadcast, "title", "capitalised like a title, after the name of a broadcaster"),
    (headline_and_byline, "title", "followed by a byline"),
    (motto_on, "motto", "written on something that is worn or held up"),
    (nickname, "nickname", "between a first and a last name, or the name that somebody goes by"),
    (alias, "nickname", "the name that somebody or something goes by"),
    (file_or_address, "name", "the name of a file or an address"),
    (programme_of, "title", "capitalised like a title, after the name of who broadcasts or prints it"),
    (heading, "title", "the words of a heading or headline"),
    (called_so, "name", "capitalised like a name, after “called” or “named”"),
    (named_after_its_kind, "name", "capitalised like a name, after the word for what it names"),
    (term, "word", "a term or abbreviation, with what it stands for"),
    (scare_before_quotation, "scare", "one or two words before the quotation that they announce"),
    (so_called, "scare", "stands after “so-called”"),
    (word_as_word, "word", "mentioned as a word"),
    (gloss, "word", "the meaning of a word"),
    (title_before_its_kind, "title", "capitalised like a title, before the word for a kind of work"),
    (named_thing, "name", "capitalised like a name, before the word for what it names"),
    (titled_in_list, "title", "capitalised like a title, in a list"),
    (titled_after_preposition, "title", "capitalised like a title, after a preposition"),
    (titled_in_apposition, "title", "capitalised like a title, in apposition"),
    (titled_subject, "title", "capitalised like a title, and something is said about it"),
    (titled_without_telling, "title", "capitalised like a title, and nobody says it"),
    (label, "scare", "a label before the word for what it labels, and nobody says it"),
    (scare_noun, "scare", "one or two words after an article or possessive, and nobody says them"),
    (the_so_to_speak, "scare", "one or two words between an article and a noun"),
    (scare_adjective, "scare", "one or two words before a noun, and nobody says them"),
    (fragment_without_telling, "scare", "a few words, and nobody says them"),
)
