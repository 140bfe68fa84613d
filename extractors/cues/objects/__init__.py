"""What a verb takes: whom it addresses, its object, and what stands behind that."""
