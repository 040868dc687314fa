"""What a person tells around a session: before it, after it, by mouse and by key; and what is kept of it."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backcare_desktop.app.tour.hands import sees
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.check_in import Question
from backcare_desktop.core.day_record import DayMark, SessionRecord
from backcare_desktop.core.player_states import Command
from backcare_desktop.core.progress import HurtChoice
from backcare_desktop.core.routine_settings import NextTime
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.store.stores import Stores
from backcare_desktop.ui.journal import Journal
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.widgets.labels import TextLabel
from tests.access.seen import spoken
from tests.fakes import FailingStore, FakeClock
from tests.press import button, press_button

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


class Person:
    """Somebody at the player."""

    def __init__(self, qtbot: QtBot, maker: PageMaker, clock: FakeClock) -> None:
        self.qtbot, self.maker, self.clock = qtbot, maker, clock
        self.owner = QApplication.instance()
        assert self.owner is not None
        self.host = maker.host(self.owner)
        self.page = self.host.page
        qtbot.addWidget(self.page)

    def open(self, routine_id: str = "big-three") -> None:
        self.host.open(self.maker.catalogue.routine(routine_id))
        self.show()

    def show(self) -> None:
        self.page.resize(1120, 900)
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, key, modifiers)

    def back(self) -> None:
        self.press(Key.Key_Tab, modifiers=Qt.KeyboardModifier.ShiftModifier)

    def click(self, name: str) -> None:
        press_button(self.qtbot, self.page, name)

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.advance(1)
            self.host.driver.tick()

    def wait_for(self, kind: PhaseKind) -> None:
        while self.host.driver.phase_kind is not kind:
            self.wait(1)

    def end(self) -> None:
        self.host.driver.command(Command.END)
        QApplication.processEvents()

    def done(self, before: int | None = None, routine_id: str = "big-three") -> None:
        """Do a minute of a routine."""
        self.open(routine_id)
        if before is not None:
            self.click(f"Pain {before} of 10")
        self.click("Start")
        self.wait(60)
        self.end()

    def after(self, value: int) -> None:
        self.page.summary.after.scale.buttons[value].click()

    @property
    def today(self) -> SessionRecord:
        return self.maker.diary.day(self.maker.day_watch.today).sessions[-1]

    def leave(self) -> None:
        self.host.put_away()
        for part in (self.host.driver, *vars(self.host.sounding).values(), self.host):
            part.deleteLater()


@pytest.fixture
def new_person(qtbot: QtBot, maker: PageMaker, clock: FakeClock) -> Iterator[Callable[[], Person]]:
    people: list[Person] = []

    def new() -> Person:
        people.append(Person(qtbot, maker, clock))
        return people[-1]

    yield new
    for one in people:
        one.leave()


@pytest.fixture
def person(new_person: Callable[[], Person]) -> Person:
    return new_person()


# -- before ---------------------------------------------------------------------------------------------


def test_start_needs_no_answer_and_none_is_written(person: Person) -> None:
    person.open()
    assert sees(person.page, "How is your back right now?")
    assert QApplication.focusWidget() is button(person.page, "Start")
    person.press(Key.Key_Return)
    assert person.host.driver.is_playing
    person.wait(60)
    person.end()
    assert person.today.check_ins == ()


def test_the_answer_before_is_written_as_the_session_starts(person: Person) -> None:
    person.open()
    person.click("Pain 4 of 10")
    today = person.maker.day_watch.today
    assert person.maker.diary.check_ins(today, today) == []
    person.click("Start")
    (answer,) = person.maker.diary.check_ins(today, today)
    assert (answer.question, answer.value) == (Question.BEFORE, 4)
    assert answer.session_id == person.host.driver.session_id


def test_the_answer_before_stays_with_a_session_that_was_cut_off(
    person: Person, new_person: Callable[[], Person]
) -> None:
    person.open()
    person.click("Pain 4 of 10")
    person.click("Start")
    person.wait(60)
    person.host.put_away()
    person.page.hide()
    later = new_person()
    later.host.continue_draft()
    later.show()
    later.host.driver.command(Command.RESUME)
    later.wait(30)
    later.end()
    assert sees(later.page, "Pain before: 4")
    assert later.today.answer(Question.BEFORE) == 4


def test_the_scale_is_explained_until_it_was_answered(person: Person) -> None:
    explanation = "Choose the number that fits this moment best, or just start."
    person.open()
    assert sees(person.page, explanation)
    person.click("Pain 2 of 10")
    person.click("Start")
    person.wait(60)
    person.end()
    person.click("Finish")
    person.open()
    assert not sees(person.page, explanation)
    assert person.page.preflight.before.value is None, "it is asked anew"


def test_what_was_told_is_kept_though_the_session_is_not_begun(person: Person) -> None:
    person.open()
    person.click("Pain 5 of 10")
    person.click("Not now")
    (answer,) = person.maker.diary.day(person.maker.day_watch.today).check_ins
    assert (answer.question, answer.value, answer.session_id) == (Question.NOW, 5, None)


@pytest.mark.parametrize(("value", "asked"), [(6, False), (7, True), (10, True)])
def test_severe_pain_gets_three_equal_ways_on(person: Person, value: int, asked: bool) -> None:
    person.open()
    person.click(f"Pain {value} of 10")
    QApplication.processEvents()
    assert sees(person.page, "You can do the gentle set, rest today, or carry on.") is asked
    assert button(person.page, "Start").isEnabled()
    if asked:
        names = ("The gentle set", "Rest today", "Carry on")
        assert len({button(person.page, name).size().toTuple() for name in names}) == 1
        person.click("When to get medical help")
        assert any("local emergency number" in one.text() for one in person.page.findChildren(TextLabel))


def test_a_screen_reader_is_told_of_the_ways_on(person: Person, announced: list[str]) -> None:
    person.open()
    announced.clear()
    person.page.preflight.before.scale.buttons[8].toggle()
    assert announced == ["You can do the gentle set, rest today, or carry on."]
    assert spoken(person.page.preflight.before.severe) == announced[0]


def test_the_gentle_set_stands_ready_with_the_answer(person: Person) -> None:
    person.open()
    person.click("Pain 8 of 10")
    person.click("The gentle set")
    gentle = person.maker.catalogue.routine("flare-up-day")
    assert person.page.preflight.name.text() == gentle.words.name
    assert person.page.preflight.before.value == 8
    assert QApplication.focusWidget() is button(person.page, "Start")
    person.click("Start")
    person.wait(60)
    person.end()
    assert (person.today.session.routine_id, person.today.answer(Question.BEFORE)) == ("flare-up-day", 8)


def test_the_gentle_set_is_not_offered_in_its_own_place(person: Person) -> None:
    person.open("flare-up-day")
    person.click("Pain 8 of 10")
    assert sees(person.page, "This is the gentle set. You can rest today, or carry on.")
    assert not person.page.preflight.before.severe.gentle_button.isVisible()


def test_rest_today_marks_the_day_and_closes(person: Person) -> None:
    person.open()
    person.click("Pain 9 of 10")
    with person.qtbot.waitSignal(person.host.closed):
        person.click("Rest today")
    day = person.maker.diary.day(person.maker.day_watch.today)
    assert day.mark is DayMark.REST
    assert [one.value for one in day.check_ins] == [9]


def test_carry_on_puts_it_away_and_start_has_the_keyboard(person: Person) -> None:
    person.open()
    person.click("Pain 9 of 10")
    person.click("Carry on")
    assert not person.page.preflight.before.severe.isVisible()
    assert QApplication.focusWidget() is button(person.page, "Start")
    assert person.page.preflight.before.value == 9


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600)])
def test_in_a_small_window_the_scale_is_behind_its_question(
    person: Person, size: tuple[int, int], percent: int
) -> None:
    person.maker.kit.theme.set_text_scale(percent / 100)
    person.open()
    person.page.resize(*size)
    QApplication.processEvents()
    before = person.page.preflight.before
    assert not before.scale.isVisible()
    person.click("How is your back right now?")
    assert before.scale.has_keyboard
    person.press(Key.Key_8)
    QApplication.processEvents()
    assert before.scale.isVisible()
    area = person.page.preflight._scroll
    assert area.widget().width() <= area.viewport().width(), "nothing goes sideways"
    person.qtbot.waitUntil(lambda: not before.severe.visibleRegion().isEmpty())


# -- after ----------------------------------------------------------------------------------------------


def test_by_key_alone_from_before_to_finish(person: Person) -> None:
    person.open()
    person.back()
    person.press(Key.Key_4, Key.Key_Return)
    assert QApplication.focusWidget() is button(person.page, "Start")
    person.press(Key.Key_Return)
    person.wait(60)
    person.press(Key.Key_Escape, Key.Key_Escape)
    save_and_end = button(person.page, "Save and end")
    while QApplication.focusWidget() is not save_and_end:
        person.press(Key.Key_Tab)
    person.press(Key.Key_Return)
    summary = person.page.summary
    assert QApplication.focusWidget() is button(person.page, "Finish")
    person.press(Key.Key_Tab)  # to the message at the top, and on from there
    person.press(Key.Key_Tab)
    assert summary.after.scale.has_keyboard
    person.press(Key.Key_3, Key.Key_Tab, Key.Key_5, Key.Key_Return, Key.Key_6, Key.Key_Return)
    assert QApplication.focusWidget() is summary.more.note.field
    person.qtbot.keyClicks(summary.more.note.field, "Warm and loose")
    person.press(Key.Key_Return)
    assert QApplication.focusWidget() is button(person.page, "Finish")
    with person.qtbot.waitSignal(person.host.closed):
        person.press(Key.Key_Return)
    told = {question: person.today.answer(question) for question in Question}
    assert (told[Question.BEFORE], told[Question.AFTER]) == (4, 3)
    assert (told[Question.WORST], told[Question.EFFORT]) == (5, 6)
    assert person.today.note == "Warm and loose"


def test_one_action_leaves_all_unanswered(person: Person) -> None:
    person.done()
    with person.qtbot.waitSignal(person.host.closed):
        person.press(Key.Key_Escape)
    assert person.today.check_ins == ()
    assert person.today.note == ""


def test_an_answer_is_written_as_it_is_chosen_and_can_be_taken_back(person: Person) -> None:
    person.done(before=4)
    person.after(5)
    assert person.today.answer(Question.AFTER) == 5
    person.after(5)
    assert person.today.answer(Question.AFTER) is None


def test_esc_in_the_note_keeps_it(person: Person) -> None:
    person.done()
    field = person.page.summary.more.note.field
    field.setFocus()
    person.qtbot.keyClicks(field, "Slept badly")
    with person.qtbot.waitSignal(person.host.closed):
        person.press(Key.Key_Escape)
    assert person.today.note == "Slept badly"


def test_a_note_is_kept_when_the_window_closes(person: Person) -> None:
    person.done()
    person.qtbot.keyClicks(person.page.summary.more.note.field, "Slept badly")
    person.page.hide()
    assert person.today.note == "Slept badly"


def test_a_session_too_short_asks_nothing_and_shows_what_was_told(person: Person) -> None:
    person.open()
    person.click("Pain 4 of 10")
    person.click("Start")
    person.wait(3)
    person.end()
    assert sees(person.page, "Pain before: 4")
    summary = person.page.summary
    assert not summary.after.scale.isVisible()
    assert not summary.more.isVisible()
    person.click("Finish")
    person.open()
    person.click("Start")
    person.wait(3)
    person.end()
    assert not person.page.summary.after.isVisible()


def test_another_session_begins_with_empty_questions(person: Person) -> None:
    person.done(before=4)
    person.after(7)
    person.page.summary.more.scales[Question.EFFORT].buttons[5].click()
    person.click("Finish")
    person.done()
    summary = person.page.summary
    assert summary.after.scale.value is None
    assert summary.more.scales[Question.EFFORT].value is None
    assert not summary.after.offer.isVisible()
    assert not sees(person.page, "Pain before: 4")


# -- a gentler next time --------------------------------------------------------------------------------


def test_pain_that_is_up_offers_a_gentler_next_time_and_undo(person: Person, announced: list[str]) -> None:
    person.done(before=4)
    person.after(5)
    assert not person.page.summary.after.offer.isVisible()
    announced.clear()
    person.after(6)
    assert sees(person.page, "4 before, 6 after. Next time can be gentler.")
    assert announced == ["4 before, 6 after. Next time can be gentler."]
    offer = person.page.summary.after.offer
    offer.gentler_button.setFocus()
    person.press(Key.Key_Return)
    assert offer.sentence.startswith("From the next time on: ")
    assert "Clamshell instead of" in offer.sentence
    assert QApplication.focusWidget() is button(person.page, "Undo")
    answers = person.maker.remembered.of("big-three").answers
    assert {one.exercise_id for one in answers} == {"curl-up", "side-plank-knees", "bird-dog"}
    person.press(Key.Key_Return)
    assert person.maker.remembered.of("big-three").answers == ()
    assert QApplication.focusWidget() is button(person.page, "Make it gentler")


def test_what_hurt_becomes_easier_there_where_it_is_asked(person: Person) -> None:
    person.open()
    person.click("Pain 2 of 10")
    person.click("Start")
    while person.host.driver.exercise_id != "bird-dog":
        person.host.driver.command(Command.SKIP)
    person.wait_for(PhaseKind.HOLD)
    person.wait(20)
    person.host.driver.command(Command.HURT)
    person.host.driver.choose(HurtChoice.END, 5)
    person.after(5)
    person.click("Make it gentler")
    (choice,) = person.page.summary.next_time.choices
    assert choice.answer is NextTime.EASIER
    person.click("Undo")
    assert choice.answer is None
    assert person.maker.remembered.of("big-three").answers == ()


def test_after_the_gentle_set_there_is_nothing_to_make_gentler(person: Person) -> None:
    person.done(before=2, routine_id="flare-up-day")
    person.after(6)
    assert sees(person.page, "2 before, 6 after. Next time can be the gentle set, or a rest day.")
    assert not person.page.summary.after.offer.gentler_button.isVisible()


def test_the_offer_goes_when_the_answer_does(person: Person) -> None:
    person.done(before=2)
    person.after(6)
    person.click("Make it gentler")
    person.after(2)
    assert sees(person.page, "Undo"), "what was done stays to be taken back"
    person.click("Undo")
    assert not person.page.summary.after.offer.isVisible()


# -- a data file that fails -----------------------------------------------------------------------------


def test_what_cannot_be_written_stays_and_is_written_on_trying_again(
    person: Person, journal: Journal, stores: Stores
) -> None:
    full = FailingStore()
    journal.attach(full, full)
    troubles: list[str] = []
    person.maker.diary.write_failed.connect(troubles.append)
    person.done(before=4)
    person.after(3)
    note = person.page.summary.more.note
    note.field.setText("Slept badly")
    note.flush()
    assert troubles == [], "the note waits for its session"
    assert sees(person.page, "Try again")
    journal.attach(stores.sessions, stores.drafts)
    record = person.today
    assert (record.answer(Question.BEFORE), record.answer(Question.AFTER)) == (4, 3)
    assert record.note == "Slept badly"


def test_the_day_of_a_session_is_where_its_answers_are_found(person: Person, catalogue: Catalogue) -> None:
    person.clock.set_wall(person.clock.read().wall + timedelta(hours=15, minutes=59))
    person.done(before=4)
    assert sees(person.page, "Pain before: 4")
