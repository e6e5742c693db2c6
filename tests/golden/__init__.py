"""Whole articles and what the tool makes of them, so that a change of behaviour is a diff to read.

For each article NAME.txt or NAME.md, garbled or sound, NAME.golden is what `cleanup check --verbose`
prints. The example in examples/articles has its patch set, its diff and its cleaned text beside it.
`python -m tests.golden` writes all of these anew; read the difference before it is committed.
"""
