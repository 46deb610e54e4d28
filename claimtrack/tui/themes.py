"""Our own themes: calm, and with enough contrast for a day's work. Textual's own can be chosen in the palette."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="claimtrack-dark",
    primary="#7fb0d8",
    secondary="#93a4b8",
    accent="#e0b267",
    success="#8cc498",
    warning="#e0b267",
    error="#e58a80",
    foreground="#d8dce2",
    background="#15181d",
    surface="#1b1f26",
    panel="#242a33",
    dark=True,
    variables={"faint": "#8a94a3", "around": "#9aa3b0", "cursor": "#2d3a4a", "cursor-blurred": "#242c37"},
)
LIGHT = Theme(
    name="claimtrack-light",
    primary="#1f5f96",
    secondary="#4d5c6e",
    accent="#8a5a00",
    success="#23713a",
    warning="#8a5a00",
    error="#a8322a",
    foreground="#1c2127",
    background="#fbfbf9",
    surface="#f2f2ee",
    panel="#e6e7e3",
    dark=False,
    variables={"faint": "#6a7380", "around": "#5c6570", "cursor": "#d4e3f1", "cursor-blurred": "#e3e9ef"},
)
