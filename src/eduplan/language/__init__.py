"""Chinese as such: characters, numerals, labels of items, dates, widths, units.

Nothing here knows what a plan is. Functions are pure; text that does not read raises `ParseError`.
"""
