"""CITATION.cff: how the data are to be cited, with the program that made them."""

import json

from extractor.export.formats import Job
from extractor.version import PROGRAM


def citation_cff(job: Job) -> str:
    """The file (Citation File Format 1.2.0). Texts stand as JSON strings, which YAML takes letter for letter."""
    def said(text: str) -> str:
        return json.dumps(text, ensure_ascii=False)

    lines = ["cff-version: 1.2.0", f"message: {said('Cite these data and the program that extracted them.')}", "type: dataset", f"title: {said(job.title)}",
             "authors:", f"  - name: {said(job.author)}"]
    if job.today:
        lines.append(f"date-released: {job.today.isoformat()}")
    lines += ["references:", "  - type: software", f"    title: {said('Trích Lục')}", f"    version: {said(PROGRAM)}", "    authors:", f"      - name: {said('Trích Lục')}"]
    return "\n".join(lines) + "\n"
