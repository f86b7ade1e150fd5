"""Text in MusicXML: elements get what XML can hold, and nothing else."""

from __future__ import annotations

from xml.etree import ElementTree as Xml


def clean(text: str) -> str:
    """Text without what XML cannot hold."""
    return "".join(c for c in text if c.isprintable() and not 0xD800 <= ord(c) < 0xE000).strip()


def put(parent: Xml.Element, tag: str, value: object, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, tag, attributes)
    element.text = clean(str(value))
    return element
