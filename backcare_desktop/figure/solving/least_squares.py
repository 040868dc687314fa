"""Levenberg and Marquardt's method for a few dozen unknowns, on plain lists: the world's own is not worth a wheel."""

from collections.abc import Callable
from math import sqrt
from operator import mul

Residuals = Callable[[list[float]], list[float]]

_STEP = 1e-4
_MOST_DAMPING = 1e8


def minimise(
    residuals: Residuals, start: list[float], bounds: list[tuple[float, float]], rounds: int
) -> tuple[list[float], float]:
    """Return the unknowns, within their bounds, for which the residuals' squares add up to least, and that sum.

    The unknowns should be scaled so that a change of 1 means about as much in each.
    """
    x = [min(max(value, low), high) for value, (low, high) in zip(start, bounds, strict=True)]
    r = residuals(x)
    cost = sum(map(mul, r, r))
    damping = 1e-2
    for _ in range(rounds):
        columns = _jacobian(residuals, x, r, bounds)
        gradient = [sum(map(mul, column, r)) for column in columns]
        square = [[sum(map(mul, a, b)) for b in columns[: i + 1]] for i, a in enumerate(columns)]
        before = cost
        while damping < _MOST_DAMPING:
            step = _solved(square, gradient, damping)
            trial = [min(max(v - d, low), high) for v, d, (low, high) in zip(x, step, bounds, strict=True)]
            r_trial = residuals(trial)
            cost_trial = sum(map(mul, r_trial, r_trial))
            if cost_trial < cost:
                x, r, cost = trial, r_trial, cost_trial
                damping = max(damping * 0.3, 1e-9)
                break
            damping *= 4.0
        if before - cost < 1e-5 * before + 1e-9:
            break
        damping = min(damping, 1e6)
    return x, cost


def _jacobian(
    residuals: Residuals, x: list[float], r: list[float], bounds: list[tuple[float, float]]
) -> list[list[float]]:
    """Return the change of every residual with every unknown, unknown by unknown."""
    columns = []
    for index, value in enumerate(x):
        step = _STEP if value + _STEP <= bounds[index][1] else -_STEP
        x[index] = value + step
        columns.append([(after - before) / step for after, before in zip(residuals(x), r, strict=True)])
        x[index] = value
    return columns


def _solved(square: list[list[float]], right: list[float], damping: float) -> list[float]:
    """Return the solution of (square + damping) step = right by Cholesky's method; `square` is its lower half."""
    size = len(right)
    low: list[list[float]] = []
    for i in range(size):
        row: list[float] = []
        for j in range(i):
            other = low[j]
            row.append((square[i][j] - sum(map(mul, row, other))) / other[j])
        pivot = square[i][i] * (1.0 + damping) + damping * 1e-3 - sum(map(mul, row, row))
        row.append(sqrt(max(pivot, 1e-12)))
        low.append(row)
    y: list[float] = []
    for i in range(size):
        y.append((right[i] - sum(map(mul, low[i], y))) / low[i][i])
    step = [0.0] * size
    for i in reversed(range(size)):
        later = sum(low[k][i] * step[k] for k in range(i + 1, size))
        step[i] = (y[i] - later) / low[i][i]
    return step
