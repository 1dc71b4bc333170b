"""Questions answered: takes queries on the record, gives what was asked for, with the words behind it."""
