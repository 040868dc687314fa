"""The rules of the app: standard library only, no Qt, no SQL, and never asking what time it is."""
