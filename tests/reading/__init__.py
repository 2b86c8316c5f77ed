"""Reading: formats, decoding, cleaning, layout."""
