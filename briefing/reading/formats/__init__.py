"""One module per format, each with `read(raw, limits) -> Reading`."""
