"""A Briefing written out: json, markdown, csv, html, plain."""
