"""Questions answered: takes queries on the record, gives what a person asked for, with the words behind it."""
