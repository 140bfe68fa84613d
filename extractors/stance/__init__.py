"""In what sense something was said: plainly, denied, not said, asked, by hearsay, planned."""
