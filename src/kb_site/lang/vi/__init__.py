"""Vietnamese: how its newspapers write dates, names, offices and events."""
