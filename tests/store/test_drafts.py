"""The running session, written again and again, and read back by the next start."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from backcare_desktop.core.draft import draft_from_json
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import Account, HurtChoice, HurtRecord, Progress
from backcare_desktop.store.stores import open_stores

SECONDS = st.floats(0, 1e6)
STEP = st.integers(0, 5)  #: there are as many steps in every shipped routine
PROGRESS = st.builds(
    Progress,
    step=STEP,
    worked_s=SECONDS,
    paused_s=SECONDS,
    skipped_s=SECONDS,
    accounts=st.dictionaries(
        STEP, st.builds(Account, SECONDS, SECONDS, SECONDS, st.booleans(), st.booleans()), max_size=5
    ),
    hurts=st.lists(
        st.builds(
            HurtRecord,
            STEP,
            st.none() | st.sampled_from(Side),
            SECONDS,
            st.none() | st.sampled_from(HurtChoice),
            st.none() | st.integers(0, 10),
        ),
        max_size=3,
    ).map(tuple),
)


def test_without_a_running_session_there_is_none(stores):
    assert stores.drafts.load() is None


def test_a_running_session_with_hurts_and_an_easier_exercise_comes_back(path, now, stores, draft):
    assert draft.progress.hurts
    assert draft.progress.replacements
    assert draft.progress.paused_s > 0
    stores.drafts.save(draft)
    stores.close()
    again = open_stores(path, now)
    found = again.drafts.load()
    again.close()
    assert found == draft
    assert found.session() == draft.session()


def test_any_progress_comes_back_as_it_was(draft, now):
    stores = open_stores(None, now)

    @settings(max_examples=60)
    @given(PROGRESS, st.booleans())
    def comes_back(progress, replaced):
        replacements = draft.progress.replacements if replaced else ()
        written = replace(draft, progress=replace(progress, replacements=replacements))
        stores.drafts.save(written)
        assert stores.drafts.load() == written

    comes_back()
    stores.close()


def test_only_the_last_state_is_kept(stores, draft):
    stores.drafts.save(draft)
    later = replace(draft, session_id="another", saved_at=draft.saved_at + timedelta(hours=1))
    stores.drafts.save(later)
    assert stores.drafts.load() == later
    assert stores.file.db.table("drafts").count == 1


def test_a_cleared_session_is_gone(stores, draft):
    stores.drafts.save(draft)
    stores.drafts.clear()
    assert stores.drafts.load() is None


@pytest.mark.parametrize("body", ["", "{}", "[1, 2]", '{"session_id": "x"'])
def test_a_running_session_that_cannot_be_read_is_kept_aside(stores, draft, body, caplog):
    stores.drafts.save(draft)
    stores.file.db.execute("UPDATE drafts SET body = ?", [body])

    assert stores.drafts.load() is None
    assert "the running session is set aside" in caplog.text
    assert stores.drafts.load() is None, "it is set aside once"

    stores.drafts.save(draft)
    assert stores.drafts.load() == draft
    ((kept, saved_at, problem),) = stores.file.db.execute(
        "SELECT body, saved_at, problem FROM unreadable_drafts"
    ).fetchall()
    assert (kept, saved_at) == (body, draft.saved_at.isoformat())
    assert "cannot be" in problem


def test_what_is_written_is_text_that_the_core_reads(stores, draft):
    stores.drafts.save(draft)
    (body,) = stores.file.db.execute("SELECT body FROM drafts").fetchone()
    assert draft_from_json(body) == draft
