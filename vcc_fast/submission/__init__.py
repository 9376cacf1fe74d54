"""From predicted cells to a file that the Virtual Cell Challenge takes, and from lognorm predictions to counts."""
