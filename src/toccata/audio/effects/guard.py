"""What keeps a sound sane inside an effect: neither beyond all measure nor endlessly small."""

from __future__ import annotations

from ..compiled import inner


@inner
def bounded(x):  # type: ignore[no-untyped-def]
    """A sample, held within ±1e6 (120 dB over full scale), so that no sum can overflow."""
    return min(1e6, max(-1e6, x))


@inner
def clean(x):  # type: ignore[no-untyped-def]
    """A remembered value, or nothing where it is below 1e-15 (−300 dB).

    Numbers below 1e-308 are slow to count with; a tail that dies away would end among them.
    """
    return 0.0 if -1e-15 < x < 1e-15 else x


@inner
def mixed(dry, wet, mix):  # type: ignore[no-untyped-def]
    """Dry at 0 %, wet at 100 %, both exactly."""
    share = 0.01 * mix
    return (1.0 - share) * dry + share * wet
