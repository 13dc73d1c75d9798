"""What is no mistake yet, said where it can still be mended in time."""

NO_ADDRESS = "Before you publish: write [site] base_url, the address of the site; its feeds need it."
