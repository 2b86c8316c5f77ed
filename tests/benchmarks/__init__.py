"""`make bench`: every time as a ratio to a named reference measured in the same run."""
