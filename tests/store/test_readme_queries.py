"""The queries of the README, asked of a real file; and its list of tables, held against the real ones."""

import re
from pathlib import Path

import pytest

from backcare_desktop.app.tour.sample_history import Sample, fill
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.store.stores import Stores

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_readme_finds_something(stores: Stores, catalogue: Catalogue, now, query: str) -> None:
    fill(stores, catalogue, Sample.YEAR, now.date(), now.tzinfo)
    assert list(stores.file.db.query(query))


def test_there_are_three_and_they_agree_with_the_calendar(stores: Stores, catalogue: Catalogue, now) -> None:
    assert len(QUERIES) == 3
    count = fill(stores, catalogue, Sample.YEAR, now.date(), now.tzinfo)
    assert (
        sum(row["sessions"] for row in stores.file.db.query(QUERIES[0])) == count == stores.sessions.count()
    )


def test_every_table_is_in_the_readme(stores: Stores) -> None:
    names = {name for name in stores.file.db.table_names() if not re.search(r"_fts_|^sqlite_|^_", name)}
    told = set(re.findall(r"`([a-z_]+)`", README))
    assert names <= told
