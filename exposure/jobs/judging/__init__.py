"""What does a person say of a finding or group, and how is it added to a file of judgements?"""
