"""Trích Lục: congress and membership records with evidence from Vietnamese party-news articles."""

from extractor.find.numbers import parse_number

__all__ = ["parse_number"]
