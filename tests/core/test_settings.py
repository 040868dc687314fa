"""The settings: what a person can set, and what becomes of values that cannot be."""

import json
from dataclasses import asdict, fields
from enum import Enum

import pytest
from hypothesis import given, strategies as st

from backcare_desktop.core.look import Build, Clothes, Hair, HairColour, Look, Skin
from backcare_desktop.core.settings import (
    LIMITS,
    WAITS,
    Contrast,
    CountAloud,
    FigureMotion,
    Overlays,
    Scheme,
    Settings,
    Speech,
    Timing,
    from_values,
    to_values,
)

CHANGED = Settings(
    scheme=Scheme.DARK,
    text_scale_percent=150,
    muted=True,
    chime_volume_percent=0,
    beat=False,
    speech=Speech.READER,
    voice_engine="speechd",
    voice_name="English (Great Britain)+Alex",
    voice_rate_percent=140,
    voice_volume_percent=35,
    count_aloud=CountAloud.FIFTH,
    read_steps=False,
    announce_reminders=True,
    captions=False,
    contrast=Contrast.MORE,
    stage_distance_cm=300,
    stage_scale_percent=120,
    show_spine=False,
    show_regions=True,
    show_contacts=True,
    show_arrow=True,
    figure_motion=FigureMotion.STILL,
    figure_skin=Skin.TONE_6,
    figure_hair=Hair.HEADSCARF,
    figure_hair_colour=HairColour.GREY,
    figure_clothes=Clothes.RUST,
    figure_build=Build.FULL,
    get_ready_s=0,
    move_same_position_s=3,
    move_new_position_s=120,
    switch_side_s=20,
    rest_s=300,
    pace_percent=250,
    wait_get_ready=True,
    wait_move=True,
    wait_hold=True,
    wait_repetitions=True,
    wait_release=True,
    wait_switch=True,
    wait_rest=True,
    reminder=True,
    reminder_minute=495,
    reminder_state="2026-03-03",
    letter_keys=False,
    welcome_seen=True,
    welcomed_on="2026-03-02",
    window_geometry="AdnQ",
    week_target=4,
    back_up=False,
    back_up_folder="/media/stick",
)


def test_every_setting_comes_back_from_the_data_file_as_it_was():
    for name in (field.name for field in fields(Settings)):
        assert getattr(CHANGED, name) != getattr(Settings(), name), name
    assert from_values(json.loads(json.dumps(to_values(CHANGED)))) == CHANGED


def test_nothing_stored_yet_means_the_defaults():
    assert from_values({}) == Settings()


def test_the_lengths_a_player_starts_from_are_those_of_the_settings():
    assert Settings().timing == Timing()
    assert CHANGED.timing == Timing(0, 3, 120, 20, 300, 250).waiting(waits=True)
    assert CHANGED.timing.waiting(waits=False) == Timing(0, 3, 120, 20, 300, 250)


def test_each_step_can_wait_for_the_person_on_its_own():
    assert set(WAITS) == {field.name for field in fields(Timing) if field.name.startswith("wait_")}
    for name in WAITS:
        timing = Settings(**{name: True}).timing
        assert timing == Timing(**{name: True})
        assert [each for each in WAITS if getattr(timing, each)] == [name]


def test_each_time_can_be_ten_times_what_it_is_at_first():
    """Statement 3: by the limits of the settings."""
    timed = [field.name for field in fields(Timing) if field.name not in WAITS]
    assert len(timed) == 6
    for name in timed:
        assert LIMITS[name][1] >= 10 * getattr(Settings(), name), name


def test_the_figure_looks_as_chosen_and_only_its_spine_is_drawn_unless_more_is_wanted():
    assert Settings().look == Look()
    assert Settings().overlays == Overlays(spine=True, regions=False, contacts=False, arrow=False)
    assert CHANGED.look == Look(Skin.TONE_6, Hair.HEADSCARF, HairColour.GREY, Clothes.RUST, Build.FULL)
    assert CHANGED.overlays == Overlays(spine=False, regions=True, contacts=True, arrow=True)


@pytest.mark.parametrize("name", LIMITS)
def test_a_number_out_of_range_becomes_the_nearest_in_range(name: str):
    low, high = LIMITS[name]
    for value, kept in [(low - 1, low), (low, low), (high, high), (high + 1, high), (10**9, high)]:
        assert getattr(from_values({name: value}), name) == kept
    assert low <= getattr(Settings(), name) <= high


def test_every_number_has_limits():
    numbers = {name for name, value in asdict(Settings()).items() if type(value) is int}
    assert numbers == set(LIMITS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scheme", "sepia"),
        ("scheme", None),
        ("scheme", 1),
        ("figure_skin", "tone-9"),
        ("figure_hair", "teal"),
        ("figure_hair_colour", ["brown"]),
        ("figure_build", 2),
        ("figure_motion", True),
        ("contrast", "less"),
        ("speech", True),
        ("count_aloud", 5),
        ("voice_name", None),
        ("beat", 0),
        ("muted", 1),
        ("muted", "true"),
        ("text_scale_percent", "150"),
        ("text_scale_percent", 150.0),
        ("text_scale_percent", True),
        ("rest_s", None),
        ("rest_s", [15]),
        ("window_geometry", 3),
    ],
)
def test_a_value_that_makes_no_sense_becomes_the_default_and_spoils_no_other(name: str, value: object):
    settings = from_values({"get_ready_s": 20, name: value, "captions": False})
    assert getattr(settings, name) == getattr(Settings(), name)
    assert (settings.get_ready_s, settings.captions) == (20, False)


def test_a_setting_of_another_version_is_left_out():
    assert from_values({"speech_rate": 3, "muted": True}) == Settings(muted=True)


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        (name, choice)
        for name, default in asdict(Settings()).items()
        if isinstance(default, Enum)
        for choice in type(default)
    ],
)
def test_each_choice_is_kept_under_its_stored_name(name: str, choice: Enum):
    values = to_values(Settings(**{name: choice}))
    assert values[name] == choice.value
    assert getattr(from_values(values), name) is choice


JUNK = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text()
    | st.lists(st.integers())
)


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]) | st.text(), JUNK))
def test_whatever_is_stored_the_app_starts_with_settings_that_are_in_range(values: dict[str, object]):
    settings = from_values(values)
    for name, (low, high) in LIMITS.items():
        assert low <= getattr(settings, name) <= high
    for name in (field.name for field in fields(Settings)):
        assert type(getattr(settings, name)) is type(getattr(Settings(), name))
