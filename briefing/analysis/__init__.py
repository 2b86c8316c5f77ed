"""From articles to a Briefing: the article pass, then the bundle pass."""
