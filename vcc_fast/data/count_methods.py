"""Names of the ways to make counts, apart from their code so that options load no library."""

METHODS = ("stochastic", "multinomial", "nb", "controls")
