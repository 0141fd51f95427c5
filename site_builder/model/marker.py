"""What says that a folder was made by this program."""

# GitHub Pages must not run Jekyll; its marker also tells the next build that the folder is its own, and by its time
# which build was the last.
MARKER = ".nojekyll"
MARKER_WORD = b"kampung-kb"
MARKER_TEXT = b"Folder ini dibuat oleh " + MARKER_WORD + b". Jangan simpan berkas sendiri di sini: akan ditimpa.\n"
