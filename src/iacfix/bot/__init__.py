"""Pull requests that say what each change is, update in place and respect a no. Needs the extra ``iacfix[bot]``."""
