"""Pages, PDF and .docx files of a test's own."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

import docx

TALKS = (
    "<p>Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host country announced on Monday. The talks are "
    "the first for a year and will be led by the ministers of water.</p>"
    "<p>Egypt demands a binding agreement on the filling of the reservoir, its minister said. Ethiopia has been of the "
    "view that guidelines are enough.</p>"
)


def page(body: str = TALKS, *, head: str = "", lang: str = "en", title: str = "Dam talks to be resumed") -> bytes:
    """A page as papers have them: a menu, the article, what else there is to read, and the small print."""
    return f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | The Delta Ledger</title>
        <meta property="og:site_name" content="The Delta Ledger">{head}</head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
        <main><article><h1>{title}</h1>{body}</article></main>
        <aside><h2>Most read</h2><ul><li><a href="/x">Harbour strike ends</a> <time datetime="2021-11-05">5 Nov</time></li>
        </ul></aside><footer>© 2019 The Delta Ledger. All rights reserved.</footer></body></html>""".encode()


def pdf(*pages: Sequence[str], trailer: bytes = b"") -> bytes:
    """A PDF with these lines on its pages."""
    written = [
        "BT /F1 12 Tf 50 800 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" for lines in pages
    ]
    return pdf_of([zlib.compress(each.encode("latin-1")) for each in written], trailer=trailer)


def pdf_of(streams: Sequence[bytes], *, trailer: bytes = b"", kids: Sequence[bytes] = ()) -> bytes:
    """A PDF with a page for each of these packed streams; ``kids`` is what its list of pages says in place of them."""
    objects = [b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", b""]
    pages = []
    for stream in streams:
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Resources<</Font<</F1 1 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        pages.append(b"%d 0 R" % len(objects))
    kids = kids or pages
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects.append(b"<</Type/Catalog/Pages 2 0 R>>")
    return _with_table(objects, trailer)


def _with_table(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, b"".join(places))
    last = b"trailer<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, len(objects), trailer, len(out),
    )  # fmt: skip
    return out + table + last


def docx_of(*paragraphs: str, title: str | None = None, table: Sequence[Sequence[str]] = ()) -> bytes:
    """A .docx file, with its table behind the paragraphs."""
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    for words in paragraphs:
        document.add_paragraph(words)
    if table:
        made = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, words in zip(made.add_row().cells, row, strict=True):
                cell.text = words
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def docx_with(part: bytes, *, styles: bytes | None = None) -> bytes:
    """A .docx file whose main part is this, with these styles or the usual ones."""
    given = {"word/document.xml": part, **({"word/styles.xml": styles} if styles else {})}
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx_of("x"))) as sound, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sound.namelist():
            made.writestr(name, given.get(name) or sound.read(name))
    return file.getvalue()


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    + b"]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&j;"
    b"</w:t></w:r></w:p></w:body></w:document>"
)
