"""What a person reads in a terminal: takes readings and entries of the record, gives Rich text and tables."""
