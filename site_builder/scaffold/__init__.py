"""What is made from the models besides pages: new records, editors' schemas, the field reference."""
