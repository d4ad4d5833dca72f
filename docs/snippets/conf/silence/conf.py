suppress_warnings = ["academic.unknown_mark"]
