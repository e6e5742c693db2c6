"""The parts of the review screen, one file each, its .tcss beside it."""
