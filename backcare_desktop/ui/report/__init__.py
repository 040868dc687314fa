"""The one-page report that a person takes to their physiotherapist."""
