"""What people and programs see: takes answers of `analysis` and `record`, gives text, JSON, CSV, pictures."""
