"""Numbers as a text spells them: marks, digits, words, scales, fractions."""
