"""Two figures brought to one unit and one period, with what is taken as known, and the working of it."""
