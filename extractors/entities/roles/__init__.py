"""What an article says that somebody is, and of what body: before a name, behind it, and all of it together."""
