"""kb_site reads Vietnamese news articles and renders a cross-linked static site about who met whom, and when."""

__version__ = "0.1.0"
