"""Search with Pagefind: what the built pages say, as an index that a browser reads in small pieces."""

from .index import Index, Seeker, index_of
from .pagefind import Failed, program_among, try_out

__all__ = ["Failed", "Index", "Seeker", "index_of", "program_among", "try_out"]
