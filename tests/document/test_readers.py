"""The readers of each type: the text that people see, and what the file states of itself."""

import io
import re
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from claimtrack.document import documents, read_bytes, read_file
from claimtrack.model import Dated, Document, InputRefused
from claimtrack.wording import has
from tests.document import formats


def all_of(data: bytes, path: str) -> list[Document]:
    return [received.document for received in documents(data, path).documents]


def fault_of(data: bytes, path: str) -> str:
    with pytest.raises(InputRefused) as refused:
        documents(data, path)
    assert has(refused.value.message.key)
    return refused.value.message.key


def test_page_then_its_article_and_what_it_states() -> None:
    page = read_bytes(formats.PAGE.encode(), "a.html")
    assert page.text.startswith("Ships on the coast\n")
    assert "43 ships" in page.text
    assert "12,000 tonnes" in page.text
    assert "comments" not in page.text
    assert "cookies" not in page.text
    assert (page.media_type, page.title, page.publisher) == ("text/html", "Ships on the coast", "The Harbour Post")
    # The publisher's own calendar day, though it was the next one in Greenwich.
    assert (page.published, page.dated) == (date(2024, 11, 22), Dated.FILE)
    assert (page.url, page.language) == ("https://example.org/ships", "en")


@pytest.mark.parametrize(
    ("declared", "written", "read"),
    [
        ("iso-8859-1", "cp1252", "cp1252"),
        ("utf-8", "utf-8", "utf-8"),
        # A page that declares what it is not.
        ("utf-8", "cp1252", "cp1252"),
        ("shift_jis-2099", "utf-8", "utf-8"),
    ],
)
def test_page_when_charset_declared_then_believed_where_it_reads(declared: str, written: str, read: str) -> None:
    text = (
        f"<html><head><meta charset='{declared}'></head><body><p>El “año” pasó: 43 barcos españoles.</p></body></html>"
    )
    page = read_bytes(text.encode(written), "a.html")
    assert (page.text, page.encoding) == ("El “año” pasó: 43 barcos españoles.", read)


def test_page_when_headline_stands_outside_the_article_then_above_it() -> None:
    body = "<p>" + "The ministry said so in a long statement that it sent to the press on Friday. " * 4 + "</p>"
    page = f"<html><head><title>43 ships came</title></head><body><article>{body}</article></body></html>"
    assert read_bytes(page.encode(), "a.html").text.startswith("43 ships came\n\nThe ministry said so")


def test_page_when_declaration_of_xml_then_read() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Había 43 barcos.</p></body></html>'
    assert read_bytes(page.encode(), "a.xhtml").text == "Había 43 barcos."


PROSE = "<p>" + "The ministry said so in a long statement that it sent to the press on Friday. " * 4 + "</p>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>There were 12,000<sup>1</sup> boats in 30 km<sup>2</sup>.</p>", "There were 12,000¹ boats in 30 km²."),
        ("<p>Some <del>45</del> <ins>43</ins> ships came.</p>", "Some 43 ships came."),
        (
            "<figure><img src='x'><figcaption>A crowd of <b>5,000</b> people.</figcaption></figure>",
            "A crowd of 5,000 people.",
        ),
        ("<table><tr><td>Alba</td><td>43 ships</td></tr></table>", "| Alba | 43 ships |"),
        ("<ul><li>43 ships</li><li>12 boats</li></ul>", "- 43 ships\n- 12 boats"),
    ],
    ids=["raised", "deleted", "caption", "table", "list"],
)
def test_page_then_what_people_see_of_it(written: str, read: str) -> None:
    page = f"<html><head><title>T</title></head><body><article>{PROSE}{written}{PROSE}</article></body></html>"
    assert f"\n{read}" in read_bytes(page.encode(), "a.html").text.replace("  43", " 43")


def test_page_saved_whole_then_as_the_page_with_its_address_and_time() -> None:
    data = formats.mhtml(formats.PAGE)
    for path in ("a.mhtml", "-"):
        found = read_bytes(data, path)
        assert found.text == read_bytes(formats.PAGE.encode(), "a.html").text
        assert (found.url, found.captured) == ("https://example.org/ships", datetime(2024, 11, 23, 8, tzinfo=UTC))
    assert fault_of(b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nnothing", "a.mht") == "document.damaged"


def test_page_when_nothing_to_read_then_refused() -> None:
    assert fault_of(b"<html><head><title>T</title></head><body></body></html>", "a.html") == "document.no_article"


def test_pdf_then_paragraphs_again_and_pages() -> None:
    first = (
        "The ministry counted 43 ships on the coast in March, accor-\nding to the report that was published on Friday."
    )
    data = formats.pdf(f"{first}\n1", "", "There were 12 more in April.\n3", title="Ships")
    found = read_bytes(data, "a.pdf")
    whole = "The ministry counted 43 ships on the coast in March, according to the report that was published on Friday."
    assert found.text == f"{whole}\n\nThere were 12 more in April."
    assert found.pages == (0, len(whole) + 2, len(whole) + 2)
    assert found.page_at(found.text.index("43")) == 1
    assert found.page_at(found.text.index("12")) == 3
    assert (found.media_type, found.title) == ("application/pdf", "Ships")


def test_pdf_when_no_text_then_told_so() -> None:
    assert fault_of(formats.pdf("", ""), "a.pdf") == "document.pdf.scanned"


def test_pdf_when_a_page_is_damaged_then_the_others_are_read_and_it_is_named() -> None:
    data = formats.pdf("Nine ships came in March.", "Eight came in April.", "", "Seven came in May.")
    found = read_bytes(formats.without_page(data, 2), "a.pdf")
    assert found.text == "Nine ships came in March.\n\nSeven came in May."
    assert found.unread == (2, 3)
    assert found.page_at(found.text.index("Seven")) == 4
    assert read_bytes(data, "a.pdf").unread == (3,)


def test_pdf_when_every_page_is_damaged_then_refused_as_such() -> None:
    assert fault_of(formats.without_page(formats.pdf("Nine ships came."), 1), "a.pdf") == "document.damaged"


def words_of(line: formats.Placed) -> list[formats.Placed]:
    """A line as a program writes it that places each word by itself."""
    import pypdfium2

    _, bottom, size, text = line
    page = pypdfium2.PdfDocument(formats.pdf([line]))[0].get_textpage()
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    return [
        (page.get_charbox(start, loose=True)[0], bottom, size, word)
        for start, word in zip(starts, text.split(), strict=True)
    ]


@pytest.mark.parametrize("apart", [0.0, 0.3, 0.9])
@pytest.mark.parametrize("number", [1, 12])
def test_pdf_when_a_text_is_drawn_twice_then_read_once(apart: float, number: int) -> None:
    lines: list[formats.Placed] = [
        (60, 780 - 14 * line, 11, f"Line {line}: the mill filled 11{line} sacks, 22,000 kilos in all")
        for line in range(number)
    ]
    once = read_bytes(formats.pdf(lines), "a.pdf").text
    assert once.count("22,000") == number
    for again in (lines, [word for line in lines for word in words_of(line)]):
        shadow = [(left + apart, bottom - apart / 2, size, text) for left, bottom, size, text in again]
        assert read_bytes(formats.pdf([*lines, *shadow]), "a.pdf").text == once
        # Fill and stroke one after the other, line by line.
        mixed = [each for line in lines for each in (line, (line[0] + apart, *line[1:]))]
        assert read_bytes(formats.pdf(mixed), "a.pdf").text == once


def test_pdf_when_cut_off_or_none_then_damaged() -> None:
    assert fault_of(formats.pdf("Hola.")[:60], "a.pdf") == "document.damaged"
    assert fault_of(b"no such thing", "a.pdf") == "document.damaged"


def test_word_then_paragraphs_and_tables_in_order() -> None:
    data = formats.docx("Había 43 barcos.", "", "Otro.", rows=(("Mes", "Barcos"), ("marzo", "43")), title="Barcos")
    found = read_bytes(data, "informe.docx")
    assert found.text == "Había 43 barcos.\n\nOtro.\n\nMes\tBarcos\n\nmarzo\t43"
    assert (found.title, found.language) == ("Barcos", "es")


def test_word_when_changes_are_tracked_then_as_accepted() -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    made = docx.Document()
    paragraph = made.add_paragraph("There were ")
    names = nsdecls("w")
    for xml in (
        f"<w:del {names}><w:r><w:delText>45</w:delText></w:r></w:del>",
        f"<w:ins {names}><w:r><w:t>43</w:t></w:r></w:ins>",
        f"<w:r {names}><w:tab/><w:t>ships</w:t><w:br/><w:t>here.</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(xml))
    assert read_bytes(formats.saved(made), "a.docx").text == "There were 43\tships\nhere."


def test_word_then_notes_headers_and_raised_digits() -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Harbour Review, March 2024"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    paragraph = made.add_paragraph("There were 12,000")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" boats").font.superscript = None
    hidden = paragraph.add_run(" and 99 ghosts")
    hidden.font.hidden = True
    names = nsdecls("w")
    box = (
        f"<w:r {names}><w:pict><w:txbxContent><w:p><w:r><w:t>7 whales</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    paragraph.add_run(" in 30 km")
    paragraph.add_run("2").font.superscript = True
    control = "<w:sdt {0}><w:sdtContent><w:p><w:r><w:t>A cover with 5 names</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    made.element.body.insert(0, parse_xml(control.format(names)))
    assert read_bytes(formats.saved(made), "a.docx").text.split("\n\n") == [
        "Harbour Review, March 2024",
        "A cover with 5 names",
        "There were 12,000¹ boats in 30 km²",
        "7 whales",
    ]


def test_word_when_footnotes_then_numbered_in_order_and_below() -> None:
    import zipfile

    package = formats.docx("There were 12,000 boats.")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{word}"><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/><w:t>Leaves out 7 boats.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    changed = {
        "word/document.xml": ("</w:t>", '</w:t><w:footnoteReference w:id="7"/>'),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>',
        ),
        "[Content_Types].xml": ("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'),
    }
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    for name, (old, new) in changed.items():
        assert old.encode() in files[name]
        files[name] = files[name].replace(old.encode(), new.encode())
    found = read_bytes(formats.zipped({**files, "word/footnotes.xml": notes.encode()}), "a.docx")
    assert found.text == "There were 12,000 boats.¹\n\n¹ Leaves out 7 boats."


def test_word_when_named_otherwise_then_known_by_what_it_holds() -> None:
    assert read_bytes(formats.docx("Hola."), "a.zip").text == "Hola."


def test_archive_when_a_word_file_lies_in_it_unpacked_then_an_archive() -> None:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as opened:
        opened.writestr("c.docx", formats.docx("Hola."))
        opened.writestr("a.txt", "Nine boats.")
    assert [each.path for each in all_of(stream.getvalue(), "a.zip")] == ["a.zip/c.docx", "a.zip/a.txt"]


def test_word_when_package_holds_something_else_then_damaged() -> None:
    assert fault_of(formats.zipped({"word/document.xml": "<a/>"}), "a.docx") == "document.damaged"


def test_mail_then_subject_letter_and_sender() -> None:
    letter = "There were 43 ships on the coast in March, and the harbour was so full that\nno more could come.\n\n"
    quoted = "> We wrote that there were 45 ships on the coast in March, and that the whole\n> harbour was full.\n"
    found = read_bytes(formats.mail(letter + quoted).as_bytes(), "a.eml")
    assert found.text == (
        "Ships on the coast\n\n"
        "There were 43 ships on the coast in March, and the harbour was so full that no more could come.\n\n"
        "> We wrote that there were 45 ships on the coast in March, and that the whole harbour was full."
    )
    assert (found.publisher, found.published, found.title) == ("Press Office", date(2024, 11, 22), "Ships on the coast")


def test_mail_when_only_a_page_then_its_text() -> None:
    message = formats.mail("", html="<html><body><p>There were 43 ships.</p></body></html>")
    assert read_bytes(message.as_bytes(), "a.eml").text == "Ships on the coast\n\nThere were 43 ships."


def test_mail_when_it_quotes_then_marked_in_pages_and_below_heads_too() -> None:
    page = (
        "<div>There were 43 ships.</div><style>p{}</style><div style='display: none'>99</div>"
        "<blockquote><p>We wrote 45<br>ships.</p><blockquote>And 12.</blockquote></blockquote><p>Ana</p>"
    )
    quoted = "Ships on the coast\n\nThere were 43 ships.\n\n> We wrote 45\n\n> ships.\n\n>> And 12.\n\nAna"
    assert read_bytes(formats.mail("", html=page).as_bytes(), "a.eml").text == quoted
    letter = "There were 43 ships.\n\n-----Original Message-----\nFrom: Luis\nSent: Friday\nTo: Ana\n\nWe wrote 45.\n"
    text = read_bytes(formats.mail(letter).as_bytes(), "a.eml").text
    assert text.startswith("Ships on the coast\n\nThere were 43 ships.\n\n> -----Original Message-----")
    assert text.endswith("\n\n> We wrote 45.")
    figures = "The count was:\n\nShips: 43\nBoats: 12\nWhales: 7\n"
    assert ">" not in read_bytes(formats.mail(figures).as_bytes(), "a.eml").text


def test_mail_when_attachments_then_each_is_a_document() -> None:
    inside = {"study.pdf": formats.pdf("Twelve boats."), "logo.png": b"\x89PNG\r\n\x1a\n", "n.txt": b"Nine boats."}
    found = documents(formats.mail("See below.", attachments=inside).as_bytes(), "a.eml")
    assert [each.document.path for each in found.documents] == ["a.eml", "a.eml/study.pdf", "a.eml/n.txt"]
    assert [each.data for each in found.documents[1:]] == [inside["study.pdf"], inside["n.txt"]]
    assert found.skipped == 1


def test_mail_when_forwarded_inside_then_a_document_with_its_own_sender() -> None:
    outer = formats.mail("See below.")
    inner = formats.mail("Nine boats.")
    inner.replace_header("From", "The Harbour <harbour@example.org>")
    outer.add_attachment(inner)
    assert [each.publisher for each in all_of(outer.as_bytes(), "a.eml")] == ["Press Office", "The Harbour"]


def test_mail_when_charset_is_wrong_then_read_all_the_same() -> None:
    head = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=us-ascii\r\n"
    data = head + b"Content-Transfer-Encoding: 8bit\r\n\r\nEl a\xf1o pas\xf3 con 43 barcos.\r\n"
    assert read_bytes(data, "a.eml").text == "x\n\nEl año pasó con 43 barcos."


def test_mail_when_no_header_then_damaged() -> None:
    assert fault_of(b"no mail at all\n", "a.eml") == "document.damaged"


def test_capture_then_each_page_with_its_address_and_time() -> None:
    data = formats.warc(
        {"https://example.org/a": formats.PAGE.encode(), "https://example.org/b": b"<p>Nine boats.</p>"}
    )
    first, second = all_of(data, "web.warc.gz")
    assert first.path == "web.warc.gz/https://example.org/a"
    # The address that it was taken from, not the one that the page gives itself.
    assert (first.url, first.publisher) == ("https://example.org/a", "The Harbour Post")
    assert first.captured == datetime(2024, 11, 23, 8, tzinfo=UTC)
    assert second.text == "Nine boats."


def test_capture_when_pictures_and_failures_then_left_out() -> None:
    assert fault_of(formats.warc({"https://example.org/a": b"x"}, kind="image/png"), "a.warc.gz") == (
        "document.archive_empty"
    )
    gone = formats.warc({"https://example.org/a": b"<p>Gone: 404 ships.</p>"}, status="404 Not Found", gzip=False)
    assert fault_of(gone, "a.warc") == "document.archive_empty"


def test_capture_when_cut_off_then_what_came_before_stays() -> None:
    data = formats.warc({"https://example.org/a": b"<p>Nine boats.</p>"})
    found = documents(data + data[: len(data) // 2], "web.warc.gz")
    assert [each.document.text for each in found.documents] == ["Nine boats."]
    assert [fault.message.key for fault in found.refused] == ["document.damaged"]


@pytest.mark.parametrize("gzip", [True, False])
def test_capture_when_cut_anywhere_then_told(gzip: bool) -> None:
    first = formats.warc({"https://example.org/a": b"<p>Nine boats.</p>"}, gzip=gzip)
    data = first + formats.warc({"https://example.org/b": b"<p>Ten boats.</p>"}, gzip=gzip)
    whole = set()
    for cut in range(1, len(data) + 1):
        with suppress(InputRefused):
            if not documents(data[:cut], "web.warc.gz" if gzip else "web.warc").refused:
                whole.add(cut)
    # Only line ends after a record are missing.
    blank = 0 if gzip else 4
    assert whole <= {cut + less for cut in (len(first), len(data)) for less in range(-blank, 1)} | {len(first) + 1}
    assert {len(first), len(data)} <= whole


def test_wacz_then_its_captures_alone() -> None:
    capture = formats.warc({"https://example.org/a": b"<p>Nine boats.</p>"})
    data = formats.zipped({"datapackage.json": "{}", "pages/pages.jsonl": "{}", "archive/data.warc.gz": capture})
    (found,) = all_of(data, "web.wacz")
    assert found.path == "web.wacz/archive/data.warc.gz/https://example.org/a"


def test_feed_when_rss_then_each_entry_is_a_document() -> None:
    first, second = all_of(formats.RSS.encode(), "news.rss")
    assert first.text == "Ships on the coast\n\nThe ministry counted 43 ships on the coast."
    assert (first.url, first.published) == ("https://example.org/ships", date(2024, 11, 22))
    assert first.publisher == second.publisher == "The Harbour Post"
    assert (second.text, second.path) == ("Twelve boats sank in March", "news.rss/2")


def test_feed_when_atom_then_its_alternate_address() -> None:
    (entry,) = all_of(formats.ATOM.encode(), "news.xml")
    assert entry.text == "Barcos en la costa\n\nSe contaron 43 barcos."
    assert (entry.url, entry.published) == ("https://example.org/barcos", date(2024, 11, 22))


def test_feed_when_other_xml_then_told_so() -> None:
    assert fault_of(b"<catalog><book/></catalog>", "a.xml") == "document.no_feed"
    assert fault_of(b"<rss><channel>", "a.rss") == "document.damaged"


def test_feed_when_it_names_a_file_then_nothing_is_taken_from_it(tmp_path: object) -> None:
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w") as file:
        file.write("99 secrets")
    head = f'<!DOCTYPE rss [<!ENTITY s SYSTEM "file://{secret}">]>'
    data = f"{head}<rss><channel><title>T</title><item><title>12 &s; boats</title></item></channel></rss>"
    assert "secrets" not in " ".join(each.text for each in all_of(data.encode(), "a.rss"))


def test_archive_then_each_file_by_its_type_and_others_counted() -> None:
    inner = formats.zipped({"deep/b.txt": "Eight boats."})
    files = {"a.html": formats.PAGE, "c.docx": formats.docx("Nine boats."), "in.zip": inner, "d.mp3": b"ID3", "e/": ""}
    found = documents(formats.zipped(files), "all.zip")
    assert [each.document.path for each in found.documents] == [
        "all.zip/a.html",
        "all.zip/c.docx",
        "all.zip/in.zip/deep/b.txt",
    ]
    assert (found.skipped, found.refused) == (1, ())


def test_archive_when_names_lead_elsewhere_then_they_are_names() -> None:
    found = all_of(formats.zipped({"../../evil.txt": "Nine boats.", "/etc/evil.txt": "Ten boats."}), "a.zip")
    assert [each.path for each in found] == ["a.zip/../../evil.txt", "a.zip/etc/evil.txt"]


def test_archive_when_a_file_inside_is_bad_then_the_rest_is_read() -> None:
    found = documents(formats.zipped({"a.pdf": b"%PDF-none", "b.txt": "Nine boats."}), "a.zip")
    assert [each.document.text for each in found.documents] == ["Nine boats."]
    assert [fault.message.key for fault in found.refused] == ["document.damaged"]


def test_archive_when_deep_then_refused_below_the_limit() -> None:
    data = formats.zipped({"a.txt": "Nine boats."})
    for _ in range(2):
        data = formats.zipped({"in.zip": data})
    assert all_of(data, "a.zip")[0].text == "Nine boats."
    assert fault_of(formats.zipped({"in.zip": data}), "a.zip") == "document.limit.depth"


def test_archive_when_it_would_unpack_to_much_then_nothing_is() -> None:
    found = documents(formats.zipped({"a.txt": "Nine boats.", "b.txt": b"0" * 30_000_000}), "a.zip")
    assert [each.document.text for each in found.documents] == ["Nine boats."]
    assert [fault.message.key for fault in found.refused] == ["document.limit.unpacked"]
    many = documents(formats.zipped({f"{n}.txt": "a" for n in range(2_001)}), "a.zip")
    assert len(many.documents) == 2_000
    assert [fault.message.key for fault in many.refused] == ["document.limit.members"]


def test_archive_when_nothing_in_it_then_told_so() -> None:
    assert fault_of(formats.zipped({}), "a.zip") == "document.archive_empty"
    assert fault_of(formats.zipped({"a.png": b"x"}), "a.zip") == "document.archive_empty"
    assert fault_of(formats.zipped({"a.txt": "Hola."})[:-30], "a.zip") == "document.damaged"


def test_archive_when_one_document_is_wanted_then_refused() -> None:
    with pytest.raises(InputRefused, match=r"document\.several"):
        read_bytes(formats.zipped({"a.txt": "Nine.", "b.txt": "Ten."}), "a.zip")


def test_part_then_read_by_its_path(tmp_path: Path) -> None:
    inner = formats.zipped({"deep/b.txt": "Eight boats.", "d.txt": "Four boats.", "e.pdf": b"%PDF-none"})
    file = tmp_path / "all.zip"
    file.write_bytes(formats.zipped({"in.zip": inner, "c.txt": "Nine boats."}))
    assert read_file(f"{file}/c.txt").text == "Nine boats."
    found = read_file(f"{file}/in.zip/deep/b.txt")
    assert (found.text, found.path) == ("Eight boats.", f"{file}/in.zip/deep/b.txt")
    for part, key in (
        ("none.txt", "part_missing"),
        ("in.zip", "several"),
        ("in.zip/e.pdf", "damaged"),
        ("c.txt/d", "part_missing"),
    ):
        with pytest.raises(InputRefused) as refused:
            read_file(f"{file}/{part}")
        assert refused.value.message.key == f"document.{key}"
    with pytest.raises(InputRefused, match=r"document\.missing"):
        read_file(tmp_path / "no.zip" / "c.txt")


@pytest.mark.parametrize(
    "data",
    [
        (formats.RSS.replace("<item><title>Twelve boats sank in March</title><guid>2</guid></item>", "")),
        (formats.mail("Nine boats.").as_bytes().decode()),
        (f'<?xml version="1.0"?><!-- saved -->{formats.PAGE}'),
    ],
    ids=["feed", "mail", "page"],
)
def test_stream_then_known_by_how_it_begins(data: str) -> None:
    assert read_bytes(data.encode(), "-").title == "Ships on the coast"


def test_stream_when_text_with_colons_then_plain() -> None:
    text = "Subject: ships\nFrom: the harbour\nDate: March\n\nNine boats."
    assert read_bytes(text.encode(), "-").text == text
