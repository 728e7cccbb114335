"""The text of a document: PDF with pypdf, .docx with python-docx. For the parsing process alone.

A PDF knows lines and no paragraphs: lines that were merely full are joined again, and what stands at
the top or bottom of every page is left out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence

import docx
import pypdf

from briefings.language import gettext, marked
from briefings.sources.revisions import paragraphs_of
from briefings.sources.text import LONGEST, UnreadableText

MOST_PAGES = 500
MOST_PARTS = 2000
LARGEST_DOCX = 20 * 1024 * 1024
"""Bytes of all parts after unpacking; an article with its pictures has a tenth of it."""
LARGEST_XML = 4 * 1024 * 1024
LARGEST_STREAM = 8 * 1024 * 1024
"""Bytes of one stream of a PDF after unpacking; a page of text has a hundredth of it."""
_DAMAGED = marked("The document is damaged, or is none; it cannot be opened. Save it anew as .docx, PDF or plain text.")
_PACKED = marked("There is more in the document than in any article.")
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, SyntaxError, OSError, EOFError, RecursionError)
_CAREFUL = pypdf.Configuration(
    maximum_declared_stream_length=LARGEST_STREAM,
    array_based_stream_maximum_output_length=LARGEST_STREAM,
    jbig2_maximum_output_length=LARGEST_STREAM,
    lzw_maximum_output_length=LARGEST_STREAM,
    run_length_maximum_output_length=LARGEST_STREAM,
    zlib_maximum_output_length=LARGEST_STREAM,
    brotli_maximum_output_length=LARGEST_STREAM,
    image_maximum_buffer_size=LARGEST_STREAM,
    page_tree_maximum_entries=4 * MOST_PAGES,
    xmp_maximum_input_length=LARGEST_STREAM,
    jbig2dec_binary=None,
)
"""What pypdf unpacks at most, at each of its places, and how many pages it lists; and it starts no other program."""
_EDGE = 2
"""Lines at the top and at the bottom of a page among which running heads are looked for."""


def text_of_pdf(content: bytes) -> str:
    """The words of a PDF, a line for each paragraph, page after page. Raises UnreadableText."""
    try:
        with pypdf.apply_configuration(_CAREFUL):
            pages = list(_pages(pypdf.PdfReader(io.BytesIO(content))))
    except pypdf.errors.LimitReachedError as error:
        raise UnreadableText(gettext(_DAMAGED if _goes_round(error) else _PACKED)) from error
    except (pypdf.errors.PyPdfError, *_BROKEN) as error:
        # whatever a broken file brings up in a parser of a format as large as this, it is the file that is broken
        raise UnreadableText(gettext(_DAMAGED)) from error
    text = joined(pages)
    if not text.strip():
        raise UnreadableText(gettext("There are no words in the document, only pictures of pages."))
    return text


def _goes_round(error: pypdf.errors.LimitReachedError) -> bool:
    """True where pypdf came back to where it had been: "Detected cycle in /Pages hierarchy ...", which is no bomb."""
    return str(error).startswith("Detected ")


def _pages(reader: pypdf.PdfReader) -> Iterable[list[str]]:
    """The lines of each page. Raises UnreadableText for a document longer than any article."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableText(gettext("The document is locked with a password."))
    characters = 0
    for number, page in enumerate(reader.pages):
        lines = [" ".join(line.split()) for line in page.extract_text().splitlines()]
        characters += sum(map(len, lines))
        if number >= MOST_PAGES or characters > LONGEST:
            raise UnreadableText(gettext("The document is longer than any article."))
        yield [line for line in lines if line]


def joined(pages: Sequence[Sequence[str]]) -> str:
    """The paragraphs of the pages, each on a line of its own, without running heads and page numbers."""
    heads = _running_heads(pages)
    lines = [line for page in pages for line in page if _shape(line) not in heads]
    width = sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0
    paragraphs: list[str] = []
    full = False
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, full):
            paragraphs[-1] = _sewn(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        full = len(line) >= 0.7 * width
    return "\n\n".join(paragraphs)


def _running_heads(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """What stands at an edge of most pages, and page numbers: by their shape, whatever the number."""
    edges = Counter(shape for page in pages for shape in {_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    repeated = {shape for shape, count in edges.items() if count >= 3 and count > len(pages) // 2}
    return frozenset({"#", "- # -", "page #", "page # of #", "#/#", "# of #"} | repeated)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line.lower())


def _goes_on(before: str, line: str, full: bool) -> bool:
    """True where a line was broken because it was full, and its sentence goes on."""
    if before.endswith((".", "!", "?", ":", ";", "”", '"')):
        return False
    return line[0].islower() or (full and line[0].isalnum())


def _sewn(before: str, line: str) -> str:
    """Two lines as one; a word that was parted with a hyphen is whole again."""
    if re.search(r"[a-z]-$", before) and line[0].islower():
        return before[:-1] + line
    return f"{before} {line}"


def text_of_docx(content: bytes) -> tuple[str, str | None]:
    """The words of a .docx file, paragraphs and tables in their order, and its title. Raises UnreadableText."""
    try:
        _refuse_bombs(content)
        paragraphs = list(paragraphs_of(docx.Document(io.BytesIO(content))))
    except (zipfile.BadZipFile, *_BROKEN) as error:
        raise UnreadableText(gettext(_DAMAGED)) from error
    text = "\n\n".join(words for words, _ in paragraphs)
    if not text:
        raise UnreadableText(gettext("There are no words in the document."))
    return text, next((words for words, style in paragraphs[:5] if style in ("Title", "Heading 1")), None)


def _refuse_bombs(content: bytes) -> None:
    """What is small only while it is packed, judged by what the archive itself says, which its reader holds to."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    xml = [part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    whole = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or whole > LARGEST_DOCX or max(xml, default=0) > LARGEST_XML:
        raise UnreadableText(gettext(_PACKED))
