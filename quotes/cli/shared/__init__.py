"""What several commands share: options, messages, output, progress."""
