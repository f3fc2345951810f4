"""The internal copy of what goes out: what each sentence rests on, and the sheet on top."""
