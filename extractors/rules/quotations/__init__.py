"""Rules for words in marks that no verb of saying governs: whose they are by their place."""
