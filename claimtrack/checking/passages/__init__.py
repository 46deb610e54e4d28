"""Which figures of a passage belong together by its build: parts, shares, factors."""
