"""What kind of deed a sentence tells of."""
