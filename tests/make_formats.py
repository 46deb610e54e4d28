"""Write fixtures/formats/: files of every type that is read, and what is to be found in each.

Run it from the checkout's root: `python -m tests.make_formats`. The texts are our own. Beside the bytes stands what the
file states of itself and the figures that must be read in it: the number as the text writes it, the low and the high
end, and the page of a PDF. A path inside an archive stands after the file's name, as claimtrack itself names it.
"""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path
from textwrap import fill
from typing import Any

from tests.document import formats
from tests.document.formats import Placed

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "formats"
_LONG = "The ministry said in a long note to the press on Friday that it had looked at the whole matter with care. "
_LARGA = "El ministerio dijo en una larga nota a la prensa que había estudiado todo el asunto con mucho cuidado. "


def page(body: str, *, lang: str = "en", head: str = "", title: str = "A page", charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="{charset}"><title>{title}</title>{head}</head>'
        f'<body><nav><a href="/">1,999 more</a></nav><article>{body}</article><footer>77 cookies</footer></body></html>'
    )


def news(name: str, day: str, address: str) -> str:
    return (
        f'<meta property="og:site_name" content="{name}">'
        f'<meta property="article:published_time" content="{day}T23:30:00-05:00">'
        f'<link rel="canonical" href="{address}">'
    )


def column(text: str, left: float, top: float, width: int = 38) -> list[Placed]:
    return [(left, top - 14 * i, 10, line) for i, line in enumerate(fill(text, width).split("\n"))]


def same_bytes(package: bytes) -> bytes:
    """A package whose files are all of one day, so that making it twice gives the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return made.getvalue()


def mail(body: str, **options: Any) -> bytes:
    message: EmailMessage = formats.mail(body, **options)
    if message.is_multipart():
        message.set_boundary("cut-here-0123456789")
    return message.as_bytes()


def figure(number: str, low: str | None, high: str | None = "", page: int | None = None) -> dict[str, Any]:
    """A figure to be found; `high` is `low` where it is left out, None is an open end."""
    return {"number": number, "low": low, "high": low if high == "" else high, **({"page": page} if page else {})}


def document(*figures: dict[str, Any], **stated: str) -> dict[str, Any]:
    return {"figures": list(figures), **stated}


def files() -> dict[str, tuple[bytes, dict[str, dict[str, Any]]]]:
    """Each file's bytes and its documents, by their paths below it ("" is the file itself)."""
    return {**_pages(), **_pdfs(), **_words(), **_mails(), **_captures(), **_feeds(), **_texts(), **_archives()}


Files = dict[str, tuple[bytes, dict[str, dict[str, Any]]]]


def _pages() -> Files:
    table = (
        "<table><tr><th>Port</th><th>Count</th></tr><tr><td>Alba</td><td>43 ships</td></tr>"
        "<tr><td>Bora</td><td>7 ships</td></tr></table>"
    )
    caption = "<figure><img src='x.png'><figcaption>Some 5,000 people came to the harbour.</figcaption></figure>"
    rtl = "<p dir='rtl'>المصدر: وزارة الصيد</p><p>The harbour of <bdi>حيفا</bdi> counted 43 ships in March 2024.</p>"
    cited = (
        "<p>There were 12,000<sup>1</sup> boats in March, and 4.5 million<sup>[2]</sup> tonnes of fish were landed.</p>"
    )
    return {
        "news.html": (
            page(
                f"<h1>Ships on the coast</h1><p>{_LONG}</p>"
                "<p>According to the institute, 43 ships came in March 2024.</p>",
                head=news("The Harbour Post", "2024-11-22", "https://example.org/ships"),
                title="Ships on the coast | The Harbour Post",
            ).encode(),
            {
                "": document(
                    figure("43", "43"),
                    title="Ships on the coast",
                    publisher="The Harbour Post",
                    published="2024-11-22",
                    url="https://example.org/ships",
                    language="en",
                )
            },
        ),
        "tabla.html": (
            page(
                f"<h1>La flota</h1><p>{_LARGA * 2}</p>{table}<p>Costó más de 4,5 millones de euros.</p>", lang="es"
            ).encode(),
            {
                "": document(
                    figure("43", "43"), figure("7", "7"), figure("4,5 millones", "4500000", None), language="es"
                )
            },
        ),
        "mal_declarada.html": (
            page(
                f"<p>{_LARGA}</p><p>El año pasado, según España, llegaron 43 barcos y 1.200 señores.</p>", lang="es"
            ).encode("cp1252"),
            {"": document(figure("43", "43"), figure("1.200", "1200"), language="es")},
        ),
        "footnotes.html": (
            page(f"<p>{_LONG * 2}</p>{cited}{caption}").encode(),
            {"": document(figure("12,000", "12000"), figure("4.5 million", "4500000"), figure("5,000", "5000"))},
        ),
        "right_to_left.html": (
            page(f"<p>{_LONG * 2}</p>{rtl}").encode("utf-16"),
            {"": document(figure("43", "43"))},
        ),
        "saved.mhtml": (
            formats.mhtml(page(f"<p>{_LONG * 2}</p><p>The fleet has 43 ships.</p>"), "https://example.org/fleet"),
            {"": document(figure("43", "43"), url="https://example.org/fleet", captured="2024-11-23T08:00:00+00:00")},
        ),
    }


def _pdfs() -> Files:
    left = (
        "The ministry of fisheries said on Monday that 43 ships had entered the port of Alba in March, twice as many "
        "as in the same month of last year, and that 12,000 tonnes of fish had been landed there, half of it for the "
        "canneries of"
    )
    right = (
        "the coast. According to the Institute of Sea Studies, the fleet burned 4.5 million litres of diesel in 2023, "
        "and the state paid 1.3 million dollars of its cost, or a quarter of it all, as the report adds."
    )
    both = zip(column(left, 60, 700), column(right, 310, 700), strict=False)
    cells = [("Port", "Count"), ("Alba", "43 ships"), ("Bora", "7 ships")]
    table: list[Placed] = [
        (60 + 200 * x, 600 - 14 * y, 10, cell) for y, row in enumerate(cells) for x, cell in enumerate(row)
    ]

    def running(number: int) -> list[Placed]:
        return [(60, 810, 8, "Revista del Puerto"), (500, 30, 8, f"Página {number} de 2")]

    over = column(
        "Según el ministerio, en marzo llegaron al puerto 43 barcos, y el Estado pagó por ellos un total de 4,5",
        60,
        700,
        90,
    )
    leaf = column("millones de euros. Otros 12.000 vecinos firmaron una carta.", 60, 700, 90)
    noted: list[Placed] = [
        (60, 700, 10, "The harbour had 12,000"),
        (164.5, 704, 6, "1"),
        (171, 700, 10, "boats in all."),
    ]
    noted += [*column(_LONG, 60, 680, 90), (60, 60, 7, "1 Leaves out 7 boats under repair.")]
    return {
        "two_columns.pdf": (
            formats.pdf([piece for row in both for piece in row], title="The fleet in March"),
            {
                "": document(
                    figure("43", "43", page=1),
                    figure("12,000", "12000", page=1),
                    figure("4.5 million", "4500000", page=1),
                    figure("1.3 million", "1300000", page=1),
                    title="The fleet in March",
                    language="en",
                )
            },
        ),
        "overleaf.pdf": (
            formats.pdf([*running(1), *over], [*running(2), *leaf]),
            {
                "": document(
                    figure("43", "43", page=1),
                    figure("4,5 millones", "4500000", page=1),
                    figure("12.000", "12000", page=2),
                    language="es",
                )
            },
        ),
        "table.pdf": (
            formats.pdf([*column(_LONG, 60, 700, 80), *table]),
            {"": document(figure("43", "43", page=1), figure("7", "7", page=1))},
        ),
        "footnote.pdf": (
            formats.pdf(noted, "The fleet lost 9 ships in April."),
            {"": document(figure("12,000", "12000", page=1), figure("9", "9", page=2))},
        ),
    }


def _words() -> Files:
    return {
        "informe.docx": (
            same_bytes(
                formats.docx(_LARGA, "Según el informe, llegaron 43 barcos en marzo de 2024.", title="La flota")
            ),
            {"": document(figure("43", "43"), title="La flota", language="es")},
        ),
        "table.docx": (
            same_bytes(formats.docx(_LONG, rows=(("Port", "Count"), ("Alba", "43 ships"), ("Bora", "7 ships")))),
            {"": document(figure("43", "43"), figure("7", "7"), language="en")},
        ),
        "changed.docx": (_changed(), {"": document(figure("43", "43"), figure("12,000", "12000"), language="en")}),
    }


def _changed() -> bytes:
    """A document whose changes are tracked, with a raised digit."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    made = docx.Document()
    paragraph = made.add_paragraph(f"{_LONG}There were ")
    names = nsdecls("w")
    for xml in (
        f"<w:del {names}><w:r><w:delText>45</w:delText></w:r></w:del>",
        f"<w:ins {names}><w:r><w:t>43</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml))
    paragraph.add_run(" ships and 12,000")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" boats.")
    return same_bytes(formats.saved(made))


def _mails() -> Files:
    stated = {"publisher": "Press Office", "published": "2024-11-22", "title": "Ships on the coast"}
    quoted = (
        "On Friday Luis wrote:\n\n> We wrote that there were 45 ships in March, and\n> that 300 men were on them.\n"
    )
    html = f"<div>{_LARGA}Llegaron 43 barcos en marzo.</div><blockquote>Escribimos que eran 45 barcos.</blockquote>"
    attached = {"study.pdf": formats.pdf("The study counted 7 boats."), "logo.png": b"\x89PNG\r\n\x1a\n"}
    head = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=us-ascii\r\n"
    wrong = head + "Content-Transfer-Encoding: 8bit\r\n\r\nEl año pasado llegaron 43 barcos de España.\r\n".encode(
        "cp1252"
    )
    return {
        "quoted.eml": (
            mail(f"There were 43 ships in March, says the ministry.\n\n{quoted}"),
            {"": document(figure("43", "43"), figure("45", "45"), figure("300", "300"), **stated)},
        ),
        "pagina.eml": (mail("", html=html), {"": document(figure("43", "43"), figure("45", "45"), language="es")}),
        "attached.eml": (
            mail("There were 43 ships.", attachments=attached),
            {"": document(figure("43", "43"), **stated), "study.pdf": document(figure("7", "7", page=1))},
        ),
        "mal_codificado.eml": (wrong, {"": document(figure("43", "43"), language="es")}),
    }


def _captures() -> Files:
    english = page(f"<p>{_LONG * 2}</p><p>The harbour counted 43 ships.</p>").encode()
    spanish = page(f"<p>{_LARGA * 2}</p><p>El puerto contó 12.000 toneladas.</p>", lang="es").encode()
    when = "2024-11-23T08:00:00+00:00"
    ship, port = "https://example.org/ships", "https://example.org/puerto"
    first = document(figure("43", "43"), url=ship, captured=when, language="en")
    second = document(figure("12.000", "12000"), url=port, captured=when, language="es")
    both = formats.warc({ship: english, port: spanish})
    told = {"datapackage.json": "{}", "pages/pages.jsonl": "{}", "archive/data.warc.gz": both}
    return {
        "web.warc.gz": (both, {ship: first, port: second}),
        "web.warc": (formats.warc({ship: english}, gzip=False), {ship: first}),
        "web.wacz": (
            same_bytes(formats.zipped(told)),
            {f"archive/data.warc.gz/{ship}": first, f"archive/data.warc.gz/{port}": second},
        ),
    }


def _feeds() -> Files:
    rdf = (
        '<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>El Puerto</title>'
        "</channel><item><title>La flota creció un 12 % en marzo</title><link>https://example.org/flota</link>"
        "<dc:date>2024-03-31</dc:date><description>Según el señor Núñez, hay 43 barcos.</description></item></rdf:RDF>"
    )
    return {
        "news.rss": (
            formats.RSS.encode(),
            {
                "https://example.org/ships": document(
                    figure("43", "43"), publisher="The Harbour Post", published="2024-11-22", title="Ships on the coast"
                ),
                "2": document(publisher="The Harbour Post"),
            },
        ),
        "noticias.atom": (
            formats.ATOM.encode(),
            {"https://example.org/barcos": document(figure("43", "43"), publisher="El Puerto", published="2024-11-22")},
        ),
        "viejo.rdf": (
            rdf.encode("iso-8859-1"),
            {
                "https://example.org/flota": document(
                    figure("43", "43"), figure("12", "12"), publisher="El Puerto", published="2024-03-31", language="es"
                )
            },
        ),
    }


def _texts() -> Files:
    wrapped = (
        "The state paid 4.5 million dollars for 12,000 tonnes of fish, according to the Institute of Economic Studies."
    )
    return {
        "cortado.txt": (
            fill(
                "El Estado pagó 4,5 millones de euros por 12.000 toneladas, y llegaron 43 barcos en marzo de 2024.", 44
            ).encode(),
            {"": document(figure("4,5 millones", "4500000"), figure("12.000", "12000"), figure("43", "43"))},
        ),
        "wrapped.txt": (
            f"{_LONG * 3}\n\n{fill(wrapped, 48)}\n".encode("utf-16"),
            {"": document(figure("4.5 million", "4500000"), figure("12,000", "12000"), language="en")},
        ),
        "report.md": (
            (
                f"# The *fleet* in March\n\n{_LONG}\n\n- 43 ships came[^1]\n- 12,000 tonnes were landed\n\n"
                "[^1]: A count.\n"
            ).encode(),
            {"": document(figure("43", "43"), figure("12,000", "12000"), title="The fleet in March")},
        ),
        "antiguo.txt": (
            "Según el señor Núñez, el año pasado llegaron 43 barcos y costó 12 € por persona.".encode("cp1252"),
            {"": document(figure("43", "43"), figure("12", "12"), language="es")},
        ),
    }


def _archives() -> Files:
    inner = formats.zipped({"notas/marzo.txt": "Llegaron 43 barcos en marzo de 2024."})
    word = formats.docx("The harbour counted 7 boats.")
    return {
        "mixed.zip": (
            same_bytes(formats.zipped({"a.txt": "There were 43 ships.", "b.docx": same_bytes(word), "c.mp3": b"ID3"})),
            {"a.txt": document(figure("43", "43")), "b.docx": document(figure("7", "7"))},
        ),
        "anidado.zip": (
            same_bytes(
                formats.zipped({"dentro.zip": same_bytes(inner), "otra.txt": "Hay 12.000 vecinos en el puerto."})
            ),
            {
                "dentro.zip/notas/marzo.txt": document(figure("43", "43"), language="es"),
                "otra.txt": document(figure("12.000", "12000")),
            },
        ),
        "desliz.zip": (
            same_bytes(formats.zipped({"../../fuera.txt": "Llegaron 43 barcos al puerto.", "roto.pdf": b"%PDF-none"})),
            {"../../fuera.txt": document(figure("43", "43"))},
        ),
    }


def main() -> None:
    """Write them all, and what is expected of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, (content, documents) in files().items():
        (FOLDER / name).write_bytes(content)
        expected[name] = documents
    text = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / "expected.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
