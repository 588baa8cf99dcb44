"""The verbs: one a module, each putting rooms together."""
