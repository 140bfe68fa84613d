"""Commands for people's judgement of a database, and for its exchange with other tools."""
