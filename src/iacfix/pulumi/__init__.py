"""Views on Pulumi: resources and their options, configuration reads, components."""
