"""The article pass: what one text says. Pure, and blind to the rest of the bundle."""
