"""The pages that come from the shelves are the ones in the repository."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


def test_generated_pages_are_fresh(pages):
    stale = [n for n, text in pages.items() if (DOCS / n).read_text("utf-8") != text]
    assert not stale, "run make docs"


def test_every_picture_that_the_program_made_is_shown_on_a_page(pages):
    shown = [name for name in pages if name.endswith(".svg")]
    texts = [page.read_text("utf-8") for page in [*DOCS.glob("*.md"), DOCS.parent / "README.md"]]
    assert len(shown) > 20
    assert not [name for name in shown if not any(name in text for text in texts)]


def test_every_genre_has_an_example_that_can_be_seen_and_heard(pages):
    from toccata.services.stock import GENRES

    page = pages["genres.md"]
    for genre in GENRES.values():
        own = page[page.index(f"`--genre {genre.name}`") :].partition("\n## ")[0]
        assert f"](pictures/genres/{genre.name}.svg)" in own
        assert "toccata example " in own


def test_links_between_pages_lead_somewhere():
    import re

    for page in [*DOCS.glob("*.md"), *DOCS.parent.glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
