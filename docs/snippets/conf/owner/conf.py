academic_owner = ["Emmy Noether", "Amalie Emmy Noether"]
