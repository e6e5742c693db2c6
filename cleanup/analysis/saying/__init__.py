"""How an article says who speaks: the words behind a quotation and the words before it."""
