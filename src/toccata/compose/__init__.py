"""What music is wanted, and how it is composed: form, harmony, melody, parts, performance."""
