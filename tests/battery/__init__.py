"""The battery: single faults planted into conforming documents of several makes, and who finds them."""
