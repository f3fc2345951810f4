"""Can a letter be written down and looked at from the command line?"""

from pathlib import Path


def test_a_form_is_written_filled_in_and_looked_at(run_exposure, tmp_path: Path) -> None:
    made = run_exposure("letter", "new", "--issuer", "Prime LLC", "--contract", "N-1", cwd=tmp_path)
    form = tmp_path / "letter.yaml"
    text = form.read_text(encoding="utf-8").replace("received:  ", "received: 2026-10-05 ")
    form.write_text(text.replace("four blanks in\n", "four blanks in\n    We do not.\n"), "utf-8")

    looked = run_exposure("letter", "check", "letter.yaml", cwd=tmp_path)

    assert (made.returncode, made.stderr) == (0, "")
    assert (looked.returncode, looked.stderr) == (0, "")
    assert "letter of Prime LLC" in looked.stdout
    assert '1  "We do not."' in looked.stdout


def test_a_form_is_never_replaced(run_exposure, tmp_path: Path) -> None:
    run_exposure("letter", "new", "-o", "a.yaml", cwd=tmp_path)
    again = run_exposure("letter", "new", "-o", "a.yaml", cwd=tmp_path)

    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr.startswith("exposure: a.yaml: expected a name that is free, met a file")


def test_the_form_goes_to_standard_output_alone(run_exposure, tmp_path: Path) -> None:
    made = run_exposure("letter", "new", "-o", "-", cwd=tmp_path)

    assert made.stdout.startswith("# A customer's letter")
    assert made.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_form_that_cannot_be_used_ends_in_two_with_one_line(run_exposure, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("form: exposure-letter/1\n", encoding="utf-8")
    looked = run_exposure("letter", "check", "a.yaml", cwd=tmp_path)

    assert (looked.returncode, looked.stdout) == (2, "")
    assert looked.stderr.count("\n") == 1
    assert "a.yaml: issuer: expected this field, met none" in looked.stderr


def test_a_letter_that_lies_among_inputs_is_no_inventory(run_exposure, example: Path) -> None:
    looked = run_exposure("inspect", "letters", cwd=example)

    assert looked.returncode == 0
    assert "the form of a customer's letter (no inventory)" in " ".join(looked.stdout.split())
