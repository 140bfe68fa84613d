"""Mails as press offices send them."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from quotes.readers import Article, Note, Problem, read

BODY = "“The quay is shut until June,” said Ines Holt, the harbour master — no later.\n"


def mail(**more: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Elm Harbour Press Office <press@harbour.example>"
    made["To"] = "desk@paper.example"
    made["Subject"] = "Quay shut — for the time being"
    made["Date"] = "Thu, 05 Mar 2026 23:10:00 +0100"
    for name, value in more.items():
        made[name] = value
    return made


def written(path: Path, made: EmailMessage) -> Path:
    path.write_bytes(made.as_bytes())
    return path


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_the_body_is_the_text(tmp_path: Path, encoding: str) -> None:
    made = mail()
    made.set_content(BODY, charset="utf-8", cte=encoding)
    (article,) = read([written(tmp_path / "m.eml", made)])
    assert isinstance(article, Article)
    assert article.text == BODY
    assert (article.title, article.date) == ("Quay shut — for the time being", "2026-03-05")
    assert article.author == "Elm Harbour Press Office"


def test_the_plain_body_goes_before_html_and_attachments_are_told(tmp_path: Path) -> None:
    made = mail()
    made.set_content(BODY)
    made.add_alternative("<p>Only for show.</p>", subtype="html")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="quay.pdf")
    note, article = sorted(
        read([written(tmp_path / "m.eml", made)]), key=lambda item: isinstance(item, Article)
    )
    assert isinstance(note, Note) and "1 attachments are not read" in note.reason
    assert isinstance(article, Article) and article.text == BODY


def test_a_mail_of_html_alone(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    made = mail()
    made.set_content(
        f"<html><body><article><h1>Quay</h1><p>{BODY}</p><p>{BODY}</p></article></body></html>",
        subtype="html",
    )
    (article,) = read([written(tmp_path / "m.eml", made)])
    assert isinstance(article, Article) and "said Ines Holt" in article.text and "<p>" not in article.text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"Subject: nothing\n\n",
        b"Content-Type: text/plain; charset=nonsense-9\n\n\xff\xfe",
        b"Content-Type: multipart/mixed\n\nx",
    ],
)
def test_what_holds_no_text_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(content)
    items = list(read([path]))
    assert not [item for item in items if isinstance(item, Article) and not item.text.strip()]
    assert all(isinstance(item, Article | Problem | Note) for item in items)


@pytest.mark.parametrize("header", ["Date: yesterday", "From: <<>>", "Subject: =?utf-8?q?=FF?=", "Date:"])
def test_odd_headers_lose_only_themselves(tmp_path: Path, header: str) -> None:
    path = tmp_path / "m.eml"
    path.write_bytes(f"{header}\nX-Other: 1\n\n{BODY}".encode())
    (article,) = read([path])
    assert isinstance(article, Article) and "said Ines Holt" in article.text and article.date is None
