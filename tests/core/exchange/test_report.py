"""What joining a history changes, counted."""

import pytest

from backcare_desktop.core.exchange.report import Counts, MergeReport


def test_what_stays_as_it_is_changes_nothing():
    assert MergeReport(Counts(unchanged=3), Counts(unchanged=9)).is_quiet


@pytest.mark.parametrize("counts", [Counts(added=1), Counts(changed=1), Counts(deleted=1)])
def test_any_change_of_any_kind_is_one(counts):
    quiet = [Counts()] * 4
    for place in range(4):
        assert not MergeReport(*quiet[:place], counts, *quiet[place + 1 :]).is_quiet
    assert not MergeReport(settings_added=1).is_quiet
