"""The bundle pass: what the texts say together. Near-linear in articles and sentences."""
