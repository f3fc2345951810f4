"""Which pictures does the page show, laid out here so that the browser has nothing to work out?"""
