"""One exercise with everything there is to know about it, and the way to it from among all of them."""
