"""Toccata: say what music you want; get it as readable Python, as notes and as sound."""

__version__ = "0.1.0"
