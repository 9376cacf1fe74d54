"""Scores of predicted against real perturbed cells; never imports torch."""
