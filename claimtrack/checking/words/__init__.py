"""What the words around figures tell of how they are to be compared."""
