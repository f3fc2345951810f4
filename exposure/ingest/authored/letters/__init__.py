"""A form in which a person writes down what a customer's letter asks."""
