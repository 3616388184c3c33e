"""`python -m kb_site`."""

from kb_site.cli import run

run()
