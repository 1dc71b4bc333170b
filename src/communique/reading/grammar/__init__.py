"""What one word and its neighbours in the parse say: verb groups, arguments, and what the parser mistook."""
