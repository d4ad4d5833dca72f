"""Rebuilds: an incremental build equals a clean one, byte for byte.

Sphinx decides by time stamps which pages to read, and by what was read which to
write.  That leaves pages stale whose lists, links or navigation show what changed
elsewhere, forgets warnings of pages that are not read again, and never removes what
deleted pages left behind.  Six measures, each in its own module:

`contents`      pages are read again when a file they depend on changed
`fingerprints`  pages are written again when what they show changed, wherever it stands
`labels`        of two pages with one label, the same has it after any edits
`complaints`    pages with a warning are read again until there is none
`leftovers`     files that a clean build would not write are removed
`additions`     pages and files that are no documents are as current as documents

`ledger` remembers all this for each output folder, and `tracker` connects it to
Sphinx's events.
"""
