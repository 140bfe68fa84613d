"""A name that only tells whose, against whom or by whom somebody or something is, is no speaker."""

import pytest
from cases import said

ANOTHER = [
    ("Someone on Facebook", "Someone on Facebook"),
    # somebody does something to who is named
    ("Lawyers defending former chief Tom Ash against fraud charges", "Lawyers defending former chief Tom Ash against fraud charges"),
    ("Detectives questioning former mayor Ann Lee", "Detectives questioning former mayor Ann Lee"),
    ("A lawyer suing hospital boss Ann Lee over the deaths", "lawyer suing hospital boss Ann Lee over the deaths"),
    ("The doctor treating striker Tom Ash for a knee injury", "doctor treating striker Tom Ash for a knee injury"),
    ("Fans following singer Ann Lee on her tour", "Fans following singer Ann Lee on her tour"),
    ("Police hunting for gunman Tom Ash", "Police"),
    ("Doctors caring for injured driver Tom Ash", "Doctors caring for injured driver Tom Ash"),
    ("The jury trying teacher Ann Lee", "jury trying teacher Ann Lee"),
    # a body that is somebody's
    ("The group led by activist Ann Lee", "group led by activist Ann Lee"),
    ("The charity founded by singer Ann Lee", "charity founded by singer Ann Lee"),
    ("The party of former president Tom Ash", "party of former president Tom Ash"),
    # whose people they are
    ("Supporters of jailed journalist Ann Lee", "Supporters of jailed journalist Ann Lee"),
    ("Relatives of missing walker Tom Ash", "Relatives of missing walker Tom Ash"),
    ("Those close to coach Tom Ash", "Those close to coach Tom Ash"),
    ("People around coach Tom Ash", "People around coach Tom Ash"),
    # what it is about
    ("A report on actor Tom Ash", "report on actor Tom Ash"),
    ("The book about singer Ann Lee", "book about singer Ann Lee"),
]  # fmt: skip
THEIRS = [
    ("Chief operating officer Tom Ash", "Tom Ash"),
    ("Deputy planning director Ann Lee", "Ann Lee"),
    ("The club's managing director Ann Lee", "Ann Lee"),
    ("The firm's founding partner Ann Lee", "Ann Lee"),
    ("The hospital nursing director Ann Lee", "Ann Lee"),
    ("Fire service training manager Ann Lee", "Ann Lee"),
    ("Head of state Tom Ash", "Tom Ash"),
    ("Chief of police Ann Lee", "Ann Lee"),
    ("Board of education president Ann Lee", "Ann Lee"),
    ("University of Elm professor Ann Lee", "Ann Lee"),
    ("The bank of Elm chief Tom Ash", "Tom Ash"),
    ("Leader of the opposition Ann Lee", "Ann Lee"),
]


@pytest.mark.parametrize(("subject", "speaker"), ANOTHER + THEIRS)
def test_whose_words_they_are(subject: str, speaker: str) -> None:
    assert said(f"{subject} said the hall was shut.") == [(speaker, "the hall was shut")]
