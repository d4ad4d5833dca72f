academic_people = "people.yml"
