"""The parts that screens are made of. None knows of the case: they are given rows, sheets and words."""
