"""A silent stand-in for pygame: musicpy asks it for a sound card, and here there is none."""


class error(Exception):  # noqa: N801 — musicpy catches this name
    """There is no sound card."""


class mixer:  # noqa: N801 — the name that musicpy calls
    """No mixer: musicpy takes the error as “this machine is silent”."""

    @staticmethod
    def init(*_settings: object) -> None:
        raise error("no sound in the sandbox")
