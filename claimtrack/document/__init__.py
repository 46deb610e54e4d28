"""From files to documents: readers by type, encodings, the language of a text, anchors, manifests.

read_file("report.md", origin=Origin(publisher="A paper"))     a Document, or InputRefused with its reason
expand(["reports"])                                            the files of folders
read_manifest("manifest.csv").origin("report.md")              what a CSV tells of a file
find(anchor, text)                                             an anchor in a text that may have changed
"""

from claimtrack.document.anchors import Relocation, Whereabouts, find
from claimtrack.document.disk import MAX_SIZE
from claimtrack.document.files import Expansion, Skipped, count, expand, resolved, walk
from claimtrack.document.intake import Intake, Received, documents, read_bytes, read_file, read_stream
from claimtrack.document.language import language_of
from claimtrack.document.manifest import Manifest, ManifestEntry, read_manifest
from claimtrack.document.origin import Origin
from claimtrack.document.place import Lines, Place, place
from claimtrack.document.workers import Workers

__all__ = [
    "MAX_SIZE",
    "Expansion",
    "Intake",
    "Lines",
    "Manifest",
    "ManifestEntry",
    "Origin",
    "Place",
    "Received",
    "Relocation",
    "Skipped",
    "Whereabouts",
    "Workers",
    "count",
    "documents",
    "expand",
    "find",
    "language_of",
    "place",
    "read_bytes",
    "read_file",
    "read_manifest",
    "read_stream",
    "resolved",
    "walk",
]
