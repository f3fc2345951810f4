"""Where does a person read what a roster holds?"""

SEE = "docs/reference/settings.md says what a roster holds"
