"""GB/T 9704-2012 as data: each figure with its unit, tolerance, clause and force. No XML here."""
