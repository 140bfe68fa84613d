"""Corrections made elsewhere coming back into the database as reviews. One file here is one form.

Each has ``read(path)``: what a person left in that form, as ``corrections.Corrected`` articles or as
``reviews.Given`` verdicts, and a Problem for what cannot be read.
"""
