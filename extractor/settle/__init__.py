"""Statements settle: context first, then records."""
