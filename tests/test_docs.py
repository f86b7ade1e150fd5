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


def test_the_readme_shows_the_picture_that_the_program_made(pages):
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    shown = [name for name in pages if name.endswith(".svg")]
    assert shown
    assert all(f"docs/{name}" in readme for name in shown)


def test_links_between_pages_lead_somewhere():
    import re

    for page in [*DOCS.glob("*.md"), *DOCS.parent.glob("*.md")]:
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
