"""The pages of the editors' desk: a Django application (extra `[review]`). Call `settings.start` before anything else here is imported."""
