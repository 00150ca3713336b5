"""Views on TypeScript, and the verbs that edit it."""
