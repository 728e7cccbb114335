"""The store's promises, held over every backend, and what the embedded one adds to them."""
