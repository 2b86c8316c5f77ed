"""What the screen is made of: lists, readers, bars and sheets on the line API."""
