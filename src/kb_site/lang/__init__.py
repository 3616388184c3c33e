"""What the engine knows about languages; one package for each."""
