"""The case file: the only SQL. Tables, engine, migrations, journal, and queries that return the model."""

from claimtrack.casefile.case import CaseFile, open_case
from claimtrack.casefile.chain import Verification
from claimtrack.casefile.filters import ClaimFilter, ClaimIds

__all__ = ["CaseFile", "ClaimFilter", "ClaimIds", "Verification", "open_case"]
