"""Mentions: what stands in the text before anybody asks what it means."""
