"""Showing: facts in, a cross-linked site out."""
