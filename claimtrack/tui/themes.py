"""Our own themes: calm, and with enough contrast for a day's work. Textual's own can be chosen in the palette."""

from __future__ import annotations

from textual.theme import Theme

DARK_VARIABLES = {
    "faint": "#8a94a3",
    "around": "#9aa3b0",
    "rule": "#3a424e",
    "chosen": "#3a4350",
    "cursor": "#2d3a4a",
    "cursor-blurred": "#242c37",
}
"""What our style sheets use and other themes lack; they take these, the light ones those below."""
LIGHT_VARIABLES = {
    "faint": "#646d7a",
    "around": "#5c6570",
    "rule": "#c3c7cc",
    "chosen": "#d3d7dc",
    "cursor": "#cfe0f0",
    "cursor-blurred": "#e3e9ef",
}

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
    variables=DARK_VARIABLES,
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
    variables=LIGHT_VARIABLES,
)
