"""RO-Crate 1.1 of a run: which files there are, which program and rules made them of what."""

import mimetypes
from pathlib import Path
from typing import Any, Final

from extractor.export.formats import Job
from extractor.version import PROGRAM

TYPES: Final = {".csv": "text/csv", ".md": "text/markdown", ".html": "text/html", ".json": "application/json", ".dta": "application/x-stata-dta",
                ".sav": "application/x-spss-sav", ".cff": "text/yaml", ".sql": "application/sql"}
RIGHTS: Final = "The articles' texts and titles are their publishers'; quotes stand here as evidence of the facts they state."


def ro_crate(job: Job, folder: Path, made_by: list[str]) -> dict[str, Any]:
    """`ro-crate-metadata.json` of the files in `folder`; `made_by` names each program and set of rules that made the run's records."""
    from extractor.export.datapackage import files_of, sha256

    files = files_of(folder, ("ro-crate-metadata.json",))
    parts = [{"@id": f.name, "@type": "File", "name": f.name, "contentSize": str(f.stat().st_size), "sha256": sha256(f),
              "encodingFormat": TYPES.get(f.suffix) or mimetypes.guess_type(f.name)[0] or "application/octet-stream"} for f in files]
    tools = [{"@id": f"#made-by-{n}", "@type": "SoftwareApplication", "name": "Trích Lục", "softwareVersion": said.partition(" ")[0],
              "description": f"rules {said.partition(' ')[2]}"} for n, said in enumerate(made_by, 1)]
    exporter = {"@id": "#trichluc", "@type": "SoftwareApplication", "name": "Trích Lục", "softwareVersion": PROGRAM}
    run = {"@id": "#run", "@type": "CreativeWork", "name": job.run.path.name, "description": "The records that `trichluc extract` wrote",
           **({"creator": [{"@id": t["@id"]} for t in tools]} if tools else {})}
    action = {"@id": "#export", "@type": "CreateAction", "name": "trichluc export --to datapackage", "instrument": {"@id": "#trichluc"},
              "object": [{"@id": "#run"}], "result": [{"@id": p["@id"]} for p in parts], **({"endTime": job.today.isoformat()} if job.today else {})}
    root = {"@id": "./", "@type": "Dataset", "name": job.title, "description": f"Congress and membership records extracted from articles: {job.title}",
            "datePublished": job.today.isoformat() if job.today else "", "license": {"@id": "#rights"}, "author": [{"@id": "#author"}],
            "hasPart": [{"@id": p["@id"]} for p in parts], "mentions": [{"@id": "#export"}]}
    about = {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}, "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"}}
    author = {"@id": "#author", "@type": "Organization" if job.author == "Trích Lục" else "Person", "name": job.author}
    rights = {"@id": "#rights", "@type": "CreativeWork", "name": "Rights", "description": RIGHTS}
    return {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [about, root, *parts, author, rights, exporter, *tools, run, action]}
