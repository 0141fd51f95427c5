"""What runs on GitHub: a filled issue form becomes a checked record with a pull request, or an answer on the issue."""
