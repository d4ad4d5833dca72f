"""From records to the formats of other programs: functions from records to text."""
