"""Reading typed values: quick where there are many, and exact about the one that is wrong."""

import pytest

from backcare_desktop.core.errors import ContentError
from backcare_desktop.core.fields import read_json


def test_many_numbers_are_read_at_once_and_the_wrong_one_is_named():
    field = read_json(
        '{"row": [1, 2.5, -3], "far": [1, 200], "mixed": [1, "two", true], "none": 7}', "x.json"
    )
    named = field.members(("row", "far", "mixed", "none"))
    assert named["row"].numbers(-10, 10) == [1.0, 2.5, -3.0]
    for name, place in (("far", "far[1]"), ("mixed", "mixed[1]"), ("none", "none")):
        with pytest.raises(ContentError) as caught:
            named[name].numbers(-10, 10)
        assert caught.value.field == place
