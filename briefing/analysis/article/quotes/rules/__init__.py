"""One rule, one file; the registry says in which order they run."""
