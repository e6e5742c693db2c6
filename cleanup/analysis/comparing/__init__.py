"""An article beside its sources: which words answer which, and how what is quoted was really said."""
