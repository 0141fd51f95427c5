"""Foreign texts (portal pages, Word files, minutes, chats, blogs) into draft records."""
