"""The rules of dates, in the stages in which they are read; each rule stands beside an example."""
