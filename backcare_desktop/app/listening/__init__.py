"""Listening: plays whole routines without waiting, and writes down and records what a person hears."""
