"""How far a session has come, and where its time went."""

from hypothesis import given, strategies as st

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.progress import Account, HurtRecord, Progress


def test_the_time_since_the_start_is_the_sum_of_its_parts():
    assert Progress(worked_s=60, paused_s=5, skipped_s=600).elapsed_s == 665


def test_nothing_was_done_of_a_step_that_nobody_came_to():
    assert Progress().account(7) == Account()
    assert not Account().ended


def test_a_step_ends_by_being_done_or_passed_over():
    assert Account(finished=True).ended
    assert Account(skipped=True).ended


STEPS = st.integers(0, 12)


@given(
    accounts=st.dictionaries(STEPS, st.floats(0.1, 60)),
    hurts=st.lists(STEPS),
    after=STEPS,
    removed=st.integers(0, 5),
    added=st.integers(1, 5),
)
def test_steps_that_are_not_replaced_keep_what_is_known_of_them(accounts, hurts, after, removed, added):
    progress = Progress(
        accounts={step: Account(both_s=seconds) for step, seconds in accounts.items()},
        hurts=tuple(HurtRecord(step, Side.LEFT, 1.0) for step in hurts),
    )
    moved = progress.renumbered(after, removed, added)
    for step, account in progress.accounts.items():
        if step <= after:
            assert moved.account(step) == account
        elif step > after + removed:
            assert moved.account(step - removed + added) == account
    assert not [step for step in moved.accounts if after < step <= after + added]
    assert len(moved.hurts) == len(hurts)
    assert all(not after < hurt.step <= after + added for hurt in moved.hurts)
