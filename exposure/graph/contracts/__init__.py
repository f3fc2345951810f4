"""What contract sheets say is used in performance, and whom they name."""
