"""Do rows take the bits of others in order, whatever is gathered at a time?"""

import numpy as np
import pytest

from exposure.graph.reach.bits import planes
from exposure.graph.reach.bits.planes import Gathering, Seats, mark, turned, united


def seats(*sets: list[int]) -> Seats:
    offsets = np.cumsum([0, *map(len, sets)])
    return Seats(offsets, np.array([row for one in sets for row in one], dtype=np.int64))


@pytest.mark.parametrize("few", [0, 8])
@pytest.mark.parametrize("room", [1, 10**6])
def test_what_a_row_takes_before_a_cut_it_gives_after_it(monkeypatch, few: int, room: int) -> None:
    monkeypatch.setattr(planes, "FEW", few)
    monkeypatch.setattr(planes, "BATCH", room)
    held = np.array([[1], [2], [0], [0]], dtype=np.uint64)
    takers, givers = np.array([2, 2, 3]), np.array([0, 1, 2])

    Gathering(takers, givers, np.array([0, 2]), 1).pour(held, held)

    assert held.tolist() == [[1], [2], [3], [3]]


def test_marks_stand_in_the_rows_of_their_set_and_old_ones_are_gone() -> None:
    held = np.full((3, 2), 7, dtype=np.uint64)

    mark(held, seats([0, 1], [], [1, 1]))

    assert np.unpackbits(held.view(np.uint8), axis=1, bitorder="little")[:, :4].tolist() == [
        [1, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0],
    ]  # fmt: skip


def test_a_group_has_the_bits_of_all_its_rows_and_an_empty_one_has_none() -> None:
    held = np.array([[1], [2], [4]], dtype="<u8").astype(np.uint64)

    found = united(held, seats([0, 2], [], [1], []))

    bits = np.unpackbits(found, axis=1, bitorder="little")[:, :3]
    assert bits.tolist() == [[1, 0, 1], [0, 0, 0], [0, 1, 0], [0, 0, 0]]


def test_rows_and_bits_change_places() -> None:
    assert turned(np.array([[0b01], [0b11], [0b10]], dtype=np.uint8), 2).tolist() == [
        [0b011], [0b110],
    ]  # fmt: skip
