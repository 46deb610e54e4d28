"""Modality: in what sense a figure is told."""
