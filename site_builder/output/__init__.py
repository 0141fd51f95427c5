"""From page calls to files: rendering, staging, publishing, and what is remembered between builds."""
