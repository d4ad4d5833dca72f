academic_marks = {
    "*": "equal",
    "†": "corresponding",
    "‡": "work done while at Google Brain",
}
