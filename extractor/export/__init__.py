"""Records out: one file a format. `source` reads them back, `run` is a finished run as a library sees it."""
