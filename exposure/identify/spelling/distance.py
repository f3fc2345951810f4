"""How many slips lie between two words?"""


def distance(first: str, second: str) -> int:
    """Count insertions, deletions, changes and swaps of neighbours between two words."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, start=1):
        older, before, row = before, row, [i]
        for j, other in enumerate(second, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def shortened(word: str) -> list[str]:
    """Return `word` with each one of its letters left out; of a double letter each."""
    return [word[:place] + word[place + 1 :] for place in range(len(word))]
