"""Reading: noisy Vietnamese text in, facts with their quotes out. One module is one stage."""
