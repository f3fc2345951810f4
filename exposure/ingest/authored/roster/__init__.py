"""Which repositories does a sheet list of which a result is expected?"""
