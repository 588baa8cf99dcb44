"""Rules of the page: what a document is set as, held against the standard and the house style.

Each module has the rules of one matter; ``catalogue`` lists them all. They read a `Typescript`.
"""
