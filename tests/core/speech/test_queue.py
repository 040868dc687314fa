"""One voice: what is more urgent goes first, what is late is not said."""

from hypothesis import given, strategies as st

from backcare_desktop.core.speech.phrase import Phrase, Priority, Slot, spoken_s, word_count
from backcare_desktop.core.speech.queue import SpeechQueue

STOP, PHASE, REMINDER, COUNT = Priority.STOP, Priority.PHASE, Priority.REMINDER, Priority.COUNT


def phrase(text: str, priority: Priority = PHASE, room_s: float | None = None) -> Phrase:
    return Phrase(text, priority, room_s)


def test_phrases_that_belong_together_are_said_one_after_the_other():
    queue = SpeechQueue()
    assert queue.offer([phrase("One."), phrase("Two.", REMINDER)], 0.0)
    assert queue.next(0.0) == phrase("One.")
    assert queue.next(1.0) == phrase("Two.", REMINDER)
    assert queue.next(2.0) is None
    assert queue.current is None


def test_what_is_more_urgent_takes_the_place_of_everything_before_it():
    queue = SpeechQueue()
    queue.offer([phrase("Half way.", REMINDER), phrase("And more.", REMINDER)], 0.0)
    queue.next(0.0)
    assert queue.offer([phrase("Release.")], 0.5)
    assert queue.next(0.5) == phrase("Release.")
    assert queue.next(1.5) is None


def test_what_is_less_urgent_is_dropped_while_something_is_said():
    queue = SpeechQueue()
    queue.offer([phrase("Hold. Thirty seconds.")], 0.0)
    assert not queue.offer([phrase("Two.", COUNT)], 0.1)  # it waits for its chime
    queue.next(0.4)
    assert not queue.offer([phrase("Two.", COUNT)], 0.5)
    assert queue.next(2.0) is None
    assert queue.offer([phrase("Three.", COUNT)], 4.0)
    assert not queue.offer([], 5.0)


def test_what_comes_too_late_is_not_said_and_what_follows_it_may_be():
    queue = SpeechQueue()
    long = phrase("Lie with both knees bent and brace lightly.", REMINDER, 5.0)
    queue.offer([phrase("Move.", PHASE, 5.0), long, phrase("Lift.", REMINDER, 5.0)], 10.0)
    assert queue.next(10.4) == phrase("Move.", PHASE, 5.0)
    assert queue.next(12.0) == phrase("Lift.", REMINDER, 5.0)


def test_a_slow_voice_says_less():
    queue = SpeechQueue()
    queue.pace = 0.5
    queue.offer([phrase("Hold. Ten seconds.", PHASE, 3.0), phrase("Go on.", REMINDER)], 0.0)
    assert queue.next(0.0) == phrase("Go on.", REMINDER)


def test_nothing_is_left_after_it_was_cleared():
    queue = SpeechQueue()
    queue.offer([phrase("One."), phrase("Two.")], 0.0)
    queue.next(0.0)
    queue.clear()
    assert queue.current is None
    assert queue.next(1.0) is None


@given(st.lists(st.tuples(st.sampled_from(Priority), st.integers(1, 12), st.booleans()), max_size=30))
def test_nothing_is_ever_cut_off_by_something_less_urgent(offers: list[tuple[Priority, int, bool]]):
    queue = SpeechQueue()
    now_s = 0.0
    for priority, words, is_over in offers:
        now_s += 0.3
        before = queue.current
        taken = queue.offer([phrase("word " * words, priority, 5.0)], now_s)
        if before is not None:
            assert taken is (priority >= before.priority)
        if taken or is_over:
            queue.next(now_s)
        said = queue.current
        assert said is None or said.fits()


def test_words_are_counted_as_they_are_spoken():
    assert word_count("Now your knee-to-chest, left side.") == 5
    assert word_count("Don't rush. 45 degrees!") == 4
    assert spoken_s("one two three four five") == 2.0
    assert spoken_s("one two three four five", 2.0) == 1.0


def test_the_first_that_fits_is_taken_and_a_phase_begins_with_few_words():
    texts = ["one " * 13, "one " * 12, "one"]
    assert Slot(60).fitted(texts, PHASE)[0].text == texts[1]
    assert Slot(60).fitted(texts, REMINDER)[0].text == texts[0]
    assert Slot(1.5).fitted(texts, PHASE)[0].text == "one"
    assert Slot(1.3).fitted(texts, PHASE) == ()
    assert Slot(60).fitted([""], PHASE) == ()


def test_a_slow_voice_fits_less():
    assert Slot(3.0).fitted(["Now your right leg."], PHASE)
    assert not Slot(3.0, pace=0.5).fitted(["Now your right leg."], PHASE)


def test_what_follows_leaves_room_for_the_chime_and_the_gap_between_phrases():
    before = (phrase("one two three four five"),)  # two seconds
    assert Slot(3.8).fitted(["one"], PHASE, before)
    assert not Slot(3.7).fitted(["one"], PHASE, before)
    assert not Slot(4.0, lead_s=0.5).fitted(["one"], PHASE, before)


def test_sentences_stay_in_their_order_and_none_is_left_out_in_the_middle():
    texts = ["one", "one two three four five six seven", "one"]
    assert [each.text for each in Slot(4.0).in_order(texts, ())] == ["one"]
    assert [each.text for each in Slot(60).in_order(texts, ())] == texts
