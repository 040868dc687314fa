"""Listening to a routine: what is written down of it, and what is found wrong with it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.app.listening import __main__ as program, session
from backcare_desktop.app.listening.checks import findings
from backcare_desktop.app.listening.entry import Entry, Recording
from backcare_desktop.app.listening.mix import Mixed
from backcare_desktop.app.listening.session import listen_to
from backcare_desktop.app.listening.transcript import SCHEMA, data, time_text, transcript
from backcare_desktop.app.listening.voices import Length, RenderedVoice, find_espeak, reckoned_length
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.cues import Sound
from backcare_desktop.core.exercise import Side
from backcare_desktop.core.player import Player
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.settings import Settings
from backcare_desktop.core.speech.aloud import aloud
from backcare_desktop.core.timeline import PhaseKind
from backcare_desktop.core.words import Words

WORDS = Words()


def short(routine: Routine, *exercise_ids: str) -> Routine:
    """Return a routine with only some of its exercises."""
    return replace(routine, items=tuple(one for one in routine.items if one.exercise.id in exercise_ids))


@pytest.fixture(scope="module")
def stretch(catalogue: Catalogue) -> Routine:
    return short(catalogue.routine("desk-break"), "neck-side-stretch", "sit-to-stand")


@pytest.fixture(scope="module")
def heard(stretch: Routine) -> Recording:
    return listen_to(stretch, Settings(), reckoned_length, WORDS)


def spoken(recording: Recording) -> list[str]:
    return [entry.spoken.text for entry in recording.entries if entry.spoken is not None]


def entries_in(recording: Recording, *kinds: PhaseKind) -> list[Entry]:
    return [entry for entry in recording.entries if entry.place.phase.kind in kinds]


def silenced(recording: Recording, part: str) -> Recording:
    """Return a recording in which no phrase with `part` was said."""
    entries = [entry for entry in recording.entries if not entry.spoken or part not in entry.spoken.text]
    return replace(recording, entries=tuple(entries))


def problems(recording: Recording) -> str:
    return "\n".join(findings(recording, WORDS, None).problems)


def test_a_routine_is_heard_from_get_ready_to_done(heard: Recording) -> None:
    texts = spoken(heard)
    assert texts[0].startswith("Get ready. First: Neck side stretch, left ear to shoulder.")
    assert texts[-1].startswith("Done.")
    assert "Switch. Now your right ear to shoulder." in texts
    assert heard.entries[-1].place.phase.kind is PhaseKind.DONE


def test_a_voice_lets_the_notes_of_a_chime_pass_before_it_speaks(heard: Recording) -> None:
    hold, words, *_ = entries_in(heard, PhaseKind.HOLD)
    assert hold.sound is Sound.HOLD
    assert words.spoken is not None
    assert 0.4 < words.at_s - hold.at_s < 0.8


def test_the_screen_and_the_caption_are_written_down_beside_what_is_said(heard: Recording) -> None:
    hold = entries_in(heard, PhaseKind.HOLD)[0]
    assert hold.shown is not None
    assert hold.shown.title == "Hold · Left"
    assert hold.shown.name == "Neck side stretch"
    assert "Hold." in hold.shown.caption


def test_the_same_routine_is_heard_the_same_twice(stretch: Routine, heard: Recording) -> None:
    assert listen_to(stretch, Settings(), reckoned_length, WORDS) == heard


def test_a_phase_that_waits_goes_on_when_the_person_does(stretch: Routine) -> None:
    waiting = listen_to(stretch, replace(Settings(), wait_rest=True), reckoned_length, WORDS)
    assert Sound.YOUR_TURN in [entry.sound for entry in waiting.entries]
    assert spoken(waiting)[-1].startswith("Done.")


def test_a_phrase_that_a_slow_voice_does_not_finish_is_found(stretch: Routine) -> None:
    slow = listen_to(stretch, Settings(), lambda _text: Length(9.0, 9.0), WORDS)
    assert "'Hold. Ten seconds.' is cut off after" in problems(slow)


def test_a_phrase_over_a_tick_is_found(heard: Recording) -> None:
    tick = next(entry for entry in heard.entries if entry.sound is Sound.TICK)
    phrase = next(entry for entry in heard.entries if entry.spoken is not None)
    over = replace(phrase, at_s=tick.at_s - 0.5)
    assert "tick at" in problems(replace(heard, entries=(*heard.entries, over)))


def test_a_phrase_in_the_notes_of_its_own_chime_is_found(heard: Recording) -> None:
    hold = next(entry for entry in heard.entries if entry.sound is Sound.HOLD)
    phrase = next(entry for entry in heard.entries if entry.spoken is not None)
    early = replace(phrase, at_s=hold.at_s + 0.1)
    assert "hold at" in problems(replace(heard, entries=(*heard.entries, early)))


def test_a_side_that_nobody_says_is_found(heard: Recording) -> None:
    right = next(index for index, step in enumerate(heard.steps, 1) if step.side is Side.RIGHT)
    mute = problems(silenced(heard, "right ear"))
    assert f"step {right} (Neck side stretch, set 1): the side that works is not said" in mute


def test_how_an_exercise_is_done_does_not_tell_its_side(heard: Recording) -> None:
    """Its sentences may name a leg that is not the one that works."""
    step = heard.steps[0]
    words = replace(step.exercise.words, left="the chair seat")
    assert any(words.left in text for text in spoken(heard))
    renamed = replace(step, exercise=replace(step.exercise, words=words))
    found = problems(replace(heard, steps=(renamed, *heard.steps[1:])))
    assert "step 1 (Neck side stretch, set 1): the side that works is not said" in found


def test_the_wrong_side_is_found(heard: Recording) -> None:
    wrong = [
        replace(entry, spoken=replace(entry.spoken, text=entry.spoken.text.replace("right ear", "left ear")))
        if entry.spoken
        else entry
        for entry in heard.entries
    ]
    found = problems(replace(heard, entries=tuple(wrong)))
    assert "step 2 (Neck side stretch, set 1): the other side is said before it is done" in found
    assert "step 1 " not in found


def test_the_side_that_begins_has_to_be_said_where_sides_take_turns(catalogue: Catalogue) -> None:
    routine = short(catalogue.routine("desk-break"), "seated-trunk-rotation")
    recording = listen_to(routine, Settings(), reckoned_length, WORDS)
    assert "side" not in problems(recording)
    assert "the side that begins is not said" in problems(silenced(recording, "to the left first"))


def test_an_exercise_that_nobody_names_is_found(heard: Recording) -> None:
    assert "(Sit to stand, set 1): its name" in problems(silenced(heard, "Sit to stand"))


def test_a_number_of_repeats_that_nobody_says_is_found(heard: Recording) -> None:
    assert "(Sit to stand, set 1): nobody says that" in problems(silenced(heard, "slow repeats"))


def test_an_exercise_that_nobody_explains_is_found(heard: Recording) -> None:
    exercise = heard.steps[-1].exercise
    mute = heard
    for text in (*exercise.words.steps, exercise.words.key_cue):
        mute = silenced(mute, text)
    assert "Sit to stand: nobody says how it is done (0 of 4 sentences)" in problems(mute)


def test_nobody_has_to_explain_what_is_not_wanted(stretch: Routine) -> None:
    brief = listen_to(stretch, replace(Settings(), read_steps=False), reckoned_length, WORDS)
    for exercise in {step.exercise.id: step.exercise for step in brief.steps}.values():
        brief = silenced(brief, exercise.words.key_cue)
    assert problems(brief) == ""


def test_a_hole_in_an_explanation_is_found(heard: Recording) -> None:
    steps = heard.steps[-1].exercise.words.steps
    said = [text for text in steps if text in spoken(heard)]
    assert len(said) > 1
    assert f"Sit to stand: {said[0]!r} is left out" in problems(silenced(heard, said[0]))


def test_a_sound_that_is_clipped_is_found(heard: Recording) -> None:
    found = findings(heard, WORDS, Mixed(10.0, 1.0, clipped=3))
    assert "3 samples of the sound are clipped" in found.problems


def test_what_was_read_out_is_counted_as_it_was_spoken(catalogue: Catalogue) -> None:
    """A voice says "thirty centimetres" where the page has figures."""
    routine = short(catalogue.routine("strength-back-hips"), "wall-squat")
    recording = listen_to(routine, Settings(), lambda text: reckoned_length(text, 400), WORDS)
    said = spoken(recording)
    assert any("thirty centimetres" in text for text in said)
    steps = recording.steps[0].exercise.words.steps
    assert (
        findings(recording, WORDS, None).steps_read == sum(aloud(text, WORDS) in said for text in steps) > 1
    )


def test_a_player_that_never_ends_is_given_up(stretch: Routine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "MOST_HOURS", 1)
    monkeypatch.setattr(Player, "advance", lambda _player, _now: ())
    with pytest.raises(RuntimeError, match="still in step 1 after 1 hours"):
        listen_to(stretch, Settings(), reckoned_length, WORDS)


def test_a_transcript_has_a_line_for_everything(heard: Recording) -> None:
    lines = transcript(heard, "Spoken by nobody.").splitlines()
    assert "Spoken by nobody." in lines[0]
    assert len(lines) == len(heard.entries) + 3
    spoken_column = {line.split(" | ")[3].rstrip(" |"): line for line in lines[3:] if line.count(" | ") > 2}
    assert spoken_column["Switch. Now your right ear to shoulder."].split(" | ")[1] == "switch side"


def test_the_data_has_a_schema_and_the_same_entries(heard: Recording) -> None:
    content = json.loads(data(heard, "nobody"))
    assert content["schema"] == SCHEMA
    assert [one["spoken"]["text"] for one in content["entries"] if "spoken" in one] == spoken(heard)
    assert content["entries"][0]["sound"] == "get_ready"


def test_times_are_read_as_minutes_and_seconds() -> None:
    assert [time_text(seconds) for seconds in (0.0, 59.96, 754.35)] == ["00:00.0", "01:00.0", "12:34.4"]


def test_without_espeak_there_are_transcripts_only_and_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program.main(["--out", str(tmp_path), "--routine", "desk-break"], espeak=lambda: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk-break.json", "desk-break.txt"]
    assert "espeak-ng is not installed" in capsys.readouterr().out
    assert "no sound file" in (tmp_path / "desk-break.txt").read_text(encoding="utf-8")


def test_a_routine_that_there_is_not_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--out", str(tmp_path), "--routine", "handstand"], espeak=lambda: None) == 2
    assert "handstand" in capsys.readouterr().err


def test_a_rate_no_voice_can_speak_at_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        program.parse(["--out", str(tmp_path), "--rate", "400"])
    assert "from 50 to 200" in capsys.readouterr().err


def test_counting_aloud_is_heard(catalogue: Catalogue, tmp_path: Path) -> None:
    program.main(
        ["--out", str(tmp_path), "--routine", "desk-break", "--count-aloud", "each"], espeak=lambda: None
    )
    assert " | Three." in (tmp_path / "desk-break.txt").read_text(encoding="utf-8")


def test_something_wrong_gives_status_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "reckoned_length", lambda _text, _rate: Length(30.0, 30.0))
    assert program.main(["--out", str(tmp_path), "--routine", "desk-break"], espeak=lambda: None) == 1
    assert "WRONG" in capsys.readouterr().out


@pytest.mark.skipif(find_espeak() is None, reason="espeak-ng is not installed")
def test_a_rendered_phrase_is_as_long_as_it_sounds(tmp_path: Path) -> None:
    found = find_espeak()
    assert found is not None
    voice, faster = RenderedVoice(found, tmp_path, 100), RenderedVoice(found, tmp_path / "fast", 200)
    (tmp_path / "fast").mkdir()
    text = "Hold. Thirty seconds."
    length = voice.length(text)
    assert 0.5 < length.rings_s < length.lasts_s < 3
    assert faster.length(text).rings_s < length.rings_s * 0.7
    voice.length(text)
    assert len(list(tmp_path.glob("*.wav"))) == 1


@pytest.mark.skipif(find_espeak() is None, reason="espeak-ng is not installed")
def test_the_sound_file_is_as_long_as_the_routine_and_has_headroom(tmp_path: Path, heard: Recording) -> None:
    found = find_espeak()
    assert found is not None
    from backcare_desktop.app.listening.recorder import Recorder

    voice = RenderedVoice(found, tmp_path)
    mixed = Recorder(voice, Settings()).write(heard, tmp_path / "heard.wav")
    assert mixed.length_s > heard.length_s
    assert 0.2 < mixed.peak < 0.9
    assert mixed.clipped == 0
