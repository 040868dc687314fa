"""What a screen reader says of a picture is what is drawn: sides, how the body lies, what it holds and rests on."""

import json
import re
from collections.abc import Callable, Iterator

import pytest

from backcare_desktop.figure.body.touch_points import place_of
from backcare_desktop.figure.motion.book import MotionBook
from backcare_desktop.figure.motion.motion import Motion
from backcare_desktop.figure.skeleton.kinematics import Skeleton, solve
from tests.conftest import RESOURCES
from tests.figure.conftest import EXERCISE_IDS

Fact = Callable[["Still", str], bool]
SIGN = {"left": "L", "right": "R"}


class Still:
    """One numbered picture and what can be measured in it."""

    def __init__(self, motion: Motion, number: int) -> None:
        self.key = motion.stills[number]
        self.skeleton: Skeleton = solve(motion.keys[self.key])
        self.props = {prop.kind.value for prop in motion.props}
        self.touches = {(t.point, t.on) for t in motion.touches if t.lasts(self.key)}

    def up(self, bone: str, axis: int) -> float:
        """How much a bone's axis (1 front, 2 left, 3 head) points up, -1 to 1."""
        return self.skeleton.bones[bone][axis][2]

    def height(self, point: str) -> float:
        """How high over the floor a touch point's skin is, in H."""
        centre, radius = place_of(self.skeleton, point)
        return centre[2] - radius

    def near(self, point: str, bone: str, within_h: float) -> bool:
        """Whether a touch point is near the start of a bone."""
        a, b = place_of(self.skeleton, point)[0], self.skeleton.point(bone)
        return sum((p - q) ** 2 for p, q in zip(a, b, strict=True)) < within_h**2

    def rests(self, point: str, on: str) -> bool:
        """Whether a touch point is declared to rest on something."""
        return (point, on) in self.touches


#: What a sentence may say, and how that is seen in the picture; the group of a pattern names the side.
FACTS: dict[str, Fact] = {
    r"lying on the back": lambda s, _: s.up("chest", 1) > 0.6,
    r"lying face down": lambda s, _: s.up("pelvis", 1) < -0.7,
    r"lying on the (left|right) side": lambda s, side: s.up("pelvis", 2) * (1 if side == "right" else -1) > 0.6,
    r"hands and knees": lambda s, _: abs(s.up("pelvis", 3)) < 0.75 and s.up("chest", 1) < -0.3,
    r"^sitting|^seated": lambda s, _: any({(f"{p}{x}", "chair") for x in "LR"} <= s.touches for p in ("buttock", "thighback")),
    r"^standing": lambda s, _: s.up("thighL", 3) > 0.6 or s.up("thighR", 3) > 0.6,
    r"kneeling on the (left|right) knee": lambda s, side: s.rests(f"knee{SIGN[side]}", "floor"),
    r"the (left|right) heel lifted": lambda s, side: s.height(f"heel{SIGN[side]}") > 0.01,
    r"hands on the hips": lambda s, _: all(s.near(f"palm{x}", "pelvis", 0.16) for x in "LR"),
    r"hands? (?:resting )?on the belly": lambda s, _: any(s.near(f"palm{x}", "lumbar3", 0.13) for x in "LR"),
    r"the (left|right) leg (?:stretched|straight)": lambda s, side: _bend(s, side) < 25,
    r"the (left|right) knee lifted": lambda s, side: s.height(f"knee{SIGN[side]}") > 0.25,
    r"the (left|right) foot on (?:a|the) step": lambda s, side: s.rests(f"heel{SIGN[side]}", "step"),
    r"\bchair\b": lambda s, _: "chair" in s.props,
    r"\bwall\b": lambda s, _: "wall" in s.props,
    r"\bball\b": lambda s, _: "ball" in s.props,
    r"\bstep\b(?! in front| through| forward)": lambda s, _: "step" in s.props,
    r"\btowel\b": lambda s, _: "towel" in s.props,
    r"\bband\b": lambda s, _: "band" in s.props,
    r"\bpillow\b": lambda s, _: "pillow" in s.props,
    r"\broller\b": lambda s, _: "roller" in s.props,
}  # fmt: skip


def _bend(still: Still, side: str) -> float:
    """Return how far a knee is bent, in degrees, roughly: from the heights of straightness."""
    sign = SIGN[side]
    thigh, shank = still.skeleton.bones[f"thigh{sign}"][3], still.skeleton.bones[f"shank{sign}"][3]
    cosine = sum(a * b for a, b in zip(thigh, shank, strict=True))
    return 57.3 * (2 * (1 - min(1.0, cosine))) ** 0.5


def sentences(book: MotionBook) -> Iterator[tuple[str, str, Still]]:
    """Yield exercise, sentence and picture, on either side."""
    for name, other in (("poses.en.json", False), ("poses_mirrored.en.json", True)):
        spoken = json.loads(RESOURCES.joinpath("words", name).read_text(encoding="utf-8"))
        for exercise_id in EXERCISE_IDS:
            drawn = book.drawn_side(exercise_id)
            if other and drawn is None:
                continue
            side = drawn.other if other and drawn else drawn
            motion = book.motion(exercise_id, side)
            for number, sentence in enumerate(spoken[exercise_id]):
                yield exercise_id, sentence, Still(motion, number)


@pytest.mark.parametrize("pattern", FACTS)
def test_what_is_said_is_seen(book: MotionBook, pattern: str) -> None:
    said = 0
    for exercise_id, sentence, still in sentences(book):
        for match in re.finditer(pattern, sentence, re.IGNORECASE):
            said += 1
            side = next((group.lower() for group in match.groups() if group), "")
            assert FACTS[pattern](still, side), (exercise_id, sentence)
    assert said, "nobody says that any more"


def test_every_sentence_says_how_the_body_lies_sits_or_stands(book: MotionBook) -> None:
    for exercise_id, sentence, _ in sentences(book):
        assert re.search(
            r"lying|sitting|standing|kneeling|hands and knees|on forearms|on the (?:left|right) (?:hand|forearm)|"
            r"back flat|walking|marching|propped|side|on the back|knees soft|on all fours",
            sentence,
            re.IGNORECASE,
        ), (exercise_id, sentence)


def test_a_mirrored_sentence_names_the_other_sides(book: MotionBook) -> None:
    drawn, other = (
        json.loads(RESOURCES.joinpath("words", name).read_text(encoding="utf-8"))
        for name in ("poses.en.json", "poses_mirrored.en.json")
    )
    for exercise_id in other:
        for one, two in zip(drawn[exercise_id], other[exercise_id], strict=True):
            named = re.findall(r"\b(left|right)\b(?! angle)", one, re.IGNORECASE)
            opposite = re.findall(r"\b(left|right)\b(?! angle)", two, re.IGNORECASE)
            assert [side.lower() for side in named] == [
                {"left": "right", "right": "left"}[side.lower()] for side in opposite
            ], (exercise_id, one, two)
