"""Which checklist is whose: one for each contract and legal entity, in whatever medium?"""
