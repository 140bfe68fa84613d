"""The pages of reviewers: verdicts, what was missed, how accurate it is, and decisions about speakers."""
