"""What the screens show, in words: rows of lists and sheets of facts, made of the model without any widget."""
