"""The presenter: says of a record what is shown of it, whoever writes it."""
