"""python -m tests.golden: write the golden files anew."""

from __future__ import annotations

from tests.golden.files import ARTICLES, example, golden

for article in ARTICLES:
    article.with_suffix(".golden").write_text(golden(article), "utf-8", newline="")
for path, data in example():
    path.write_bytes(data)
