"""python -m bench: quality and speed, measured on data given by path; no part of the product."""
