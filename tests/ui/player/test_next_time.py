"""It hurt last time: what is asked before and after, and how little it asks for."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.adjusting import HurtQuestion, questions_after
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.exercise import Position
from backcare_desktop.core.player import Player
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.routine_settings import NextTime
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.preflight import Preflight
from backcare_desktop.ui.player.summary import Summary
from tests.access.seen import interface, spoken
from tests.build import exercise, routine
from tests.fakes import START
from tests.press import button, press_button
from tests.ui.routines.clipping import assert_nothing_is_cut

ALARMING = ("error", "error_bg", "warn_text", "warn_bg")


@pytest.fixture(scope="session")
def basics(catalogue: Catalogue) -> Routine:
    return catalogue.routine("neutral-spine-basics")


@pytest.fixture(scope="session")
def asked(catalogue: Catalogue, basics: Routine) -> tuple[HurtQuestion, ...]:
    """The bridge has an easier one, belly breathing has none."""
    found = {item.exercise.id: item.exercise for item in basics.items}
    return tuple(
        HurtQuestion(found[name], catalogue.easier(found[name]), "monday", True)
        for name in ("diaphragmatic-breathing", "bridge")
    )


@pytest.fixture
def preflight(qtbot: QtBot, kit: Kit, basics: Routine) -> Preflight:
    made = Preflight(kit)
    qtbot.addWidget(made)
    made.set_routine(basics, build_timeline(basics, Timing()), ["mat"])
    return shown(qtbot, made)


def shown(qtbot: QtBot, widget: QWidget, width: int = 1120, height: int = 760) -> QWidget:
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.start()
    QApplication.processEvents()
    return widget


def texts(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def names(root: QWidget) -> list[str]:
    """The buttons of all choices, in the order they are read."""
    return [one.text() for choice in root.next_time.choices for one in choice.buttons.values()]


def in_sight(widget: QWidget, root: QWidget) -> bool:
    """Whether all of a widget can be seen and pressed."""
    return widget.visibleRegion().boundingRect() == widget.rect() and root.rect().contains(
        widget.mapTo(root, widget.rect().bottomRight())
    )


# -- before ---------------------------------------------------------------------------------------------


def test_nothing_is_asked_where_nothing_hurt(preflight: Preflight) -> None:
    assert not any("hurt" in text for text in texts(preflight))
    assert preflight.start_button.hasFocus()


def test_each_exercise_that_hurt_is_asked_about_with_an_easier_one_only_where_there_is_one(
    preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    preflight.set_questions(asked)
    said = texts(preflight)
    assert "Belly breathing hurt last time." in said
    assert "Bridge hurt last time." in said
    easier = asked[1].easier.words.name
    assert names(preflight) == ["Leave it out", "Keep it", f"Easier: {easier}", "Leave it out", "Keep it"]
    assert not any(
        one.isChecked() for choice in preflight.next_time.choices for one in choice.buttons.values()
    )
    assert said.count("If you choose nothing, it stays as it is.") == 2
    assert preflight.start_button.hasFocus()


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("Bridge: Leave it out", NextTime.LEAVE_OUT, "It is left out from now on."),
        ("Bridge: Keep it", NextTime.KEEP, "It stays as it is."),
        ("Bridge: Easier: {easier}", NextTime.EASIER, "{easier} takes its place from now on."),
    ],
)
def test_a_choice_is_told_at_once_and_said_in_words(
    qtbot: QtBot,
    preflight: Preflight,
    asked: tuple[HurtQuestion, ...],
    name: str,
    answer: NextTime,
    said: str,
) -> None:
    preflight.set_questions(asked)
    easier = asked[1].easier.words.name
    with qtbot.waitSignal(preflight.answered) as answered:
        press_button(qtbot, preflight, name.format(easier=easier))
    assert answered.args == ["bridge", answer]
    assert said.format(easier=easier) in texts(preflight)
    assert "If you choose nothing, it stays as it is." in texts(preflight), "the other one is still open"


def test_a_choice_is_changed_as_easily_as_it_was_made(
    qtbot: QtBot, preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    preflight.set_questions(asked[:1])
    press_button(qtbot, preflight, "Leave it out")
    with qtbot.waitSignal(preflight.answered) as answered:
        press_button(qtbot, preflight, "Keep it")
    assert answered.args == ["diaphragmatic-breathing", NextTime.KEEP]
    assert button(preflight, "Keep it").isChecked()
    assert not button(preflight, "Leave it out").isChecked()
    assert "It is left out from now on." not in texts(preflight)


def test_start_waits_for_no_answer(
    qtbot: QtBot, preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    preflight.set_questions(asked)
    with qtbot.waitSignal(preflight.start_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_the_only_exercise_cannot_be_left_out(preflight: Preflight, asked: tuple[HurtQuestion, ...]) -> None:
    preflight.set_questions([replace(asked[0], can_leave_out=False)])
    assert names(preflight) == ["Keep it"]


def test_the_buttons_weigh_the_same_and_nothing_alarms(
    preflight: Preflight, asked: tuple[HurtQuestion, ...], kit: Kit
) -> None:
    preflight.set_questions(asked[1:])
    (choice,) = preflight.next_time.choices
    assert len({(one.height(), one.font().toString()) for one in choice.buttons.values()}) == 1
    picture = preflight._questions.grab().toImage()
    painted = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    }
    assert not painted & {getattr(kit.theme.colours, role).name() for role in ALARMING}


def test_tab_goes_from_choice_to_choice_and_on_to_start_and_the_arrows_through_each(
    qtbot: QtBot, preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    preflight.set_questions(asked)
    first = next(iter(preflight.next_time.choices[0].buttons.values()))
    first.setFocus()
    passed = []
    for key in (Qt.Key.Key_Right, *[Qt.Key.Key_Tab] * 5):
        focus = QApplication.focusWidget()
        passed.append(focus.text())
        qtbot.keyClick(focus, key)
    easier = asked[1].easier.words.name
    asks = "How is your back right now?"
    assert passed == ["Leave it out", "Keep it", f"Easier: {easier}", asks, "Start", "Not now"]


def test_a_choice_is_one_of_several_in_a_group_and_made_without_a_click(
    preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    told = []
    preflight.answered.connect(lambda *answer: told.append(answer))
    preflight.set_questions(asked[:1])
    (choice,) = preflight.next_time.choices
    assert interface(choice).role() is QAccessible.Role.Grouping
    assert spoken(choice) == "Belly breathing hurt last time."
    roles = {interface(button).role() for button in choice.buttons.values()}
    assert roles == {QAccessible.Role.RadioButton}
    for answer in (NextTime.LEAVE_OUT, NextTime.KEEP):
        choice.buttons[answer].toggle()
    assert told == [
        ("diaphragmatic-breathing", NextTime.LEAVE_OUT),
        ("diaphragmatic-breathing", NextTime.KEEP),
    ]


def test_what_is_asked_is_heard_before_start(preflight: Preflight, asked: tuple[HurtQuestion, ...]) -> None:
    assert spoken(preflight).startswith("Neutral-spine basics. ")
    preflight.set_questions(asked)
    assert spoken(preflight).endswith("Belly breathing hurt last time. Bridge hurt last time.")
    preflight.set_questions(())
    assert not spoken(preflight).endswith("hurt last time.")


def test_other_questions_take_the_place_of_these(
    preflight: Preflight, asked: tuple[HurtQuestion, ...]
) -> None:
    preflight.set_questions(asked)
    preflight.set_questions(())
    assert not any("hurt" in text for text in texts(preflight))


@pytest.mark.parametrize("language", ["en", "qps"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1920, 1080)])
def test_start_and_the_first_question_are_in_sight_at_every_size(
    qtbot: QtBot,
    kit: Kit,
    basics: Routine,
    asked: tuple[HurtQuestion, ...],
    size: tuple[int, int],
    percent: int,
    language: str,
) -> None:
    kit.theme.set_text_scale(percent / 100)
    preflight = Preflight(kit._replace(words=Words(language)))
    qtbot.addWidget(preflight)
    preflight.set_routine(basics, build_timeline(basics, Timing()), ["mat"])
    preflight.set_questions(asked)
    shown(qtbot, preflight, *size)
    assert in_sight(preflight.start_button, preflight)
    title = preflight.next_time.choices[0].findChild(QLabel)
    assert in_sight(title, preflight) or (language == "qps" and not title.visibleRegion().isEmpty())
    assert_nothing_is_cut(preflight, preflight._scroll)


# -- after ----------------------------------------------------------------------------------------------


@pytest.fixture
def small() -> Routine:
    return routine(exercise("bridge", easier="tilt"), exercise("clam"), exercise("dog"))


@pytest.fixture
def tilts(small: Routine) -> Catalogue:
    exercises = {item.exercise.id: item.exercise for item in small.items} | {"tilt": exercise("tilt")}
    return Catalogue(exercises, (), {}, {}, {}, {})


@pytest.fixture
def session(small: Routine) -> Session:
    """The bridge and the clam hurt, and were skipped; then it was ended."""
    timeline = build_timeline(small, Timing())
    player, now = Player(timeline), Reading(0.0, START)
    player.start(now)
    for _ in range(2):
        player.hurt(now)
        player.choose(now, HurtChoice.SKIP)
        now = Reading(now.monotonic_s + 1.0, now.wall + timedelta(seconds=1))
        player.advance(now)
    return session_of("monday", small, "", timeline, player.progress, START, now)


@pytest.fixture
def summary(qtbot: QtBot, kit: Kit, session: Session, small: Routine, tilts: Catalogue) -> Summary:
    made = Summary(kit)
    qtbot.addWidget(made)
    made.show_session(session, Position.SUPINE, recorded=True)
    made.set_questions(questions_after(small, session, tilts))
    return shown(qtbot, made)


def test_afterwards_each_exercise_that_hurt_can_be_settled_and_asking_then_is_chosen(
    summary: Summary,
) -> None:
    assert [text for text in texts(summary) if text.startswith("Next time")] == [
        "Next time: Bridge",
        "Next time: Clam",
    ]
    assert names(summary) == [
        "Easier: Tilt",
        "Leave it out",
        "Keep it",
        "Ask me then",
        "Leave it out",
        "Keep it",
        "Ask me then",
    ]
    for choice in summary.next_time.choices:
        assert [one.text() for one in choice.buttons.values() if one.isChecked()] == ["Ask me then"]
        assert choice.outcome == "You will be asked before you start."


def test_an_answer_can_be_given_and_taken_back(qtbot: QtBot, summary: Summary) -> None:
    told = []
    summary.answered.connect(lambda *answer: told.append(answer))
    for name in ("Clam: Leave it out", "Bridge: Easier: Tilt", "Clam: Ask me then"):
        press_button(qtbot, summary, name)
    assert told == [("clam", NextTime.LEAVE_OUT), ("bridge", NextTime.EASIER), ("clam", None)]
    bridge, clam = summary.next_time.choices
    assert (bridge.outcome, clam.outcome) == (
        "Tilt takes its place from now on.",
        "You will be asked before you start.",
    )


def test_finish_waits_for_no_answer_and_has_the_keyboard(qtbot: QtBot, summary: Summary) -> None:
    assert summary.finish.hasFocus()
    with qtbot.waitSignal(summary.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_another_session_brings_its_own_questions(summary: Summary, session: Session) -> None:
    summary.show_session(replace(session, hurts=()), Position.SUPINE, recorded=True)
    assert not any(text.startswith("Next time") for text in texts(summary))


def test_tab_goes_through_the_choices_and_on_to_finish(qtbot: QtBot, summary: Summary) -> None:
    last = list(summary.next_time.choices[-1].buttons.values())[-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert summary.finish.hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600)])
def test_nothing_of_the_summary_is_cut(
    qtbot: QtBot, summary: Summary, kit: Kit, size: tuple[int, int], percent: int
) -> None:
    kit.theme.set_text_scale(percent / 100)
    summary.resize(*size)
    QApplication.processEvents()
    assert in_sight(summary.finish, summary)
    assert_nothing_is_cut(summary, summary._scroll)
