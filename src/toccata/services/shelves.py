"""What the shelves of sound hold: treatments, live effects and voices, as rows for every door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..param import Param


def effects() -> list[dict[str, Any]]:
    """The treatments, then the live effects, each with its parameters.

    `name` is what a chain calls it; `shelf` is “treatment” or “live”, `package` where a plug-in
    comes from.
    """
    from ..audio.effects import EFFECTS
    from ..audio.treatments import TREATMENTS
    from ..audio.treatments.live import live_treatment

    rows = [("treatment", each, "") for each in TREATMENTS.values()]
    rows += [("live", live_treatment(each), EFFECTS.origin(each.name)) for each in EFFECTS.values()]
    return [
        {
            "name": treatment.name,
            "shelf": shelf,
            "title": treatment.title,
            "about": treatment.help,
            "package": package,
            "parameters": parameters(treatment.params),
        }
        for shelf, treatment, package in rows
    ]


def voices() -> list[dict[str, Any]]:
    """The voices, each with its parameters and its presets."""
    from ..audio.voices import VOICES

    return [
        {
            "name": voice.name,
            "title": voice.title,
            "about": voice.help,
            "package": VOICES.origin(voice.name),
            "parameters": parameters(voice.params),
            "presets": [
                {
                    "name": preset.name,
                    "family": preset.family,
                    "about": preset.about,
                    "values": dict(preset.values),
                }
                for preset in voice.presets.values()
            ],
        }
        for voice in VOICES.values()
    ]


def parameters(params: tuple[Param, ...]) -> list[dict[str, Any]]:
    """Parameters as plain data; `also` is the name as a studio's page writes it."""
    from ..audio.treatments.treatment import spelling

    return [
        {
            "name": param.name,
            "also": spelling(param.name),
            "kind": param.kind.value,
            "unit": param.unit,
            "low": param.low,
            "high": param.high,
            "default": param.default,
            "curve": param.curve.value,
            "choices": list(param.choices),
            "help": param.help,
        }
        for param in params
    ]
