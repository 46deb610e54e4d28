"""claimtrack: find the claims of news reports, trace their sources and cross-check their figures."""

__version__ = "0.1.0"
