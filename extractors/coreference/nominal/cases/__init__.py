"""Who is meant by a noun for a part in a case at law: ``the defendant``, ``the victim``."""
