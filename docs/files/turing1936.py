"""The first machine of Turing's paper of 1936: it prints 0 and 1 by turns."""

# state: (what to print, which state comes next); a print is followed by two moves.
TABLE = {"b": ("0", "c"), "c": ("1", "b")}


def tape(squares: int) -> str:
    """Return what the machine has printed after so many squares."""
    state, printed = "b", ""
    while len(printed) < squares:
        symbol, state = TABLE[state]
        printed += symbol + " "
    return printed[:squares]


if __name__ == "__main__":
    print(tape(20))
