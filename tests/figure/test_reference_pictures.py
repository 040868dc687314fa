"""Twelve pictures look as they did when somebody looked at them last."""

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from backcare_desktop.figure.motion.book import MotionBook
from tests.figure.conftest import share_different
from tests.figure.reference import REFERENCES, Reference, drawn

#: Smooth edges differ a little from one processor and one Qt to the next.
TOLERANCE = 0.012


@pytest.mark.parametrize("reference", REFERENCES, ids=[reference.exercise_id for reference in REFERENCES])
def test_a_picture_is_the_one_that_was_looked_at(
    book: MotionBook, qapp: QGuiApplication, reference: Reference
) -> None:
    kept = QImage(str(reference.path))
    assert not kept.isNull(), "draw it: python -m tests.figure.reference"
    assert share_different(kept, drawn(reference, book)) < TOLERANCE


def test_the_comparison_sees_a_leg_that_is_elsewhere(book: MotionBook, qapp: QGuiApplication) -> None:
    down, up = Reference("bird-dog", 0.6), Reference("bird-dog", 1.0)
    assert share_different(drawn(down, book), drawn(up, book)) > TOLERANCE
