"""Files of the types that claimtrack reads, made by the libraries of the types or by hand."""

import gzip as packing
import io
import quopri
import re
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ships on the coast | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-11-22T23:30:00-05:00">
<link rel="canonical" href="https://example.org/ships"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> 1,234 comments</nav>
<article><h1>Ships on the coast</h1>
<p>The ministry counted 43 ships on the coast in March, according to the report that it published on Friday.</p>
<p>Another 12,000 tonnes of fish were landed in the first quarter, the institute said, more than a year before.</p>
</article><footer>Copyright 2024. 99 cookies.</footer></body></html>"""


def docx(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), title: str = "") -> bytes:
    import docx as library

    made = library.Document()
    made.core_properties.title = title
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if rows:
        table = made.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return saved(made)


def saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


Placed = tuple[float, float, float, str]
"""A line on a page: where it begins, from the left and the bottom in points, the size of its letters, its text."""


def pdf(*pages: str | Sequence[Placed], title: str = "") -> bytes:
    """A PDF of pages in Helvetica, of lines one under the other or each at its place; "" is an empty page."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    catalog, tree = add(b""), add(b"")
    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    info = add(b"<< /Title (" + title.encode("cp1252") + b") >>")
    kids = []
    for page in pages:
        placed = _under_each_other(page) if isinstance(page, str) else page
        lines = (
            b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj\n" % (size, left, bottom, _escaped(text))
            for left, bottom, size, text in placed
        )
        stream = b"BT\n" + b"".join(lines) + b"ET"
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        resources = b"<< /Font << /F1 %d 0 R >> >>" % font
        box = b"[0 0 595 842]"
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox %s /Resources %s /Contents %d 0 R >>"
                % (tree, box, resources, content)
            )
        )
    objects[catalog - 1] = b"<< /Type /Catalog /Pages %d 0 R >>" % tree
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[tree - 1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + tail % (len(objects) + 1, catalog, info, start)


def without_page(data: bytes, page: int) -> bytes:
    """A PDF one of whose pages is overwritten with noise, its length unchanged."""
    starts = [found.start() for found in re.finditer(rb"<< /Type /Page /Parent", data)]
    place = starts[page - 1]
    return data[:place] + b"\xff" * 20 + data[place + 20 :]


def _under_each_other(page: str) -> list[Placed]:
    return [(60, 780 - 14 * place, 11, line) for place, line in enumerate(page.splitlines())]


def _escaped(line: str) -> bytes:
    for mark in "\\()":
        line = line.replace(mark, "\\" + mark)
    return line.encode("cp1252")


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def mail(body: str, *, html: str = "", attachments: Mapping[str, bytes] | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Press Office <press@example.org>"
    message["Date"] = "Fri, 22 Nov 2024 23:30:00 -0500"
    message["Subject"] = "Ships on the coast"
    if body:
        message.set_content(body)
        if html:
            message.add_alternative(html, subtype="html")
    else:
        message.set_content(html, subtype="html")
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def warc(pages: Mapping[str, bytes], *, gzip: bool = True, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """A capture of pages, each a record and, packed, a gzip member of its own."""
    records = []
    for address, data in pages.items():
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n".encode() + data
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2024-11-23T08:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        records.append(packing.compress(record, mtime=0) if gzip else record)
    return b"".join(records)


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Harbour Post</title>
<item><title>Ships on the coast</title><link>https://example.org/ships</link>
<pubDate>Fri, 22 Nov 2024 23:30:00 -0500</pubDate>
<description>&lt;p&gt;The ministry counted &lt;b&gt;43 ships&lt;/b&gt; on the coast.&lt;/p&gt;</description></item>
<item><title>Twelve boats sank in March</title><guid>2</guid></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>El Puerto</title>
<entry><title>Barcos en la costa</title><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/barcos"/><published>2024-11-22T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Se contaron 43 barcos.</p></div></content></entry>
</feed>"""


def mhtml(page: str, address: str = "https://example.org/ships") -> bytes:
    """A page as a browser saves it whole, with a picture beside it."""
    head = f"""From: <Saved by a browser>
Snapshot-Content-Location: {address}
Subject: =?utf-8?Q?Ships?=
Date: Sat, 23 Nov 2024 08:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="cut"

--cut
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: {address}

"""
    tail = """

--cut
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/logo.png

iVBORw0KGgo=

--cut--
"""
    return head.encode() + quopri.encodestring(page.encode()) + tail.encode()
