"""What ``import quotes`` gives to programs: extraction, reading, archives."""
