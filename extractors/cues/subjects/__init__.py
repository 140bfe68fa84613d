"""Who does it: the subject of a verb before it, behind it, apart from it or shared with another verb."""
