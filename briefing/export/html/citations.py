"""The citations at the foot of the page."""

from collections.abc import Sequence
from html import escape

from briefing.export.material import Material
from briefing.export.page import Citation

__all__ = ["render_citations"]


def render_citations(material: Material, citations: Sequence[Citation]) -> str:
    """A list of definitions, one line a span."""
    if not citations:
        return ""
    rows = "".join(_citation(material, citation) for citation in citations)
    return f"<footer>\n<h2>Citations</h2>\n<dl>\n{rows}</dl>\n</footer>\n"


def _citation(material: Material, citation: Citation) -> str:
    label = escape(citation.label)
    lines = "".join(f"<dd>{escape(material.cite(span))}</dd>\n" for span in citation.spans)
    return f'<dt id="cite-{label}"><a href="#{label}">{label}</a></dt>\n{lines}'
