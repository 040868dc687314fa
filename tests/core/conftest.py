from pathlib import Path

import pytest

from backcare_desktop.core.catalogue import Catalogue, CatalogueTexts, parse_catalogue

RESOURCES = Path(__file__).parents[2] / "resources"


def read(name: str) -> str:
    return (RESOURCES / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def catalogue_texts() -> CatalogueTexts:
    return CatalogueTexts(
        exercises=read("catalogue/exercises.json"),
        programmes=read("catalogue/programmes.json"),
        conditions=read("catalogue/conditions.json"),
        words=read("words/en.json"),
    )


@pytest.fixture(scope="session")
def catalogue(catalogue_texts: CatalogueTexts) -> Catalogue:
    return parse_catalogue(catalogue_texts)


@pytest.fixture(scope="session")
def shown_texts(catalogue_texts: CatalogueTexts) -> list[str]:
    """Every text of the catalogue that people read, collected by the door they all pass through."""
    texts: list[str] = []

    def collect(text: str) -> str:
        texts.append(text)
        return text

    parse_catalogue(catalogue_texts, collect)
    return texts
