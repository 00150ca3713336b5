"""The provider's types: which resources, functions, properties and values each version of ``@pulumi/aws`` has."""
