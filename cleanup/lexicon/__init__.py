"""General English and well-known names, as data: what is a word, a given name, a reporting verb."""
