"""From roughly drawn poses to exact motions: joint angles are found ahead of time, so that showing them costs nothing.

Not used by the running app: `python3 dev.py solve-poses` turns resources/figure/poses into resources/figure/motions.
"""
