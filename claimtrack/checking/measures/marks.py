"""Marks by which figures of two texts meet, and by which it is told how near others come: their sizes and digits."""

from __future__ import annotations

NUMBER = "number:"
"""What the marks begin with that say of which digits a figure is, and in which fortnight its text appeared."""
BESIDE = "beside:"
"""What the mark begins with that holds the sizes of the other figures of a unit in a text, in base units."""
AROUND = "around:"
"""What the mark begins with that holds the sizes of the figures of its kind of unit, of other things, around one."""
OVER = "over:"
"""What the marks begin with that say over which stated period a figure is, and of about which size."""
