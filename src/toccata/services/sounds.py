"""Songs and MIDI files as sound: rendered, written, played."""

from __future__ import annotations
