"""Does a person who asks hear which files were obeyed, read and joined, and nothing that is in them?"""

from msgspec.structs import replace

from exposure.report.terminal.reading import NO_SETTINGS, reading_lines
from tests.report.sample import sample_result


def test_settings_register_inputs_and_joins_are_told_in_this_order() -> None:
    result = sample_result()

    kinds = [line.partition(" ")[0] for line in reading_lines(result)]

    assert kinds[:2] == ["settings:", "register:"]
    assert kinds.count("read") == len(result.inputs)
    assert kinds.count("joined") == sum(len(asset.joined) for asset in result.assets)


def test_a_result_without_settings_says_so() -> None:
    result = sample_result()

    lines = reading_lines(replace(result, settings=replace(result.settings, config="")))

    assert lines[0] == NO_SETTINGS


def test_a_settings_file_is_named() -> None:
    result = sample_result()

    lines = reading_lines(replace(result, settings=replace(result.settings, config="a/b.toml")))

    assert lines[0] == "settings: a/b.toml"
