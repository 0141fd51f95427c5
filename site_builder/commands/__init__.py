"""Commands of their own file: each has `add`, which tells argparse its options, and what it runs."""
