"""A zip archive of anything, and the office documents that are zip archives too."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePosixPath

from ..file_selection import LeftOut
from ..read_stream import read_stream
from ..reading_results import Problem, Unreadable
from ..source import Item, Source
from ..streams import Counted, buffered, searchable


def read(stream: io.BufferedReader, source: Source) -> Iterator[Item]:
    """The articles in the members, in the archive's order; nothing is unpacked to disk under its name."""
    with searchable(stream) as file:
        try:
            archive = zipfile.ZipFile(file)
        except zipfile.BadZipFile as error:
            raise Unreadable(f"broken zip archive: {error}") from None
        with archive:
            _check_members(archive)
            names = set(archive.namelist())
            if "META-INF/manifest.xml" in names and "content.xml" in names:
                raise Unreadable("an OpenDocument file: save it as text or HTML")
            if "[Content_Types].xml" in names:
                yield from _office(file, archive, names, source)
            else:
                yield from _members(archive, source)


def _check_members(archive: zipfile.ZipFile) -> None:
    """Raises Unreadable where members lie over each other: one packed content for many."""
    end = 0
    for member in sorted(archive.infolist(), key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise Unreadable("members that overlap: taken for a zip bomb, left unread")
        end = member.header_offset + member.compress_size


def _office(file: object, archive: zipfile.ZipFile, names: set[str], source: Source) -> Iterator[Item]:
    if not any(name.startswith("xl/") for name in names):
        raise Unreadable("an office document that is no workbook: save it as text or HTML")
    for member in archive.infolist():
        source.budget.spend(member.file_size)
    yield from import_module(".xlsx", __package__).read(file, source)


def _members(archive: zipfile.ZipFile, source: Source) -> Iterator[Item]:
    left_out = LeftOut()
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        name = f"{source.name}/{path}"
        if member.is_dir() or not path.parts or not left_out.wanted(path):
            continue
        if path.is_absolute() or ".." in path.parts or path.parts[0][1:2] == ":":
            yield Problem.at(
                source.name, f"the member {member.filename!r} points out of the archive: left unread"
            )
        elif member.flag_bits & 1:
            yield Problem.at(name, "encrypted")
        else:
            yield from _member(archive, member, name, source)
            if source.budget.left < 0:
                return
    yield from left_out.notes(source.name)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, source: Source) -> Iterator[Item]:
    try:
        inside = source.inside(name, member.filename)
        with archive.open(member) as unpacked:
            yield from read_stream(buffered(Counted(unpacked, source.budget.spend)), inside)
    except (Unreadable, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        yield Problem.at(name, str(error))
