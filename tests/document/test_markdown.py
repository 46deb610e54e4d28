import pytest

from claimtrack.document import read_bytes
from claimtrack.document.readers.markdown import first_heading


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Barcos\n\ntexto", "Barcos"),
        ("texto\n\n## Los *43* **barcos** ##\n", "Los 43 barcos"),
        ("Barcos en marzo\n===\n\n# Otro", "Barcos en marzo"),
        ("Barcos\r\n---\r\ntexto", "Barcos"),
        ("---\ntitle: no\n---\n\n# Sí\n", "Sí"),
        ("```\n# comentario\n```\n# Sí", "Sí"),
        ("~~~\n# no\n```\n# no\n~~~\n# Sí", "Sí"),
        ("    # código\n\n# Sí", "Sí"),
        ("- lista\n---\n# Sí", "Sí"),
        ("> cita\n---\n# Sí", "Sí"),
        ("#etiqueta\n\n####### siete\n\n# Sí", "Sí"),
        ("# [Barcos](https://example.org) en `marzo`", "Barcos en marzo"),
        ("# snake_case y \\*estrella\\*", "snake_case y *estrella*"),
        ("#\n# #\n# C#\n", "C#"),
        ("---\n\n# Sí", "Sí"),
        ("texto\n\n---\n\nmás texto", None),
        ("sin título", None),
        ("", None),
    ],
)
def test_first_heading(text: str, title: str | None) -> None:
    assert first_heading(text) == title


def test_read_bytes_when_markdown_then_text_stays_as_it_is() -> None:
    text = "# Título\r\n\r\n**43** barcos [aquí](x)\r\n"
    document = read_bytes(text.encode(), "a.MD")
    assert (document.text, document.media_type, document.title) == (text, "text/markdown", "Título")


@pytest.mark.parametrize("piece", ["#", "# ", "[", "[a](", "_", "a_", "*", "\\", "`", "---\n", "\r", "> ", "```\n"])
def test_first_heading_when_marks_are_piled_up_then_it_ends_soon(piece: str) -> None:
    first_heading(piece * 100_000)
    first_heading("# " + piece * 100_000)
