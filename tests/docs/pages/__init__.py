"""Keeps the documents true: takes a page, runs what it shows, gives the page as it should be."""
