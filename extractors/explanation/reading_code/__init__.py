"""The code that ran as its own explanation: calls watched, the conditions that decided, what they say in words."""
