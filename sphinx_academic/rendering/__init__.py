"""From filled lists to what each builder writes."""
