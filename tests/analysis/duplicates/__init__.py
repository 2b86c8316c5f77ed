"""Copies and shared wire text."""
