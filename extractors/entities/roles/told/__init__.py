"""What sentences tell that somebody is, beside what stands right at the name."""
