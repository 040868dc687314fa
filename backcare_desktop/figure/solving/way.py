"""A smooth way through poses: every number goes from key to key without a corner and without overshooting."""

from dataclasses import replace

from backcare_desktop.figure.skeleton.pose import Pose


class Way:
    """Cubic blends whose slopes are those of Fritsch and Carlson 1980: level where a number turns round."""

    def __init__(self, poses: list[Pose], reaches: list[float], *, cycle: bool) -> None:
        self._poses = poses
        self._rows = [(*pose.offset_h, pose.height_h, *pose.angles) for pose in poses]
        self._reaches = reaches
        self._slopes = [self._slopes_at(index, cycle=cycle) for index in range(len(poses))]

    def at(self, index: int, share: float) -> Pose:
        """Return the pose a share of the way from key `index` to the next."""
        length = self._reaches[index + 1] - self._reaches[index]
        t, u = share, 1.0 - share
        values = [
            a * (1 + 2 * t) * u * u
            + p * length * t * u * u
            + b * t * t * (3 - 2 * t)
            - q * length * t * t * u
            for a, b, p, q in zip(
                self._rows[index],
                self._rows[index + 1],
                self._slopes[index],
                self._slopes[index + 1],
                strict=True,
            )
        ]
        x, y, height, *angles = values
        return replace(self._poses[index], angles=tuple(angles), height_h=height, offset_h=(x, y))

    def _slopes_at(self, index: int, *, cycle: bool) -> list[float]:
        last = len(self._rows) - 1
        if last == 0:
            return [0.0] * len(self._rows[0])
        before = self._rises(index - 1 if index else last - 1)
        after = self._rises(index if index < last else 0)
        if not cycle:
            before, after = (
                (after, after) if index == 0 else (before, before) if index == last else (before, after)
            )
        return [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in zip(before, after, strict=True)]

    def _rises(self, index: int) -> list[float]:
        """Return how steeply every number rises from a key to the next."""
        length = self._reaches[index + 1] - self._reaches[index]
        return [(b - a) / length for a, b in zip(self._rows[index], self._rows[index + 1], strict=True)]
