"""Chinese government work plans as typed data and as official documents, one and the same."""

__version__ = "0.1.0"
