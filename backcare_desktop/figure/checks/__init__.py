"""Checks by machine of what the figure does: joints, floor, props, touches, balance, limbs, speed."""
