"""Pain, minutes and single exercises over weeks and months."""
