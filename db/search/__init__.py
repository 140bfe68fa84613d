"""Search for quotations, and for whether something was ever said."""
