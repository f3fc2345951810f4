"""Boxes stand in an order in which few lines cross, and never on top of each other."""

from exposure.report.document.html.pictures.graph.chosen import chosen
from exposure.report.document.html.pictures.graph.layout.cards import cards_of
from exposure.report.document.html.pictures.graph.layout.order import layered
from exposure.report.document.html.pictures.graph.layout.place import placed
from exposure.report.index import index_of
from tests.report.sample import hostile_result, sample_result


def laid_out(result):
    network = chosen(result, index_of(result)).network
    cards, lay = cards_of(network, result), layered(network)
    return network, cards, lay, placed(network, cards, lay)


def test_no_box_covers_another() -> None:
    for result in (sample_result(), hostile_result()):
        _, cards, lay, places = laid_out(result)
        for column in lay.columns:
            heights = [cards[lay.bends[one].node].height if lay.bends[one].node >= 0 else 6
                       for one in column]  # fmt: skip
            bottoms = [places.y[one] + high for one, high in zip(column, heights, strict=True)]
            assert all(bottom < places.y[after]
                       for bottom, after in zip(bottoms, column[1:], strict=False))  # fmt: skip


def test_every_line_passes_each_column_between_its_ends() -> None:
    network, _, lay, _ = laid_out(sample_result())

    for line, way in zip(network.lines, lay.ways, strict=True):
        columns = [lay.bends[one].column for one in way]
        assert (way[0], way[-1]) == (line.source, line.target)
        assert columns == list(range(columns[0], columns[-1] + 1))


def test_lines_lead_from_left_to_right() -> None:
    network, _, _, places = laid_out(sample_result())

    assert all(places.x[line.source] < places.x[line.target] for line in network.lines)


def test_all_stands_inside_the_picture() -> None:
    _, cards, lay, places = laid_out(sample_result())

    for at, bend in enumerate(lay.bends):
        if bend.node >= 0:
            assert places.x[at] >= 0
            assert places.x[at] + cards[bend.node].width < places.width
            assert places.y[at] + cards[bend.node].height < places.height
