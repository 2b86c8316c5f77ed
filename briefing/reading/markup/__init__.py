"""Saved pages: which elements hold the article, and what the markup says about each block."""
