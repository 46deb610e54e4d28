"""Accuracy and speed, measured on this machine in one run."""
