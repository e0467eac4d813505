"""Fetching and archives."""
