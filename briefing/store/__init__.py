"""What is kept between two runs: the reader's own work, and a cache that may be lost at any time."""
