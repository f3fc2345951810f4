"""How does a scan become one page that opens in a browser, without a network and without a server?"""
