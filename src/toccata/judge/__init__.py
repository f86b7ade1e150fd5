"""A listener with a pencil who knows nothing of the composer: features, references, verdicts."""
