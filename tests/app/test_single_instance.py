"""A second start of the same profile raises the first window."""

from pathlib import Path

from backcare_desktop.app.single_instance import SingleInstance


def test_a_second_start_asks_the_first_to_show_itself(qtbot, tmp_path: Path):
    first, second = SingleInstance(tmp_path / "lock"), SingleInstance(tmp_path / "lock")
    assert first.acquire()
    first.listen()
    assert not second.acquire()
    with qtbot.waitSignal(first.raise_requested):
        assert second.ask_other_to_raise()
    first.release()
    assert second.acquire()
    second.release()


def test_where_no_lock_can_be_had_nobody_else_has_it(qtbot, tmp_path: Path):
    assert SingleInstance(tmp_path / "gone" / "lock").acquire()


def test_another_profile_is_another_app(qtbot, tmp_path: Path):
    first, second = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "two")
    assert first.acquire()
    assert second.acquire()
    first.release()
    second.release()


def test_nobody_listening_is_noticed(qtbot, tmp_path: Path):
    first, second = SingleInstance(tmp_path / "lock"), SingleInstance(tmp_path / "lock")
    assert first.acquire()
    assert not second.ask_other_to_raise()
    first.release()
