"""The presenter: turns a record into docutils nodes, wherever it comes from."""
