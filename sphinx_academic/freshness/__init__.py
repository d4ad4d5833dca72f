"""Rebuilds: an incremental build equals a clean one."""
