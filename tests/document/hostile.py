"""A corpus of files made to harm: each by its name, made anew on each run and the same each time."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache

from tests.document import formats

FIGURE = "There were 43 ships on the coast in March, the ministry said."
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SEED = 20_240_101


def corpus(secret: str) -> Iterator[tuple[str, bytes]]:
    """Every file; `secret` is a file of this machine that some of them try to read."""
    for part in (
        _bombs(),
        _slips(),
        _entities(secret),
        _deep(),
        _active(secret),
        _names_and_signs(),
        _pdfs(secret),
        _wrong_names(),
        _truncated(),
        _corrupted(),
    ):
        yield from part


@cache
def samples() -> dict[str, bytes]:
    """A sound file of each type."""
    page = formats.PAGE.encode()
    address = "https://example.org/a"
    return {
        "a.html": page,
        "a.mhtml": formats.mhtml(formats.PAGE),
        "a.pdf": formats.pdf(FIGURE, "Another 12 came."),
        "a.docx": formats.docx(FIGURE, rows=(("Alba", "43 ships"),)),
        "a.eml": formats.mail(FIGURE, attachments={"b.pdf": formats.pdf("Nine boats.")}).as_bytes(),
        "a.warc": formats.warc({address: page}, gzip=False),
        "a.warc.gz": formats.warc({address: page}),
        "a.wacz": formats.zipped({"datapackage.json": "{}", "archive/a.warc.gz": formats.warc({address: page})}),
        "a.rss": formats.RSS.encode(),
        "a.atom": formats.ATOM.encode(),
        "a.zip": formats.zipped({"a.txt": FIGURE, "b.html": formats.PAGE, "c.docx": formats.docx(FIGURE)}),
        "a.txt": f"{FIGURE} El “año” pasó: 12 € más.".encode("cp1252"),
    }


def _word_with(body: str, **others: str) -> bytes:
    """A Word file whose document is as given."""
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(io.BytesIO(formats.docx("x"))) as opened:
        files: dict[str, bytes | str] = {name: opened.read(name) for name in opened.namelist()}
    return formats.zipped({**files, "word/document.xml": document, **others})


def _bombs() -> Iterator[tuple[str, bytes]]:
    zeros = bytes(30_000_000)
    for name in ("a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.rss", "a.warc"):
        yield f"bomb-{name}.zip", formats.zipped({name: zeros})
    nested = formats.zipped({"a.txt": zeros})
    for depth in range(6):
        nested = formats.zipped({f"{n}.zip": nested for n in range(4)})
        yield f"bomb-nested-{depth}.zip", nested
    yield "bomb-word.docx", _word_with(f"<w:p><w:r><w:t>{'0' * 30_000_000}</w:t></w:r></w:p>")
    yield "bomb-other-part.docx", _word_with("<w:p/>", **{"word/media/a.xml": "0" * 30_000_000})
    yield "bomb.warc.gz", gzip.compress(formats.warc({"https://example.org/a": zeros}, gzip=False), mtime=0)
    inner = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(
        zeros, mtime=0
    )
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\n"
    head += "Content-Type: application/http; msgtype=response"
    yield "bomb-inside.warc", f"{head}\r\nContent-Length: {len(inner)}\r\n\r\n".encode() + inner + b"\r\n\r\n"
    lie = bytearray(formats.zipped({"a.txt": bytes(3_000_000)}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = lie.index(sign) + place
        lie[at : at + 4] = (1000).to_bytes(4, "little")
    yield "bomb-that-lies.zip", bytes(lie)
    yield "many.zip", formats.zipped({f"{n}.txt": "a" for n in range(5_000)})
    flate = zlib.compress(b"(a) Tj " * 20_000_000)
    page = formats.pdf("a").replace(b"/Length", b"/Filter /FlateDecode /Length")
    yield "bomb.pdf", page.replace(b"stream\nBT", b"stream\n" + flate[:10] + b"BT")
    yield "bomb-text.pdf", formats.pdf(*["43 ships " * 400] * 300)


def _slips() -> Iterator[tuple[str, bytes]]:
    names = [
        "../evil.txt",
        "../../../../tmp/evil.txt",
        "/etc/evil.txt",
        "C:\\evil.txt",
        "..\\..\\evil.txt",
        "a/../../evil.txt",
    ]
    names += [
        "~/evil.txt",
        "evil\0.txt",
        "con.txt",
        "." * 300 + ".txt",
        "a" * 60_000 + ".txt",
        "\u202etxt.live",
        "$(id).txt",
        "-rf.txt",
    ]
    for number, name in enumerate(names):
        yield f"slip-{number}.zip", formats.zipped({name: FIGURE})
        message = formats.mail("See below.", attachments={name.replace("\0", ""): FIGURE.encode()})
        yield f"slip-{number}.eml", message.as_bytes()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as opened:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
        opened.writestr("link.txt/evil.txt", FIGURE)
    yield "slip-link.zip", stream.getvalue()


def _entities(secret: str) -> Iterator[tuple[str, bytes]]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    heads = {
        "laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>|&l11;',
        "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 60_000}">]>|{"&a;" * 20_000}',
        "file": f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{secret}">]>|&s;',
        "net": '<!DOCTYPE x [<!ENTITY s SYSTEM "http://127.0.0.1:9/x">]>|&s;',
        "dtd": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">|43 ships',
        "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "file://{secret}"> %p;]>|43 ships',
        "cycle": '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>|&a;',
        "long-name": f"<!DOCTYPE x>|&{'n' * 500_000};",
        "include": f'|<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>',
    }
    for name, told in heads.items():
        head, _, body = told.partition("|")
        yield (
            f"xml-{name}.rss",
            f"{head}<rss><channel><title>T</title><item><title>43 {body}</title></item></channel></rss>".encode(),
        )
        yield f"xml-{name}.html", f"{head}<html><body><p>43 ships {body}</p></body></html>".encode()
        document = (
            f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>43 {body}</w:t></w:r></w:p></w:body></w:document>'
        )
        yield f"xml-{name}.docx", _word_with("", **{"word/document.xml": head + document})


def _deep() -> Iterator[tuple[str, bytes]]:
    for depth in (1_000, 50_000, 500_000):
        for tag in ("div", "b", "table><tr><td", "blockquote", "ul><li", "span"):
            yield f"deep-{tag[:3]}-{depth}.html", f"<html><body>{f'<{tag}>' * depth}43 ships".encode()
        yield f"deep-{depth}.rss", (b"<rss>" + b"<a>" * depth + b"</a>" * depth + b"</rss>")
        yield f"deep-{depth}.docx", _word_with("<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth)
        yield f"deep-table-{depth}.docx", _word_with("<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)
        yield f"deep-{depth}.eml", formats.mail("", html="<blockquote>" * depth + "43 ships").as_bytes()
        yield f"deep-quote-{depth}.eml", formats.mail(">" * depth + " 43 ships").as_bytes()
        parts = b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(min(depth, 20_000))
        )
        yield f"deep-parts-{depth}.eml", b"From: a@example.org\n" + parts + b"\n43 ships"
    yield "wide.html", ("<html><body>" + "<p>43 ships</p>" * 300_000).encode()
    yield (
        "attributes.html",
        f"<html><body><p {' '.join(f'a{n}=1' for n in range(100_000))}>43 ships</p></body></html>".encode(),
    )
    yield "attribute.html", f"<html><body><p title='{'x' * 9_000_000}'>43 ships</p></body></html>".encode()
    yield "unclosed.html", b"<html><body>" + b"<p <a <!-- " * 100_000
    yield "headers.eml", b"".join(b"X-%d: a\n" % n for n in range(200_000)) + b"From: a@example.org\n\n43 ships"
    yield "header.eml", b"From: a@example.org\nSubject: " + b"=?utf-8?q?" * 100_000 + b"\n\n43 ships"
    yield "address.eml", b"From: " + b"(" * 100_000 + b"a@example.org\nSubject: x\n\n43 ships"
    yield "rules.eml", formats.mail(("-" * 70 + "\n") * 20_000).as_bytes()


def _active(secret: str) -> Iterator[tuple[str, bytes]]:
    scripts = [
        "<script>fetch('http://127.0.0.1:9/')</script>",
        "<img src='http://127.0.0.1:9/a.png' onerror='x()'>",
        "<iframe src='http://127.0.0.1:9/'></iframe>",
        "<link rel='stylesheet' href='http://127.0.0.1:9/a.css'>",
        "<meta http-equiv='refresh' content='0;url=http://127.0.0.1:9/'>",
        f"<object data='file://{secret}'></object>",
        "<svg onload='x()'><use href='http://127.0.0.1:9/#a'/></svg>",
        "<base href='http://127.0.0.1:9/'><a href='x'>43 ships</a>",
        "<form action='http://127.0.0.1:9/'><input value='43'></form>",
    ]
    for number, script in enumerate(scripts):
        page = f"<html><head>{script}</head><body>{script}<p>{FIGURE}</p></body></html>"
        yield f"active-{number}.html", page.encode()
        yield f"active-{number}.eml", formats.mail("", html=page).as_bytes()
        yield f"active-{number}.warc", formats.warc({f"http://127.0.0.1:9/{number}": page.encode()}, gzip=False)
        yield f"active-{number}.mhtml", formats.mhtml(page)
    macro = {"word/vbaProject.bin": "\ufffdAttribute VB_Name", "word/embeddings/a.bin": "MZ"}
    yield "macro.docx", _word_with(f"<w:p><w:r><w:t>{FIGURE}</w:t></w:r></w:p>", **macro)
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>'
    )
    yield (
        "template.docx",
        _word_with("<w:p><w:r><w:t>43</w:t></w:r></w:p>", **{"word/_rels/document.xml.rels": relations}),
    )
    escape = relations.replace("http://127.0.0.1:9/a.dotm", "../../../../etc/passwd").replace(
        ' TargetMode="External"', ""
    )
    yield "relation.docx", _word_with("<w:p/>", **{"word/_rels/document.xml.rels": escape})


def _names_and_signs() -> Iterator[tuple[str, bytes]]:
    signs = {
        "ansi": "\x1b[2J\x1b]0;owned\x07\x1b]52;c;cm0gLXJm\x07",
        "bidi": "\u202e000,1\u202c\u2066x\u2069",
        "nul": "\0\0\0",
        "formula": '=HYPERLINK("http://127.0.0.1:9/")\n+1+1\n@SUM(A1)\n\t=1',
        "markup": "[/foo][@click=app.quit]x[/]",
        "surrogate": "\ufffe\uffff\U0010ffff",
        "combining": "a" + "\u0301" * 100_000,
        "format": "%s%n{0}{{}}${x}",
        "sql": "'; DROP TABLE claims; --",
    }
    for name, sign in signs.items():
        yield f"sign-{name}.txt", f"{FIGURE} {sign}".encode()
        yield (
            f"sign-{name}.html",
            f"<html><head><title>{sign}</title></head><body><p>{FIGURE} {sign}</p></body></html>".encode(),
        )
        yield f"sign-{name}.md", f"# {sign}\n\n{FIGURE} {sign}".encode()
        plain = "".join(char for char in sign if char.isprintable())
        yield f"sign-{name}.docx", formats.docx(f"{FIGURE} {plain}", title=plain[:100])
        yield f"sign-{name}.eml", f"From: {plain[:200]}\nSubject: {plain[:200]}\n\n{FIGURE} {sign}".encode()


def _pdfs(secret: str) -> Iterator[tuple[str, bytes]]:
    sound = formats.pdf(FIGURE, "Another 12 came.")
    changes: dict[str, Callable[[bytes], bytes]] = {
        "cycle": lambda data: data.replace(b"/Kids [", b"/Kids [2 0 R "),
        "parent": lambda data: data.replace(b"/Parent 2 0 R", b"/Parent 5 0 R"),
        "own-content": lambda data: data.replace(b"/Contents 5 0 R", b"/Contents 6 0 R"),
        "count": lambda data: data.replace(b"/Count 2", b"/Count 2000000000"),
        "negative": lambda data: data.replace(b"/Count 2", b"/Count -2"),
        "length": lambda data: data.replace(b"/Length ", b"/Length 99999999"),
        "no-xref": lambda data: data.replace(b"xref", b"xxxx"),
        "far-xref": lambda data: data.replace(b"startxref\n", b"startxref\n9999999"),
        "xref-numbers": lambda data: data.replace(b" 00000 n", b" 99999 n"),
        "size": lambda data: data.replace(b"/Size ", b"/Size 2147483647"),
        "root": lambda data: data.replace(b"/Root 1 0 R", b"/Root 99 0 R"),
        "box": lambda data: data.replace(b"[0 0 595 842]", b"[0 0 1e38 1e38]"),
        "no-box": lambda data: data.replace(b"[0 0 595 842]", b"[0 0 0 0]"),
        "action": lambda data: data.replace(
            b"/Type /Catalog", b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >> /Type /Catalog"
        ),
        "launch": lambda data: data.replace(
            b"/Type /Catalog", b"/OpenAction << /S /Launch /F (/bin/sh) >> /Type /Catalog"
        ),
        "script": lambda data: data.replace(
            b"/Type /Catalog", b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Type /Catalog"
        ),
        "file": lambda data: data.replace(b"/Length ", b"/F (" + secret.encode() + b") /Length "),
        "font-cycle": lambda data: data.replace(b"/Type /Font", b"/DescendantFonts [3 0 R] /Type /Font"),
        "matrix": lambda data: data.replace(b"1 0 0 1 60", b"1e30 0 0 1e30 60"),
        "size-of-font": lambda data: data.replace(b"/F1 11 Tf", b"/F1 1e30 Tf"),
        "nested": lambda data: data.replace(
            b"/Type /Catalog", b"/X " + b"[" * 100_000 + b"]" * 100_000 + b" /Type /Catalog"
        ),
        "encrypted": lambda data: data.replace(
            b"/Size ", b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -1 >> /Size "
        ),
        "scattered": lambda data: data.replace(b"(There", b"(" + b"a) Tj 1 0 0 1 9 9 Tm (" * 30_000 + b"There"),
        "twice": lambda data: data + data,
        "after": lambda data: data + bytes(1_000_000),
    }
    for name, change in changes.items():
        yield f"pdf-{name}.pdf", change(sound)
    many = [(float(n % 97) * 6, float(n % 89) * 9, 6.0, "43") for n in range(20_000)]
    yield "pdf-pieces.pdf", formats.pdf(many)


def _wrong_names() -> Iterator[tuple[str, bytes]]:
    for kind, data in samples().items():
        for name in ("html", "pdf", "docx", "eml", "warc", "warc.gz", "wacz", "rss", "zip", "txt", "md", "mhtml"):
            if not kind.endswith(name):
                yield f"wrong-{kind[2:].replace('.', '-')}.{name}", data
    for name in samples():
        yield f"empty-{name}", b""
        yield f"zeros-{name}", bytes(50_000)
        yield f"random-{name}", random.Random(f"{_SEED}{name}").randbytes(50_000)


def _truncated() -> Iterator[tuple[str, bytes]]:
    for name, data in samples().items():
        for step in range(1, 10):
            yield f"cut-{step}-{name}", data[: len(data) * step // 10]


def _corrupted() -> Iterator[tuple[str, bytes]]:
    for name, data in samples().items():
        chance = random.Random(f"{_SEED}-{name}")
        for number in range(10):
            damaged = bytearray(data)
            for _ in range(2 ** chance.randrange(1, 8)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            yield f"bytes-{number}-{name}", bytes(damaged)
