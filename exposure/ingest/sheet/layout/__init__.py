"""Where on a sheet the lists stand, and which rows are their headers, remarks and repetitions."""
