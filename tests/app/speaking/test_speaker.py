"""The speaker finds an engine that works, and says one phrase at a time."""

from typing import Any

from backcare_desktop.app.speaking.speaker import Speaker
from backcare_desktop.ui.voice.voice import VoiceProblem
from tests.app.speaking.fakes import FakeEngine


def made(*engines: FakeEngine) -> tuple[Speaker, list[dict[str, Any]]]:
    replies: list[dict[str, Any]] = []
    return Speaker([engine.engine for engine in engines], replies.append), replies


def told(replies: list[dict[str, Any]]) -> list[str]:
    """What was replied, but for the lists of engines."""
    return [" ".join(str(value) for value in reply.values()) for reply in replies if reply["is"] != "engines"]


def test_the_first_engine_that_opens_is_used_and_the_next_is_left_alone():
    broken, good, other = FakeEngine("a", VoiceProblem.NO_ENGINE), FakeEngine("b"), FakeEngine("c")
    speaker, replies = made(broken, good, other)
    speaker.set_rate(80)
    speaker.choose("", "")
    assert told(replies) == ["opening a", "opening b", "ready b"]
    assert other.opened_with == []
    assert good.backend.asked == ["choose ", "rate 80", "volume 100"]
    listed = [reply["engines"] for reply in replies if reply["is"] == "engines"][-1]
    assert [(engine["id"], len(engine["voices"])) for engine in listed] == [("b", 1), ("c", 0)]


def test_the_chosen_engine_is_used_with_the_chosen_voice():
    first, second = FakeEngine("a"), FakeEngine("b")
    speaker, replies = made(first, second)
    speaker.choose("b", "v")
    assert told(replies) == ["opening b", "ready b"]
    assert second.backend.asked[0] == "choose v"


def test_where_the_chosen_engine_is_gone_another_speaks_with_its_own_voice():
    engine = FakeEngine("a")
    speaker, replies = made(engine)
    speaker.choose("gone", "v")
    assert told(replies)[-1] == "ready a"
    assert engine.backend.asked[0] == "choose "


def test_voices_of_an_engine_that_opens_quickly_are_told_before_the_slow_one_is_tried():
    slow, quick = FakeEngine("slow"), FakeEngine("quick", opens_quickly=True)
    speaker, replies = made(slow, quick)
    speaker.choose("", "")
    kinds = [reply["is"] for reply in replies]
    assert kinds == ["opening", "engines", "opening", "engines", "ready"]
    assert len(replies[1]["engines"][1]["voices"]) == 1
    assert replies[-1]["engine"] == "slow"


def test_an_engine_without_voices_is_told_apart_from_none():
    speaker, replies = made(FakeEngine("a", VoiceProblem.NO_VOICE), FakeEngine("b", VoiceProblem.NO_ENGINE))
    speaker.choose("", "")
    assert told(replies)[-1] == "problem no_voice"
    speaker, replies = made()
    speaker.choose("", "")
    assert told(replies) == ["problem no_engine"]


def test_of_many_phrases_the_newest_follows_and_each_is_finished_once():
    engine = FakeEngine("a")
    speaker, replies = made(engine)
    speaker.choose("", "")
    replies.clear()
    engine.backend.stop = lambda: engine.backend.asked.append("stop")  # an engine that takes its time
    for number in (1, 2, 3):
        speaker.say(number, f"phrase {number}")
    assert told(replies) == ["started 1", "finished 2"]
    engine.backend.end()
    assert told(replies) == ["started 1", "finished 2", "finished 1", "started 3"]
    engine.backend.end()
    engine.backend.end()
    assert told(replies)[4:] == ["finished 3"]
    assert not speaker.is_speaking


def test_stop_drops_what_waits_too():
    engine = FakeEngine("a")
    speaker, replies = made(engine)
    speaker.choose("", "")
    replies.clear()
    engine.backend.stop = lambda: None
    speaker.say(1, "one")
    speaker.say(2, "two")
    speaker.stop()
    engine.backend.end()
    assert told(replies) == ["started 1", "finished 2", "finished 1"]


def test_another_engine_takes_over_in_the_middle_of_a_phrase():
    first, second = FakeEngine("a"), FakeEngine("b")
    speaker, replies = made(first, second)
    speaker.choose("", "")
    first.backend.stop = lambda: None
    speaker.say(1, "one")
    speaker.choose("b", "")
    assert told(replies)[2:] == ["started 1", "opening b", "finished 1", "ready b"]
    speaker.say(2, "two")
    first.backend.end()
    assert told(replies)[-1] == "started 2", "the first engine is heard no more"


def test_a_recorded_voice_is_used_only_when_chosen_and_gets_the_best_engine_for_the_rest():
    recorded, best = FakeEngine("recorded:anna", on_request=True), FakeEngine("b")
    speaker, replies = made(recorded, best)
    speaker.choose("", "")
    assert told(replies)[-1] == "ready b"
    speaker.choose("recorded:anna", "")
    assert told(replies)[-1] == "ready recorded:anna"
    assert recorded.opened_with == [best.backend]
