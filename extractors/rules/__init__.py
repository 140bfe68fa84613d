"""Attribution rules: content for a cue, a cue and source for a quotation."""
