"""Joining histories: nothing doubled, nothing lost, in any order, and again changes nothing."""

from itertools import permutations

from hypothesis import HealthCheck, given, settings

from backcare_desktop.store.exchange.json_out import export_json
from backcare_desktop.store.exchange.merge import merge_into, preview_merge
from tests.store.exchange.histories import History, dump, gone, histories, joined

quick = settings(max_examples=40, suppress_health_check=list(HealthCheck))
quickest = settings(max_examples=8, suppress_health_check=list(HealthCheck))
quicker = settings(max_examples=15, suppress_health_check=list(HealthCheck))


@quick
@given(histories(), histories())
def test_two_histories_become_the_same_whichever_begins_and_again_changes_nothing(files, now, one, other):
    with files() as make:
        there, here = make(other), make(one)
        untouched = there.read_bytes()
        foreseen = preview_merge(here, there, now)
        assert dump(here) == dump(make(one))
        assert merge_into(here, there, now) == foreseen
        result = dump(here)
        assert result == dump_of(joined(one, other), make, one, other)
        assert there.read_bytes() == untouched

        assert merge_into(here, there, now).is_quiet
        assert merge_into(here, here, now).is_quiet
        assert dump(here) == result

        back = make(other)
        merge_into(back, make(one), now)
        assert dump(back) == result


@quicker
@given(histories(), histories())
def test_a_json_file_and_the_data_file_it_was_made_of_are_the_same(files, now, one, other):
    with files() as make:
        source = make(other)
        json = source.with_suffix(".json")
        export_json(source, json, now)
        by_json, by_file = make(one), make(one)
        assert merge_into(by_json, json, now) == merge_into(by_file, source, now)
        assert dump(by_json) == dump(by_file)


@quickest
@given(histories(), histories(), histories())
def test_three_histories_become_the_same_in_any_order(files, now, first, second, third):
    """But for what was told about a session that one of them deleted and another changed after that.

    What goes with a deleted session is gone for good, so what a third computer told about it comes back only
    if it is joined after the session is alive again. Nothing else depends on the order.
    """
    of = (first, second, third)
    contested = {one for history in of for one in history.deleted} - gone(*of)
    with files() as make:
        results = []
        for a, b, c in permutations(of):
            path = make(a)
            merge_into(path, make(b), now)
            merge_into(path, make(c), now)
            results.append(dump(path))
    kept = [without(result, contested) for result in results]
    assert all(one == kept[0] for one in kept)
    for name in ("check_ins", "notes"):
        told = {row[:3] for history in of for row in dump_of_all(history, files)[name]}
        for result in results:
            assert {row[:3] for row in result[name]} <= told  # nothing is made up


def dump_of(history: History, make, *copies: History) -> dict:
    """The dump of a file that holds what the rules say, with the routine copies of all."""
    expected = dump(make(history))
    expected["routine_copies"] = sorted(
        {row for one in copies for row in dump(make(one))["routine_copies"]}, key=repr
    )
    return expected


def dump_of_all(history: History, files) -> dict:
    with files() as make:
        return dump(make(history))


def without(result: dict, contested: set[str]) -> dict:
    return {
        name: [
            row
            for row in rows
            if not (name == "notes" and row[0] in contested)
            and not (name == "check_ins" and row[1] in contested)
        ]
        for name, rows in result.items()
    }


def test_an_empty_profile_that_takes_a_history_equals_it(full, empty, tmp_path, now):
    target = tmp_path / "new.db"
    target.write_bytes(empty.read_bytes())
    report = merge_into(target, full, now)
    assert dump(target) == dump(full)
    assert not report.is_quiet
    assert preview_merge(target, full, now).is_quiet
