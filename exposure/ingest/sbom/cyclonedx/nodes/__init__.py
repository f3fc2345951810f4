"""What do the components and services of a CycloneDX document state, column by column?"""
