"""Trains the network that hears drums. One module a step; see ../README.md for the commands."""
