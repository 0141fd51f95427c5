"""From files to a linked site, with every fault gathered on the way."""
