"""What says that a folder was made by this program."""

# GitHub Pages must not run Jekyll; its marker also tells the next build that the folder is its own.
MARKER = ".nojekyll"
MARKER_WORD = b"kampung-kb"
