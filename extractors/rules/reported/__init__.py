"""Rules for cues: what is said behind them, before them, in the passive, with nouns and other phrases."""
