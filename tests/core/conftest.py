import pytest

from backcare_desktop.core.catalogue import CatalogueTexts, parse_catalogue


@pytest.fixture(scope="session")
def shown_texts(catalogue_texts: CatalogueTexts) -> list[str]:
    """Every text of the catalogue that people read, collected by the door they all pass through."""
    texts: list[str] = []

    def collect(text: str) -> str:
        texts.append(text)
        return text

    parse_catalogue(catalogue_texts, collect)
    return texts
