"""Abuse in the catalogue: somebody reports a buyer or a product (`filing`), the office of the kelurahan reads
it (`listing`) and decides (`deciding`): close the catalogue to a buyer, take a product down, or neither. Who
is blocked stands in a list (`blocked`)."""
