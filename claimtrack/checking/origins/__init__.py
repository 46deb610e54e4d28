"""Origins: to whom figures go back, and which were told once however often they are printed."""
